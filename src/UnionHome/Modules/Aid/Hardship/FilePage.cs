using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Applications;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>What every page of one file shows: the file, whose it is, the union and its centre, the household in part, the history.</summary>
public abstract class FilePage(Db db, Reach reach, HardshipDesk desk, Vault vault, string permission) : RecordPage<HardshipFile>(db, reach, permission)
{
    public HardshipFile Filed => Record;

    public override string Address => $"/aid/files/{Id}";

    public Person Person { get; private set; } = null!;

    public Organisation Centre { get; private set; } = null!;

    /// <summary>The union above that was asked for aid and has not answered.</summary>
    public Organisation? Asked { get; private set; }

    public IReadOnlyList<HouseholdMember> Household { get; private set; } = [];

    /// <summary>The applications that were taken into it.</summary>
    public IReadOnlyList<AidApplication> Applications { get; private set; } = [];

    /// <summary>What the test says of the household as last measured; its sums are shown on the page of facts only.</summary>
    public HardshipFinding? Finding => Filed.Measured(vault) is { } basis ? HardshipTest.Judge(basis) : null;

    protected HardshipDesk Desk => desk;

    protected Vault Vault => vault;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Person = await desk.PersonOf(Filed, cancellationToken);
        Centre = await desk.Centre(Filed, cancellationToken);
        Asked = Filed.AskedId is null ? null : (await desk.InHand(Filed, cancellationToken)).Hands;
        Household = await desk.Household(Filed, cancellationToken);
        Applications = await Db.Set<AidApplication>().AsNoTracking().Where(a => a.FileId == Id).OrderBy(a => a.ReceivedOn).ThenBy(a => a.Id).ToListAsync(cancellationToken);
        await Fill(cancellationToken);
    }

    public string NameOf(HouseholdMember member) => member.Kinship == Kinship.Holder ? Person.Name : vault.Masked(member, nameof(HouseholdMember.Name), member.Name);

    /// <summary>Puts what is stored into the form.</summary>
    protected virtual Task Fill(CancellationToken cancellationToken) => Task.CompletedTask;
}
