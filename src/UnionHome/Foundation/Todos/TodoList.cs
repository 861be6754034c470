using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Foundation.Todos;

/// <summary>What waits for the reader: the overdue first, then by day, those without a day last.</summary>
public sealed class TodoList(Db db, Reach reach, TimeProvider clock)
{
    public const int PageSize = 20;

    public async Task<TodoPage> OfReader(int page = 1, bool overdueOnly = false, string? under = null, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var open = await Open(under, cancellationToken);
        if (open is null) return new([], 0, 0, 1);
        var overdue = open.Where(t => t.DueOn < today);
        var late = await overdue.CountAsync(cancellationToken);
        var total = overdueOnly ? late : await open.CountAsync(cancellationToken);
        var rows = await (overdueOnly ? overdue : open)
            .OrderBy(t => t.DueOn == null ? 1 : 0).ThenBy(t => t.DueOn).ThenBy(t => t.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var ids = rows.Select(t => t.OrganisationId).Distinct().ToList();
        var unions = ids.Count == 0 ? [] : await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        return new(rows, total, late, Math.Max(page, 1)) { Unions = unions };
    }

    /// <summary>The sentence in the reader's language.</summary>
    public static string Say(Todo todo, Texts texts) => string.Format(CultureInfo.CurrentCulture, texts[todo.Text], [.. todo.Args.Select(a => texts[a])]);

    /// <summary>One condition for each group of permissions that reach the same subtrees; null when nothing is held.</summary>
    private async Task<IQueryable<Todo>?> Open(string? under, CancellationToken cancellationToken)
    {
        var groups = new Dictionary<string, (IReadOnlyList<string> Paths, List<string> Permissions)>(StringComparer.Ordinal);
        foreach (var permission in Permission.All.Keys)
        {
            var paths = await reach.Paths(permission, cancellationToken);
            if (paths.Count == 0) continue;
            var key = string.Join(',', paths);
            if (!groups.TryGetValue(key, out var group)) groups[key] = group = (paths, []);
            group.Permissions.Add(permission);
        }

        IQueryable<Todo>? open = null;
        foreach (var (paths, permissions) in groups.Values)
        {
            var rows = db.Set<Todo>().AsNoTracking().Where(t => t.SettledAt == null && permissions.Contains(t.Permission)).Under([.. paths]);
            if (under is not null) rows = rows.Under(under);
            open = open is null ? rows : open.Concat(rows);
        }

        return open;
    }
}

/// <param name="Overdue">How many of all are past their day.</param>
public sealed record TodoPage(IReadOnlyList<Todo> Rows, int Total, int Overdue, int Page)
{
    /// <summary>The unions of the records that wait.</summary>
    public IReadOnlyDictionary<Guid, Organisation> Unions { get; init; } = new Dictionary<Guid, Organisation>();
}
