using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Field;

/// <summary>What both pages of one visit show: whose it is, what was told, its history. Personal values are shown once, for a reason that is written down before.</summary>
public abstract class EntryPage(Db db, Reach reach, Vault vault, PersonalData personal, OnePass pass, string permission) : RecordPage<FieldEntry>(db, reach, permission)
{
    public FieldEntry Entry => Record;

    public override string Address => $"/aid/field/entries/{Id}";

    public HardshipFile Filed { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    public IReadOnlyList<HouseholdFact> Facts { get; private set; } = [];

    public IReadOnlyList<Attachment> Papers { get; private set; } = [];

    public bool Shown { get; private set; }

    public bool MayKeep { get; private set; }

    protected Vault Vault => vault;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Filed = await Db.Set<HardshipFile>().AsNoTracking().SingleAsync(f => f.Id == Entry.FileId, cancellationToken);
        Person = await Db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == Entry.PersonId, cancellationToken);
        Facts = await Db.Set<HouseholdFact>().AsNoTracking().Where(f => f.EntryId == Id).OrderBy(f => f.Fact).ToListAsync(cancellationToken);
        Papers = await Db.Set<Attachment>().AsNoTracking().Where(a => a.OwnerId == Id && a.DroppedAt == null).OrderBy(a => a.UploadedAt).ThenBy(a => a.Id).ToListAsync(cancellationToken);
        MayKeep = await Reach.May(FieldModule.Keep, Entry.Path, cancellationToken);
        Shown = HttpMethods.IsGet(Request.Method) && pass.Take(this, $"field:{Id}");
    }

    public string Tell(Record record, string property, Sealed? value) =>
        value is null ? "" : Shown ? vault.Open(record, property, value) : vault.Masked(record, property, value);

    protected async Task<IActionResult> Look(string reason, string address, CancellationToken cancellationToken)
    {
        var entry = await Reach.Find<FieldEntry>(Id, Permission, cancellationToken);
        await personal.Look(entry, nameof(FieldEntry.Found), entry.Found, Reach.Act(reason), cancellationToken);
        foreach (var fact in await Db.Set<HouseholdFact>().Where(f => f.EntryId == Id).ToListAsync(cancellationToken))
            await personal.Look(fact, nameof(HouseholdFact.Value), fact.Value, Reach.Act(reason), cancellationToken);
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
