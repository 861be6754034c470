using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Bulletins.Calls;

namespace UnionHome.Modules.Bulletins;

/// <summary>A published edition as anyone may read it, with what the ledger says today beside each figure.</summary>
public sealed record PrintedEdition(Edition Edition, Organisation Publisher, IReadOnlyList<PrintedStory> Stories)
{
    public IEnumerable<PrintedFigure> Figures => Stories.SelectMany(s => s.Figures);

    public bool IsWithdrawn => Edition.State == EditionState.Withdrawn;

    public string Address => AddressOf(Edition.Number);

    public static string AddressOf(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/bulletins/{number}");
}

public sealed record PrintedStory(Story Story, Organisation Union, IReadOnlyList<PrintedFigure> Figures);

/// <param name="Figure">As published.</param>
/// <param name="Definition">Null when the program no longer knows the figure.</param>
/// <param name="Now">What the ledger says today; null when it cannot be asked any more.</param>
public sealed record PrintedFigure(PublishedFigure Figure, Organisation Union, FigureDefinition? Definition, FigureNow? Now)
{
    public bool HasChanged => Now is { } now && (now.Value != Figure.Value || now.Qualifier != Figure.Qualifier);

    public string Name(bool english) => Definition?.Name(english) ?? Figure.Code;

    public string NowInWords(bool english) => FigureWords.Tell(Now?.Value, Figure.Unit, Now?.Qualifier ?? Qualifier.Exact, english);

    public string Address(int edition) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/bulletins/{edition}/figures/{Figure.Number}");
}

/// <summary>Finds what was published; a draft is as good as not there.</summary>
public sealed class PrintedEditions(Db db, FigureDesk desk)
{
    private static readonly EditionState[] Public = [EditionState.Published, EditionState.Withdrawn];

    public IQueryable<Edition> All => db.Set<Edition>().AsNoTracking().Where(e => Public.Contains(e.State)).OrderByDescending(e => e.PublishedAt);

    /// <summary>The number of the edition published last and not withdrawn.</summary>
    public async Task<int> Latest(CancellationToken cancellationToken) =>
        await db.Set<Edition>().Where(e => e.State == EditionState.Published).OrderByDescending(e => e.PublishedAt)
            .Select(e => (int?)e.Number).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFound("edition");

    public async Task<PrintedEdition> Find(int number, CancellationToken cancellationToken)
    {
        var edition = await All.SingleOrDefaultAsync(e => e.Number == number, cancellationToken) ?? throw new NotFound("edition");
        var figures = await db.Set<PublishedFigure>().AsNoTracking().Where(f => f.EditionId == edition.Id).OrderBy(f => f.Number).ToListAsync(cancellationToken);
        var unionIds = figures.Select(f => f.OrganisationId).Concat(edition.Stories.Select(s => s.OrganisationId)).Append(edition.OrganisationId).ToHashSet();
        var unions = await db.Organisations.AsNoTracking().Where(o => unionIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        var printed = new List<PrintedFigure>();
        foreach (var figure in figures) printed.Add(await Print(figure, unions[figure.OrganisationId], cancellationToken));
        var byStory = printed.ToLookup(f => f.Figure.StoryId);
        return new(edition, unions[edition.OrganisationId],
            edition.State == EditionState.Withdrawn ? [] : [.. edition.Stories.Select(s => new PrintedStory(s, unions[s.OrganisationId], [.. byStory[s.Id]]))]);
    }

    private async Task<PrintedFigure> Print(PublishedFigure figure, Organisation union, CancellationToken cancellationToken)
    {
        if (FigureCatalogue.Find(figure.Code) is not { } definition) return new(figure, union, null, null);
        var call = new FigureCall(definition, union, new(figure.AskedFrom, figure.AskedTo), figure.Source);
        return new(figure, union, definition, await desk.Now(call, cancellationToken));
    }
}
