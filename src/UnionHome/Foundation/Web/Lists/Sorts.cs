using System.Linq.Expressions;

namespace UnionHome.Foundation.Web.Lists;

/// <summary>
/// The orders in which a list may be read; the first is the usual one. <c>new Sorts&lt;Row&gt;(r => r.Id).By("name", r => r.Name)</c>:
/// the key given first settles ties, so that pages never overlap.
/// </summary>
public sealed class Sorts<T>(Expression<Func<T, Guid>> tie)
{
    private readonly List<(string Name, Func<IQueryable<T>, bool, IOrderedQueryable<T>> Order, bool Descending)> sorts = [];

    public Sorts<T> By<TKey>(string name, Expression<Func<T, TKey>> key, bool descending = false)
    {
        sorts.Add((name, (rows, down) => down ? rows.OrderByDescending(key).ThenByDescending(tie) : rows.OrderBy(key).ThenBy(tie), descending));
        return this;
    }

    /// <summary>The name of the order that is asked for, with its direction; the usual one when it is unknown.</summary>
    public (string Name, bool Descending) Chosen(string? asked)
    {
        var name = asked?.TrimStart('-');
        foreach (var sort in sorts)
            if (sort.Name == name) return (sort.Name, asked!.StartsWith('-'));
        return (sorts[0].Name, sorts[0].Descending);
    }

    internal IQueryable<T> Apply(IQueryable<T> rows, string? asked)
    {
        var (name, descending) = Chosen(asked);
        return sorts.Find(s => s.Name == name).Order(rows, descending);
    }
}
