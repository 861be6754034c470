using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace UnionHome.Foundation.Web.Lists;

/// <summary>What a table must know to show its sort, its pager and its total, whatever its rows are.</summary>
public interface IPageOf
{
    /// <summary>How many rows there are in all; at least so many when <see cref="IsMinimum"/>.</summary>
    long Total { get; }

    bool IsMinimum { get; }

    int Number { get; }

    int Size { get; }

    int Shown { get; }

    bool HasNext { get; }

    string Sort { get; }

    bool Descending { get; }
}

/// <summary>One page of a list.</summary>
public sealed record PageOf<T>(IReadOnlyList<T> Rows, long Total, bool IsMinimum, int Number, int Size, bool HasNext, string Sort, bool Descending) : IPageOf
{
    public int Shown => Rows.Count;

    /// <summary>The same page with rows turned into what is shown.</summary>
    public PageOf<TShown> Select<TShown>(Func<T, TShown> show) => new([.. Rows.Select(show)], Total, IsMinimum, Number, Size, HasNext, Sort, Descending);
}

public static class Paging
{
    /// <summary>
    /// A list is counted no further than this unless its exact total is asked for: counting a million rows costs a hundred times what
    /// reading the page does, and nobody leafs that far.
    /// </summary>
    public const int CountedTo = 10_000;

    /// <summary>Sorts, cuts the page out and counts. <paramref name="rows"/> comes filtered and unsorted.</summary>
    public static Task<PageOf<T>> ToPage<T>(this IQueryable<T> rows, Listing listing, Sorts<T> sorts, CancellationToken cancellationToken) =>
        rows.ToPage(listing, sorts, row => row, cancellationToken);

    /// <summary>The same; only the page's own rows are turned into what is shown, and what that takes from other tables is looked up for them alone.</summary>
    public static async Task<PageOf<TShown>> ToPage<T, TShown>(this IQueryable<T> rows, Listing listing, Sorts<T> sorts, Expression<Func<T, TShown>> shown, CancellationToken cancellationToken)
    {
        var (number, size) = (listing.Number, listing.Rows);
        var skipped = (long)(number - 1) * size;
        var (sort, descending) = sorts.Chosen(listing.Sort);
        var found = skipped > int.MaxValue ? [] : await sorts.Apply(rows, listing.Sort).Skip((int)skipped).Take(size + 1).Select(shown).ToListAsync(cancellationToken);
        var hasNext = found.Count > size;
        if (hasNext) found.RemoveAt(size);

        // The last page tells the total by itself.
        if (!hasNext && (found.Count > 0 || skipped == 0))
            return new(found, skipped + found.Count, false, number, size, false, sort, descending);
        long total = listing.Exact
            ? await rows.LongCountAsync(cancellationToken)
            : await rows.Take(CountedTo + 1).CountAsync(cancellationToken);
        var isMinimum = !listing.Exact && total > CountedTo;
        return new(found, isMinimum ? Math.Max(CountedTo, skipped + found.Count) : total, isMinimum, number, size, hasNext, sort, descending);
    }
}
