using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Appraisals;

/// <summary>Gives a union points for what no figure scores; one indicator after the other.</summary>
[Permit(AidModule.Appraise)]
public sealed class MarkModel(Db db, Reach reach, AppraisalDesk desk, Texts texts) : AppraisalPage(db, reach, desk, AidModule.Appraise, step: "mark")
{
    /// <summary>The code of the union that is appraised.</summary>
    [BindProperty(SupportsGet = true, Name = "union")]
    public string Code { get; set; } = "";

    [BindProperty]
    public MarkInput Input { get; set; } = new();

    public UnionHead Appraised { get; private set; } = null!;

    public IReadOnlyList<(Indicator Indicator, Mark? Mark)> Judged { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Appraised = await Desk.Appraised(Sheet, Code, cancellationToken);
        var judged = Sheet.Indicators.Select((indicator, at) => (indicator, at)).Where(i => i.indicator.Figure is null).ToList();
        Judged = [.. judged.Select(i => (i.indicator, Sheet.Marks.FirstOrDefault(m => m.UnionId == Appraised.Id && m.Indicator == i.at)))];
        Choices = [.. judged.Select(i => new SelectListItem(texts["{0}（{1} 分）", i.indicator.Name, i.indicator.Points], i.at.ToString(CultureInfo.InvariantCulture)))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var sheet = await Expected(cancellationToken);
        await Desk.Give(sheet, await Desk.Appraised(sheet, Code, cancellationToken), Input.Indicator!.Value, Input.Read(), Input.Reason, cancellationToken);
        TempData["Done"] = texts["已评分。"];
        return Redirect($"/aid/appraisals/{Id}/marks/{Uri.EscapeDataString(Code)}");
    }
}
