using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Web;

/// <summary>What every page of one record shows: the record, its union, its history; and how its form ends.</summary>
/// <param name="permission">Under which the page finds the record.</param>
public abstract class RecordPage<T>(Db db, Reach reach, string permission) : FormPage where T : Record
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public T Record { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    /// <summary>Where the record is shown.</summary>
    public abstract string Address { get; }

    protected string Permission => permission;

    protected Db Db => db;

    protected Reach Reach => reach;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Record = await Find(cancellationToken);
        Union = await db.Organisations.SingleAsync(o => o.Path == Record.Path, cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        Version = Record.Version;
    }

    /// <summary>The record as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<T> Expected(CancellationToken cancellationToken)
    {
        var found = await Find(cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect(Address);
    }

    protected virtual Task<T> Find(CancellationToken cancellationToken) => reach.Find<T>(Id, permission, cancellationToken);
}
