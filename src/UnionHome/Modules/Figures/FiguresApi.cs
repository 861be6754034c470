using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Figures;

/// <summary>The figures as JSON under <c>/api/figures</c>. Public but for entries, which are staff's.</summary>
internal static class FiguresApi
{
    public sealed record UnitAnswer(string Code, string NameZh, string NameEn);

    public sealed record DefinitionAnswer(string Code, string NameZh, string NameEn, string Kind, UnitAnswer Unit, UnitAnswer? AlsoIn, string MeaningZh, string MeaningEn, bool HidesSmallCells);

    public sealed record Days(DateOnly From, DateOnly To);

    /// <param name="Hidden">There is a value, but so small that it could show who was counted.</param>
    /// <param name="Covers">The days that the value really covers, where they begin before <paramref name="From"/>.</param>
    /// <param name="SourceAddress">A page on this site that shows the figure with where it came from.</param>
    public sealed record FigureAnswer(
        string Figure, string NameZh, string NameEn, string Kind, string Union, string UnionNameZh, string UnionNameEn, DateOnly From, DateOnly To, string Source,
        decimal? Value, bool Hidden, string Unit, string UnitZh, string UnitEn, string Qualifier, long Lines, Days? Covers, DateTimeOffset? KnownAt, string SourceAddress);

    public sealed record ChildAnswer(string Union, string NameZh, string NameEn, decimal? Value, bool Hidden, string Unit, string Qualifier, string SourceAddress);

    public sealed record MonthAnswer(DateOnly Month, decimal? Value);

    public sealed record EntryAnswer(Guid Id, DateOnly From, DateOnly Date, DateTimeOffset RecordedAt, decimal Amount, string Union, string RecordKind, Guid RecordId, Guid? Reverses, Guid? Restatement, bool Carried);

    public sealed record EntriesAnswer(IReadOnlyList<EntryAnswer> Entries, string? Next);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var figures = routes.MapGroup("/api/figures").WithTags("figures");
        var open = figures.MapGroup("").AllowAnonymous();
        open.MapGet("/", () => FigureCatalogue.All.Where(f => f.Public).OrderBy(f => f.Code, StringComparer.Ordinal).Select(Definition).ToList());
        open.MapGet("/{code}", async (string code, [AsParameters] FigureAsked asked, FigureDesk desk, CancellationToken ct) =>
        {
            var question = await desk.Ask(code, asked, ct);
            return Answer(question, await desk.Total(question, ct));
        });
        open.MapGet("/{code}/children", async (string code, [AsParameters] FigureAsked asked, FigureDesk desk, CancellationToken ct) =>
        {
            var question = await desk.Ask(code, asked, ct);
            return (await desk.Below(question, ct)).Select(b => new ChildAnswer(
                b.Code, b.NameZh, b.NameEn, b.Total.Value, b.Total.Hidden, b.Total.Unit.Code, Word(b.Total.Qualifier), question.At(b.Code))).ToList();
        });
        open.MapGet("/{code}/trend", async (string code, [AsParameters] FigureAsked asked, FigureDesk desk, CancellationToken ct) =>
            (await desk.Trend(await desk.Ask(code, asked, ct), ct)).Select(m => new MonthAnswer(m.Month, m.Value)).ToList());
        figures.MapGet("/{code}/entries", Entries).RequireAuthorization(new PermitAttribute(FiguresModule.View));
    }

    public static string Word(Qualifier qualifier) => qualifier switch
    {
        Qualifier.MoreThan => "more than",
        Qualifier.Almost => "almost",
        _ => "exact",
    };

    private static async Task<EntriesAnswer> Entries(string code, [AsParameters] FigureAsked asked, string? after, FigureDesk desk, CancellationToken cancellationToken)
    {
        const int size = 100;
        var question = await desk.Ask(code, asked, cancellationToken);
        var rows = await desk.Entries(question, cancellationToken);
        if (EntryKey.Read(after) is { } key) rows = rows.Where(e => e.Date < key.Date || (e.Date == key.Date && e.Id.CompareTo(key.Id) < 0));
        var page = await rows.Take(size + 1).ToListAsync(cancellationToken);
        var shown = page.Take(size).Select(e => new EntryAnswer(
            e.Id, e.From, e.Date, e.RecordedAt, question.Figure.Unit.ToValue(e.Amount), e.UnionCode, e.RecordKind, e.RecordId, e.Reverses, e.RestatementId, e.Carried)).ToList();
        return new(shown, page.Count > size ? new EntryKey(shown[^1].Date, shown[^1].Id).ToString() : null);
    }

    private static DefinitionAnswer Definition(FigureDefinition figure) => new(
        figure.Code, figure.NameZh, figure.NameEn, KindWord(figure.Kind), Unit(figure.Unit), figure.AlsoIn is { } second ? Unit(second) : null, figure.MeaningZh, figure.MeaningEn, figure.HidesSmallCells);

    private static FigureAnswer Answer(FigureQuestion question, FigureTotal total) => new(
        question.Figure.Code, question.Figure.NameZh, question.Figure.NameEn, KindWord(question.Figure.Kind), question.Union.Code, question.Union.NameZh, question.Union.NameEn,
        question.Period.From, question.Period.To, question.SourceWord, total.Value, total.Hidden, total.Unit.Code, total.Unit.NameZh, total.Unit.NameEn, Word(total.Qualifier), total.Lines,
        total.Covers is { } covers ? new(covers.From, covers.To) : null, question.KnownAt, question.Address);

    private static UnitAnswer Unit(FigureUnit unit) => new(unit.Code, unit.NameZh, unit.NameEn);

    private static string KindWord(FigureKind kind) => kind switch
    {
        FigureKind.Flow => "flow",
        FigureKind.Stock => "stock",
        FigureKind.Rate => "rate",
        _ => "distinct persons",
    };
}

/// <summary>Where a page of entries ended, so that the next one begins behind it whatever is posted meanwhile.</summary>
internal sealed record EntryKey(DateOnly Date, Guid Id)
{
    public static EntryKey? Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var parts = text.Split('_');
        return parts.Length == 2 && DateOnly.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out var date) && Guid.TryParse(parts[1], out var id)
            ? new(date, id) : throw new RuleViolation("figures.key_unreadable", "翻页标记无效，请从第一页重新查看", "after");
    }

    public override string ToString() => $"{Date.Iso()}_{Id}";
}
