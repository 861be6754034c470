using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Goods;

/// <summary>What every page of one store, article, receipt or count shows: the record, its union, its history.</summary>
public abstract class GoodsPage<T>(Db db, Reach reach, string permission) : FormPage where T : Record
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public T Record { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public bool MayKeep { get; private set; }

    /// <summary>Where the record is shown.</summary>
    public abstract string Address { get; }

    protected Db Db => db;

    protected Reach Reach => reach;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Record = await reach.Find<T>(Id, permission, cancellationToken);
        Union = await db.Organisations.SingleAsync(o => o.Path == Record.Path, cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        MayKeep = await reach.May(GoodsModule.Keep, Record.Path, cancellationToken);
        Version = Record.Version;
    }

    /// <summary>The record as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<T> Expected(CancellationToken cancellationToken)
    {
        var found = await reach.Find<T>(Id, permission, cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect(Address);
    }
}

/// <summary>A step that needs nothing but its reason.</summary>
public abstract class GoodsReasonPage<T>(Db db, Reach reach, string permission) : GoodsPage<T>(db, reach, permission) where T : Record
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";
}
