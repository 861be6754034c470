using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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
public sealed class DetailsModel(FigureDesk desk, Reach reach, IEnumerable<IFigureOrigins> origins, TimeProvider clock, Texts texts) : FigurePage(texts)
{
    private const int Exported = 100_000;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public FigureDefinition Figure { get; private set; } = null!;

    public FigureQuestion Question { get; private set; } = null!;

    public FigureTotal Total { get; private set; } = null!;

    public IReadOnlyList<FigureOfBelow> Below { get; private set; } = [];

    public IReadOnlyList<FigureOfMonth> Trend { get; private set; } = [];

    public IReadOnlyList<ToldBy> Told { get; private set; } = [];

    public PageOf<EntryRow>? Entries { get; private set; }

    public DateOnly Today => clock.Today();

    public IReadOnlyDictionary<Guid, string> Sources { get; private set; } = new Dictionary<Guid, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Figure = FigureCatalogue.Get(Code);
        if (!Figure.Public && !await reach.May(FiguresModule.View, null, cancellationToken)) throw new NotFound($"figure {Code}");
        return await Answer(() => Load(cancellationToken));
    }

    /// <summary>The entries as they are shown, in a workbook.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        Question = await desk.Ask(Code, Asked, cancellationToken, latestYear: true);
        var rows = await (await desk.Entries(Question, cancellationToken)).Take(Exported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        var english = Texts.IsEnglish;
        SheetWriter.Write(file, new SheetOut(Texts["台账明细"],
            [Texts["日期"], Texts["工会代码"], Texts["工会"], Texts["数量"], Texts["单位"], Texts["记入时间"], Texts["说明"]],
            rows.Select(e => (IReadOnlyList<object?>)[e.Date, e.UnionCode, e.Union(english), Question.Figure.Unit.ToValue(e.Amount), Question.Figure.Unit.Name(english), e.RecordedAt.ToChinaTime().ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), Note(e)])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"{Code}.xlsx");
    }

    public string Note(EntryRow entry) => entry switch
    {
        { RestatementId: not null } => Texts["更正重报"],
        { Carried: true } => Texts["结转"],
        { Reverses: not null } => Texts["冲销"],
        _ => "",
    };

    private async Task Load(CancellationToken cancellationToken)
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
