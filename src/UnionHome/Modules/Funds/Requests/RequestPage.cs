using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>What every page of one request shows: the request, both unions, its history.</summary>
/// <param name="above">Whether the page is for the people of the union above alone.</param>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class RequestPage(Db db, Reach reach, RequestDesk desk, string permission, bool above = false, string? step = null) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    // Not called Request, which is the page's own.
    public FundRequest Asked { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public Organisation Above { get; private set; } = null!;

    /// <summary>Whether the form has anything to do: a link of yesterday may lead to a request that has gone on.</summary>
    public bool IsOpen => step is null || Asked.CanTake(step);

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    protected Reach Reach => reach;

    protected RequestDesk Desk => desk;

    protected Db Db => db;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Asked = await Find(cancellationToken);
        Union = await db.Organisations.SingleAsync(o => o.Path == Asked.Path, cancellationToken);
        Above = await desk.Above(Asked, cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        Version = Asked.Version;
    }

    /// <summary>The request as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<FundRequest> Expected(CancellationToken cancellationToken)
    {
        var found = await Find(cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/funds/requests/{Id}");
    }

    private Task<FundRequest> Find(CancellationToken cancellationToken) =>
        above ? desk.FindAbove(Id, permission, cancellationToken) : reach.Find<FundRequest>(Id, permission, cancellationToken);
}
