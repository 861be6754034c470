using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Puts chosen households onto a new hand-out list, each with the same.</summary>
[Permit(AidModule.Keep)]
public sealed class ReliefGoodsModel(Db db, Reach reach, DisasterDesk desk, ReliefDesk relief, IGoods goods, Texts texts) : DisasterPage(db, reach, desk, texts, AidModule.Keep)
{
    [BindProperty]
    public ReliefGoodsInput Input { get; set; } = new();

    public IReadOnlyList<SurveyRow> Households { get; private set; } = [];

    public IReadOnlyList<AidProgramme> Programmes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Articles { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var list = await relief.IntoHandOut(await Expected(cancellationToken), Input.Households, Input.Programme, Input.Article!.Value, Input.Quantity!.Value, Input.Title, cancellationToken);
        TempData["Done"] = Texts["{0} 户已列入发放单，核对后请提交。", list.Households];
        return Redirect($"/aid/hand-outs/{list.Id}");
    }

    protected override async Task Fill(CancellationToken cancellationToken)
    {
        Households = await SurveyRow.Choices(Db, Reach, Id, false, cancellationToken);
        Programmes = await relief.Programmes(Disaster.Path, ProgrammeGives.Goods, cancellationToken);
        Articles = [.. (await goods.Stores(Disaster.Path, cancellationToken)).SelectMany(s => s.Goods.Select(g => new SelectListItem(Texts["{0}：{1}，可用 {2} {3}", s.Name, g.Name, g.Available, g.Unit], g.ArticleId.ToString()))).DistinctBy(i => i.Value)];
        if (!HttpMethods.IsGet(Request.Method)) return;
        Input.Title = Texts["{0}物资 {1}", Disaster.Title, Reach.Act().On.Iso()];
        if (Programmes.Count == 1) Input.Programme = Programmes[0].Id;
        Input.Households = [.. Households.Where(h => !h.IsListed).Select(h => h.Id)];
    }
}
