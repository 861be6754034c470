using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>An application or title as it stands, and what may be done next.</summary>
[Permit(TitlesModule.View)]
public sealed class DetailsModel(Db db, Reach reach, ApplicationDesk desk, Texts texts) : ApplicationPage(db, reach, desk, TitlesModule.View)
{
    public bool MayApply { get; private set; }

    public bool MayReview { get; private set; }

    public bool MayDecide { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        MayApply = await Reach.May(TitlesModule.Apply, Application.Path, cancellationToken);
        MayReview = await Desk.MayReview(Application, cancellationToken);
        MayDecide = await Desk.MayDecide(Ground, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        string Hit(bool? hit) => hit is null ? "" : hit == true ? texts["有"] : texts["没有"];
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["评分表"],
            [texts["部分"], texts["评分项"], texts["分值"], texts["自评"], texts["自评说明"], texts["证明材料"], texts["考评"], texts["考评说明"]],
            Items.Select(i => (IReadOnlyList<object?>)
            [
                i.Item.Section, i.Item.Text, i.Item.IsVeto ? texts["一票否决"] : i.Item.Points / 10m,
                i.Item.IsVeto ? Hit(i.Score?.SelfHit) : i.Score?.SelfPoints / 10m, i.Score?.SelfRemark, (long)(i.Score?.Evidence.Count ?? 0),
                i.Item.IsVeto ? Hit(i.Score?.FoundHit) : i.Score?.FoundPoints / 10m, i.Score?.FoundRemark,
            ])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"title-{Ground.Union.Code}-{Ground.Version.Year}.xlsx");
    }
}
