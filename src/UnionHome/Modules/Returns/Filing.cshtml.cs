using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Returns;

/// <summary>Which unions have filed for a period and which have not, with a reminder to those.</summary>
[Permit(ReturnsModule.View)]
public sealed class FilingModel(Db db, Reach reach, ReturnDesk desk, UnionInHand inHand, TimeProvider clock, Texts texts) : FormPage
{
    /// <summary>Reminded at once; the rest by pressing again.</summary>
    private const int MostReminded = 500;

    /// <summary>Code of the union whose level below is shown.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Union { get; set; }

    /// <summary>The period in words, such as 2014 or 2014-04.</summary>
    [BindProperty(SupportsGet = true, Name = "period")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public Organisation Above { get; private set; } = null!;

    public Period Period { get; private set; }

    public PageOf<FilingRow> Rows { get; private set; } = null!;

    public int Filed { get; private set; }

    public int Due { get; private set; }

    public bool MayRemind { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await Find(cancellationToken);
        var rows = FilingRow.Below(db, Above, Period);
        Rows = await rows.ToPage(Listing, FilingRow.Sorts, cancellationToken);
        Due = await rows.CountAsync(cancellationToken);
        Filed = await rows.CountAsync(r => r.Accepted > 0 || r.Submitted > 0, cancellationToken);
        MayRemind = await reach.May(ReturnsModule.Accept, Above.Path, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        await Find(cancellationToken);
        var rows = await FilingRow.Sorts.Apply(FilingRow.Below(db, Above, Period), Listing.Sort).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(texts["填报进度"], [texts["工会代码"], texts["工会"], texts["已通过"], texts["待审核"], texts["填写中"]],
            rows.Select(r => (IReadOnlyList<object?>)[r.Code, r.Name(texts.IsEnglish), (long)r.Accepted, (long)r.Submitted, (long)r.Open])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"filing-{Period.To.Iso()}.xlsx");
    }

    /// <param name="one">The union to be reminded; all that have not filed when null.</param>
    public async Task<IActionResult> OnPostAsync(Guid? one, CancellationToken cancellationToken)
    {
        await Find(cancellationToken);
        if (!ModelState.IsValid)
        {
            await Load(cancellationToken);
            return Page();
        }

        var late = FilingRow.Below(db, Above, Period).Where(r => r.Accepted == 0 && r.Submitted == 0);
        if (one is { } id) late = late.Where(r => r.Id == id);
        var ids = await late.OrderBy(r => r.Code).Select(r => r.Id).Take(MostReminded).ToListAsync(cancellationToken);
        foreach (var union in await db.Organisations.Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken))
            await desk.Remind(union, Period, cancellationToken);
        TempData["Done"] = texts["已催报 {0} 家工会", ids.Count];
        return Redirect($"/returns/filing?union={Uri.EscapeDataString(Above.Code)}&period={Uri.EscapeDataString(Words ?? "")}");
    }

    private async Task Find(CancellationToken cancellationToken)
    {
        var lastYear = clock.Today().Year - 1;
        Words = string.IsNullOrWhiteSpace(Words) ? $"{lastYear}" : Words.Trim();
        var told = ToldPeriod.Read(Words, lastYear);
        if (told is null) ModelState.AddModelError("period", texts["没有看懂期间“{0}”，请写成“2014年”“2014年4月”，或填写起止日期", Words]);
        Period = told?.Period ?? Period.Year(lastYear);
        var within = await reach.Within(db.Organisations, ReturnsModule.View, cancellationToken);
        var typed = string.IsNullOrWhiteSpace(Union) ? null : await within.Typed(Union).FirstOrDefaultAsync(cancellationToken);
        if (typed is null && !string.IsNullOrWhiteSpace(Union))
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            ModelState.AddModelError("union", texts["没有找到“{0}”这家工会，或它不在您的工作范围内。请填写工会代码或全称", Union.Trim()]);
        }

        Above = typed ?? await inHand.Get(cancellationToken) ?? throw new NotFound(nameof(Organisation));
        if (ModelState.IsValid) Union = Above.Code;
    }
}
