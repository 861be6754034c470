using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Figures;

/// <summary>One figure of one union for one window: what it is, its value, its course, the unions below, and where it came from.</summary>
[AllowAnonymous]
public sealed class DetailsModel(FigureDesk desk, Reach reach, IEnumerable<IFigureOrigins> origins, TimeProvider clock, Texts texts) : PageModel
{
    private const int Exported = 100_000;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "")]
    public FigureAsked Asked { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public FigureQuestion Question { get; private set; } = null!;

    public FigureTotal Total { get; private set; } = null!;

    public IReadOnlyList<FigureOfBelow> Below { get; private set; } = [];

    public IReadOnlyList<FigureOfMonth> Trend { get; private set; } = [];

    public IReadOnlyList<ToldBy> Told { get; private set; } = [];

    public PageOf<EntryRow>? Entries { get; private set; }

    public DateOnly Today => clock.Today();

    public IReadOnlyDictionary<Guid, string> Sources { get; private set; } = new Dictionary<Guid, string>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Question = await desk.Ask(Code, Asked, cancellationToken, latestYear: true);
        Total = await desk.Total(Question, cancellationToken);
        Below = await desk.Below(Question, cancellationToken);
        Trend = await desk.Trend(Question, cancellationToken);
        Told = await desk.ToldBy(Question, cancellationToken);
        if (Question.ByStaff)
            Entries = await (await desk.Entries(Question, cancellationToken)).ToPage(Listing, new Sorts<EntryRow>(e => e.Id).By("date", e => e.Date, descending: true).By("amount", e => e.Amount), cancellationToken);
        Sources = await Addresses(Told.Select(t => ("return", t.RecordId)).Concat((Entries?.Rows ?? []).Select(e => (e.RecordKind, e.RecordId))), cancellationToken);
    }

    /// <summary>The entries as they are shown, in a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        Question = await desk.Ask(Code, Asked, cancellationToken, latestYear: true);
        var rows = await (await desk.Entries(Question, cancellationToken)).Take(Exported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        var english = texts.IsEnglish;
        SheetWriter.Write(file, new SheetOut(texts["台账明细"],
            [texts["日期"], texts["工会代码"], texts["工会"], texts["数量"], texts["单位"], texts["记入时间"], texts["说明"]],
            rows.Select(e => (IReadOnlyList<object?>)[e.Date, e.UnionCode, e.Union(english), Question.Figure.Unit.ToValue(e.Amount), Question.Figure.Unit.Name(english), e.RecordedAt.ToChinaTime().ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), Note(e)])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"{Code}.xlsx");
    }

    public string Note(EntryRow entry) => entry switch
    {
        { RestatementId: not null } => texts["更正重报"],
        { Carried: true } => texts["结转"],
        { Reverses: not null } => texts["冲销"],
        _ => "",
    };

    private async Task<Dictionary<Guid, string>> Addresses(IEnumerable<(string Kind, Guid Id)> records, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, string>();
        foreach (var (kind, id) in records.Distinct())
            if (origins.FirstOrDefault(o => o.RecordKind == kind) is { } teller && await teller.Find(id, Code, cancellationToken) is { } origin
                && (origin.Address.Length > 0 && (kind == "return" || origin.Permission is null || await reach.May(origin.Permission, null, cancellationToken))))
                found[id] = origin.Address;
        return found;
    }
}
