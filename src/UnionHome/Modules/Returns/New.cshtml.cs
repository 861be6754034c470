using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Returns;

[Permit(ReturnsModule.Fill)]
public sealed class NewModel(Db db, Reach reach, ReturnDesk desk, UnionInHand inHand, TimeProvider clock, Texts texts) : FormPage
{
    /// <summary>With more unions in reach, the code is typed instead of chosen.</summary>
    private const int MostChoices = 300;

    public sealed record Form
    {
        [Display(Name = "工会"), Required, StringLength(40)]
        public string Union { get; set; } = "";

        [Display(Name = "所属期间"), StringLength(60)]
        public string? Told { get; set; }

        [Display(Name = "开始日期")]
        public DateOnly? From { get; set; }

        [Display(Name = "结束日期")]
        public DateOnly? To { get; set; }

        [Display(Name = "填报表")]
        public string Sheet { get; set; } = ReturnDesk.LastSheet;
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Null when there are too many to choose from.</summary>
    public IReadOnlyList<SelectListItem>? Unions { get; private set; }

    public IReadOnlyList<SelectListItem> Sheets { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        var union = Request.Query["union"].FirstOrDefault() ?? (await inHand.Get(cancellationToken))?.Code;
        if (string.IsNullOrEmpty(Input.Union)) Input.Union = union ?? "";
        if (HttpMethods.IsGet(Request.Method)) Input.Told = Request.Query["period"].FirstOrDefault() ?? $"{clock.Today().Year - 1}";
        var unions = await (await reach.Within(db.Organisations, ReturnsModule.Fill, cancellationToken))
            .OrderBy(o => o.Path).Take(MostChoices + 1).Select(o => new { o.Code, o.NameZh, o.NameEn }).ToListAsync(cancellationToken);
        if (unions.Count <= MostChoices)
            Unions = [.. unions.Select(o => new SelectListItem(texts.IsEnglish && o.NameEn.Length > 0 ? o.NameEn : o.NameZh, o.Code))];
        Sheets =
        [
            new(texts["上期填报的指标"], ReturnDesk.LastSheet), new(texts["全部指标"], ReturnDesk.WholeSheet),
            .. FigureAreas.All.Select(a => new SelectListItem(texts[FigureAreas.Name(a)], a)),
        ];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (period, told) = ToldPeriod.Chosen(Input.Told, Input.From, Input.To, clock.Today().Year - 1);
        try
        {
            var made = await desk.Create(Input.Union, period, told, Input.Sheet, cancellationToken);
            return Redirect($"/returns/{made.Id}/edit");
        }
        catch (RuleViolation refusal) when (refusal.Field == nameof(Form.From) && Input.From is null)
        {
            // A period that was given in words is wrong where the words stand.
            throw new RuleViolation(refusal.Code, refusal.Text, nameof(Form.Told), [.. refusal.Args]);
        }
    }
}
