using UnionHome.Foundation.Access;
using UnionHome.Foundation.Modules;

namespace UnionHome.Foundation.Web;

/// <summary>What stands around every page for this reader: the menu that their roles open.</summary>
public sealed class Shell(Reach reach)
{
    private static readonly MenuItem[] Items = [.. ModuleList.All.SelectMany(m => m.Menu).OrderBy(i => i.Order)];
    private static readonly UnionPage[] OfUnions = [.. ModuleList.All.SelectMany(m => m.UnionPages).OrderBy(p => p.Order)];

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

    /// <summary>What the modules keep of the union at a place, as far as the reader may see it there.</summary>
    public async Task<IReadOnlyList<UnionPage>> PagesOf(string path, CancellationToken cancellationToken = default)
    {
        var open = new List<UnionPage>();
        foreach (var page in OfUnions)
            if (await reach.May(page.Permission, path, cancellationToken)) open.Add(page);
        return open;
    }

    /// <summary>The line to which the page in hand belongs: its own, or else that of the index of its folder.</summary>
    public static MenuItem? Current(string? page) =>
        Array.Find(Items, i => i.Page.Equals(page, StringComparison.OrdinalIgnoreCase))
            ?? Items.Where(i => page is not null && FolderOf(i) is { } folder && page.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
                .MaxBy(i => i.Page.Length);

    private static string? FolderOf(MenuItem item) =>
        item.Page.EndsWith("/Index", StringComparison.OrdinalIgnoreCase) ? item.Page[..^"Index".Length] : null;
}
