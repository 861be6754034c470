using UnionHome.Foundation.Access;
using UnionHome.Foundation.Modules;

namespace UnionHome.Foundation.Web;

/// <summary>What stands around every page for this reader: the menu that their roles open.</summary>
public sealed class Shell(Reach reach)
{
    private static readonly MenuItem[] Items = [.. ModuleList.All.SelectMany(m => m.Menu).OrderBy(i => i.Order)];

    /// <summary>The lines of the menu, under their headings, in order; nothing for a visitor.</summary>
    public async Task<IReadOnlyList<IGrouping<string, MenuItem>>> Menu(CancellationToken cancellationToken = default)
    {
        if (reach.UserId is null) return [];
        var open = new List<MenuItem>();
        foreach (var item in Items)
            if (item.Permission is null || await reach.May(item.Permission, cancellationToken: cancellationToken))
                open.Add(item);
        return [.. open.GroupBy(i => i.Group)];
    }

    /// <summary>Whether the page in hand belongs to the line: the page itself or one in the folder of an index.</summary>
    public static bool IsCurrent(MenuItem item, string? page) =>
        page is not null && (page.Equals(item.Page, StringComparison.OrdinalIgnoreCase)
            || (item.Page.EndsWith("/Index", StringComparison.OrdinalIgnoreCase) && item.Page.Length > "/Index".Length
                && page.StartsWith(item.Page[..^"Index".Length], StringComparison.OrdinalIgnoreCase)));
}
