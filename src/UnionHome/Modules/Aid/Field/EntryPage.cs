using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Field;

/// <summary>What both pages of one visit show: whose it is, what was told, its history. Personal values are shown once, for a reason that is written down before.</summary>
public abstract class EntryPage(Db db, Reach reach, Vault vault, PersonalData personal, OnePass pass, string permission) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public FieldEntry Entry { get; private set; } = null!;

    public HardshipFile Filed { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<HouseholdFact> Facts { get; private set; } = [];

    public IReadOnlyList<Attachment> Papers { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public bool Shown { get; private set; }

    public bool MayKeep { get; private set; }

    protected Db Db => db;

    protected Reach Reach => reach;

    protected Vault Vault => vault;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Entry = await reach.Find<FieldEntry>(Id, permission, cancellationToken);
        Filed = await db.Set<HardshipFile>().AsNoTracking().SingleAsync(f => f.Id == Entry.FileId, cancellationToken);
        Person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == Entry.PersonId, cancellationToken);
        Union = await db.Organisations.AsNoTracking().SingleAsync(o => o.Path == Entry.Path, cancellationToken);
        Facts = await db.Set<HouseholdFact>().AsNoTracking().Where(f => f.EntryId == Id).OrderBy(f => f.Fact).ToListAsync(cancellationToken);
        Papers = await db.Set<Attachment>().AsNoTracking().Where(a => a.OwnerId == Id && a.DroppedAt == null).OrderBy(a => a.UploadedAt).ThenBy(a => a.Id).ToListAsync(cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        MayKeep = await reach.May(FieldModule.Keep, Entry.Path, cancellationToken);
        Version = Entry.Version;
        Shown = HttpMethods.IsGet(Request.Method) && pass.Take(this, $"field:{Id}");
    }

    public string Tell(Record record, string property, Sealed? value) =>
        value is null ? "" : Shown ? vault.Open(record, property, value) : vault.Masked(record, property, value);

    protected async Task<IActionResult> Look(string reason, string address, CancellationToken cancellationToken)
    {
        var entry = await reach.Find<FieldEntry>(Id, permission, cancellationToken);
        await personal.Look(entry, nameof(FieldEntry.Found), entry.Found, reach.Act(reason), cancellationToken);
        foreach (var fact in await db.Set<HouseholdFact>().Where(f => f.EntryId == Id).ToListAsync(cancellationToken))
            await personal.Look(fact, nameof(HouseholdFact.Value), fact.Value, reach.Act(reason), cancellationToken);
        pass.Give(this, $"field:{Id}");
        return Redirect(address);
    }
}

/// <summary>Why whole values are looked at.</summary>
public sealed record LookInput
{
    [Display(Name = "查看理由"), StringLength(200)]
    public string? Reason { get; set; }
}
