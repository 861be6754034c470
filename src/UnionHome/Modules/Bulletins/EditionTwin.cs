using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Bulletins;

/// <summary>The machine-readable twin of an edition, for anyone.</summary>
public sealed record EditionTwin(
    int Number, string Language, string Title, UnionTwin Publisher, PeriodTwin Period, DateTimeOffset PublishedAt, string Address, string Word,
    WithdrawalTwin? Withdrawn, IReadOnlyList<StoryTwin> Stories, IReadOnlyList<FigureTwin> Figures)
{
    public static EditionTwin Of(PrintedEdition printed, bool english)
    {
        var edition = printed.Edition;
        return new(
            edition.Number,
            english ? "en" : "zh-CN",
            edition.Title(english),
            new(printed.Publisher.Code, printed.Publisher.Name(english)),
            new(edition.From, edition.To, null),
            edition.PublishedAt!.Value.ToChinaTime(),
            printed.Address,
            printed.Address + ".docx",
            edition is { WithdrawnAt: { } at } ? new(at.ToChinaTime(), edition.WithdrawnBecause ?? "") : null,
            [.. printed.Stories.Select(s => StoryTwin.Of(s, english))],
            [.. printed.Figures.Select(f => FigureTwin.Of(f, edition.Number, english))]);
    }
}

public sealed record UnionTwin(string Code, string Name);

/// <param name="AsTold">The period in the words of the union that told it.</param>
public sealed record PeriodTwin(DateOnly From, DateOnly To, string? AsTold);

public sealed record WithdrawalTwin(DateTimeOffset At, string Reason);

public sealed record StoryTwin(string Union, string Headline, IReadOnlyList<string> Text)
{
    public static StoryTwin Of(PrintedStory story, bool english) => new(
        story.Union.Code, story.Story.Headline(english), [.. story.Story.Printed(english).Select(b => string.Concat(b.Runs.Select(r => r.Text)))]);
}

/// <param name="Union">The code of the union whose figure it is.</param>
/// <param name="Qualifier"><c>exact</c>, <c>more than</c> or <c>almost</c>.</param>
/// <param name="Source"><c>reported</c> or <c>recorded</c>.</param>
/// <param name="SourceAddress">Of the public page that shows where the value comes from, from the root of this site.</param>
/// <param name="Address">Of the page that shows the figure as published, from the root of this site.</param>
/// <param name="Now">What the ledger says today, where it is no longer what was published.</param>
public sealed record FigureTwin(
    int Number, string Union, string Figure, string Name, decimal Value, string Unit, string Qualifier, string Text, PeriodTwin Period,
    string Source, string SourceAddress, DateTimeOffset RecordedAt, string Address, NowTwin? Now)
{
    public static FigureTwin Of(PrintedFigure printed, int edition, bool english)
    {
        var figure = printed.Figure;
        return new(
            figure.Number, figure.UnionCode, figure.Code, printed.Name(english), Plain(figure.Value), figure.UnitCode, Word(figure.Qualifier), figure.InWords(english),
            new(figure.From, figure.To, figure.PeriodAsTold),
            figure.Source == FigureSource.Reported ? "reported" : "recorded",
            figure.SourceAddress, figure.RecordedAt.ToChinaTime(), printed.Address(edition),
            printed is { HasChanged: true, Now: { } now } ? new(now.Value is { } value ? Plain(value) : null, Word(now.Qualifier)) : null);
    }

    private static string Word(Qualifier qualifier) => qualifier switch { Foundation.Figures.Qualifier.MoreThan => "more than", Foundation.Figures.Qualifier.Almost => "almost", _ => "exact" };

    /// <summary>Without the zeros that the unit's decimals leave behind the point.</summary>
    private static decimal Plain(decimal value) => value / 1.000000000000000000000000000000000m;
}

public sealed record NowTwin(decimal? Value, string Qualifier);

internal static class EditionTwins
{
    private const string WordFile = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var bulletins = routes.MapGroup("/bulletins").AllowAnonymous().WithTags("Bulletins");
        bulletins.MapGet("/latest", async (PrintedEditions printed, CancellationToken cancellationToken) =>
            Results.LocalRedirect(PrintedEdition.AddressOf(await printed.Latest(cancellationToken)))).ExcludeFromDescription();
        bulletins.MapGet("/latest.json", async (PrintedEditions printed, Texts texts, CancellationToken cancellationToken) =>
            EditionTwin.Of(await printed.Find(await printed.Latest(cancellationToken), cancellationToken), texts.IsEnglish));
        bulletins.MapGet("/{number:int}.json", async (int number, PrintedEditions printed, Texts texts, CancellationToken cancellationToken) =>
            EditionTwin.Of(await printed.Find(number, cancellationToken), texts.IsEnglish));
        bulletins.MapGet("/{number:int}.docx", async (int number, PrintedEditions printed, Texts texts, HttpRequest request, CancellationToken cancellationToken) =>
        {
            var edition = await printed.Find(number, cancellationToken);
            if (edition.IsWithdrawn) throw new NotFound("edition");
            var file = new EditionDocument(edition, texts, new($"{request.Scheme}://{request.Host}{request.PathBase}")).Write();
            return Results.File(file, WordFile, $"{edition.Edition.Title(texts.IsEnglish)}-{number}.docx");
        });
    }
}
