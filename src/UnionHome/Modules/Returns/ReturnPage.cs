using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Returns;

/// <summary>What every page of one return shows: the return, its union, its lines beside what to compare them with, its history.</summary>
public abstract class ReturnPage(Db db, ReturnDesk desk, ReturnChecks checks, string permission) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Return Return { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<LineCheck> Lines { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        Return = await desk.Find(Id, permission, cancellationToken);
        Union = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == Return.OrganisationId, cancellationToken);
        Lines = await checks.Compare(Return, cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        Version = Return.Version;
    }

    /// <summary>The form, or the return itself when nothing can be written in it any more: nobody types what would be refused.</summary>
    protected async Task<IActionResult> WhileOpen(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        return Return.IsOpen ? Page() : Redirect($"/returns/{Id}");
    }

    /// <summary>The return as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<Return> Expected(CancellationToken cancellationToken)
    {
        var found = await desk.Find(Id, permission, cancellationToken);
        found.Expect(Version);
        return found;
    }

    /// <summary>Shows the page again with every refusal at its field and in the summary.</summary>
    protected async Task<IActionResult> Again(IEnumerable<(string Key, RuleViolation Refusal)> refusals, Texts texts, CancellationToken cancellationToken)
    {
        foreach (var (key, refusal) in refusals) ModelState.AddModelError(key, texts.Of(refusal));
        db.ChangeTracker.Clear();
        await Load(cancellationToken);
        return Page();
    }
}
