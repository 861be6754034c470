using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Appraisals;

/// <summary>The ranking with every score and where it comes from.</summary>
[Permit(AidModule.View)]
public sealed class DetailsModel(Db db, Reach reach, AppraisalDesk desk, Texts texts) : AppraisalPage(db, reach, desk, AidModule.View)
{
    public IReadOnlyList<RankedUnion> Ranking { get; private set; } = [];

    /// <summary>What may be done with it now: address and text, the likeliest first.</summary>
    public IReadOnlyList<(string Page, string Text)> Next { get; private set; } = [];

    public bool MayMark { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Ranking = await Desk.Ranking(Sheet, cancellationToken);
        var appraises = await Reach.May(AidModule.Appraise, Sheet.Path, cancellationToken);
        var decides = await Reach.May(AidModule.Decide, Sheet.Path, cancellationToken);
        Next = [.. new (string Step, bool May, string Page, string Text)[] { ("open", decides && Sheet.MayBeOpenedBy(Reach.UserId!.Value), "opening", "开始考核"), ("close", decides, "closing", "公布结果"), ("describe", appraises, "edit", "修改考核表") }
            .Where(n => n.May && Sheet.CanTake(n.Step)).Select(n => (n.Page, n.Text))];
        MayMark = appraises && Sheet.CanTake("mark") && Sheet.Indicators.Any(i => i.Figure is null);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            Sheet.Title,
            [texts["名次"], texts["工会代码"], texts["工会"], texts["总分"], .. Sheet.Indicators.Select(i => texts["{0}（{1} 分）", i.Name, i.Points])],
            Ranking.Select(r => (IReadOnlyList<object?>)[r.Rank, r.Union.Code, r.Union.Name(texts.IsEnglish), r.Total / 10m, .. r.Scores.Select(s => (object?)(s is null ? null : s.Tenths / 10m))])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{Sheet.Title}.xlsx");
    }

    protected override async Task<AppraisalSheet> Find(CancellationToken cancellationToken) =>
        await (await AppraisalRow.Readable(Db, Reach, cancellationToken)).SingleOrDefaultAsync(s => s.Id == Id, cancellationToken) ?? throw new NotFound(nameof(AppraisalSheet));
}
