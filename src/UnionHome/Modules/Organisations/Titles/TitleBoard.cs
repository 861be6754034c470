using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations.Titles.Applications;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles;

/// <summary>What the board may be narrowed to.</summary>
public sealed record BoardFilter
{
    /// <summary>Code or name of the union whose direct lower unions are the rows; the reader's own when empty.</summary>
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    /// <summary>The day on which titles are counted; today when empty.</summary>
    [FromQuery(Name = "on")]
    public DateOnly? On { get; init; }
}

/// <summary>How many unions hold a title, out of those that may.</summary>
public sealed record BoardCell(int Holders, int Unions)
{
    /// <summary>In per cent with one decimal; null where nobody may hold it.</summary>
    public decimal? Share => Unions == 0 ? null : Math.Round(100m * Holders / Unions, 1, MidpointRounding.AwayFromZero);
}

public sealed record BoardRow(Guid Id, string Code, string NameZh, string NameEn, IReadOnlyList<BoardCell> Cells)
{
    public string Name(bool english) => english && NameEn.Length > 0 ? NameEn : NameZh;
}

/// <summary>County by programme: who holds what at a glance.</summary>
public sealed record Board(Organisation Of, DateOnly On, IReadOnlyList<TitleProgramme> Programmes, IReadOnlyList<BoardRow> Rows, IReadOnlyList<BoardCell> Total);

public sealed class TitleBoard(Db db, Reach reach, ProgrammeDesk programmes, UnionInHand inHand, TimeProvider clock)
{
    public async Task<Board?> Read(BoardFilter filter, CancellationToken cancellationToken)
    {
        if (await Asked(filter.Union, cancellationToken) is not { } of) return null;
        var on = filter.On ?? clock.Today();
        var shown = await (await programmes.Seen(cancellationToken)).Where(p => p.Opened).OrderBy(p => p.Kind).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        var below = await db.Organisations.AsNoTracking().Where(o => o.ParentId == of.Id && o.From <= on && (o.ClosedOn == null || o.ClosedOn > on)).OrderBy(o => o.Path).ToListAsync(cancellationToken);
        var rows = below.Where(o => !OrganisationKinds.Grassroots.Contains(o.Kind)).ToList();

        // The place of a row in the path: what stands below it begins with it. What stands at the union itself or directly below it has no row.
        var length = of.Path.Length + OrganisationPath.LabelLength;
        var (holders, unions) = (await Holders(of, on, length, cancellationToken), await Unions(of, on, length, cancellationToken));
        BoardCell Cell(TitleProgramme programme, Func<string, bool> under) => new(
            holders.Where(h => h.Programme == programme.Id && under(h.Place)).Sum(h => h.Count),
            unions.Where(u => programme.IsFor(u.Kind) && under(u.Place)).Sum(u => u.Count));
        var counted = rows.Select(r => new BoardRow(r.Id, r.Code, r.NameZh, r.NameEn, [.. shown.Select(p => Cell(p, place => place == r.Path))]))
            .Append(new(of.Id, of.Code, "", "", [.. shown.Select(p => Cell(p, place => rows.TrueForAll(r => r.Path != place)))]))
            .Where(r => r.NameZh.Length > 0 || r.Cells.Any(c => c.Unions > 0 || c.Holders > 0)).ToList();
        return new(of, on, shown, counted, [.. shown.Select(p => Cell(p, _ => true))]);
    }

    private async Task<Organisation?> Asked(string? typed, CancellationToken cancellationToken)
    {
        var within = await reach.Within(db.Organisations.AsNoTracking(), TitlesModule.View, cancellationToken);
        if (!string.IsNullOrWhiteSpace(typed)) return await within.Typed(typed).FirstOrDefaultAsync(cancellationToken);
        var own = (await inHand.Get(cancellationToken))?.Id;
        return await within.SingleOrDefaultAsync(o => o.Id == own, cancellationToken);
    }

    private async Task<List<(Guid Programme, string Place, int Count)>> Holders(Organisation of, DateOnly on, int length, CancellationToken cancellationToken) =>
        [.. (await db.Set<TitleApplication>().AsNoTracking().Under(of.Path)
            .Where(a => a.AwardedOn <= on && (a.EndedOn == null || a.EndedOn > on))
            .GroupBy(a => new { a.ProgrammeId, Place = a.Path.Length <= length ? a.Path : a.Path.Substring(0, length) })
            .Select(g => new { g.Key.ProgrammeId, g.Key.Place, Count = g.Count() }).ToListAsync(cancellationToken)).Select(g => (g.ProgrammeId, g.Place, g.Count))];

    private async Task<List<(OrganisationKind Kind, string Place, int Count)>> Unions(Organisation of, DateOnly on, int length, CancellationToken cancellationToken) =>
        [.. (await db.Organisations.AsNoTracking().Under(of.Path)
            .Where(o => o.From <= on && (o.ClosedOn == null || o.ClosedOn > on))
            .GroupBy(o => new { o.Kind, Place = o.Path.Length <= length ? o.Path : o.Path.Substring(0, length) })
            .Select(g => new { g.Key.Kind, g.Key.Place, Count = g.Count() }).ToListAsync(cancellationToken)).Select(g => (g.Kind, g.Place, g.Count))];
}
