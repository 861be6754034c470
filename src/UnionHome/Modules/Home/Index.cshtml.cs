using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Home;

/// <summary>For those who work here, what waits for them; for a visitor, what everybody may read.</summary>
[AllowAnonymous]
public sealed class IndexModel(TodoList todos, Reach reach, UnionInHand unions, Shell shell, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "p")]
    public int? Number { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Overdue { get; set; }

    public bool IsVisitor { get; private set; }

    public bool HasNoRole { get; private set; }

    public TodoPage Todos { get; private set; } = new([], 0, 0, 1);

    public IReadOnlyList<MenuItem> Links { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = clock.Today();
        IsVisitor = reach.UserId is null;
        if (IsVisitor) return;
        var union = await unions.Get(cancellationToken);
        HasNoRole = union is null;
        Todos = await todos.OfReader(Number ?? 1, Overdue, union?.Path, cancellationToken);
        Links = [.. (await shell.Menu(cancellationToken)).SelectMany(g => g)];
    }
}
