using System.Globalization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>What an officer proposes for one household.</summary>
/// <param name="Beneficiary">Who of the household it is for, when not the worker: a student by name.</param>
/// <param name="SelfPaid">Medical aid: what the household itself paid in the twelve months before.</param>
/// <param name="Student">The record of the student, when there is one.</param>
public sealed record Proposal(Money Amount, string? Beneficiary, Money? SelfPaid, string? Why, Guid? Student = null);

/// <summary>One sum for one household on a list (救助明细). It is decided with its list; its payment tells how far the money has come.</summary>
public sealed class Grant : Record
{
    public const string Kind = "grant";
    public const int LongestWhy = 400;

    private Grant() { }

    public override string RecordKind => Kind;

    public Guid ListId { get; private set; }

    public Guid ProgrammeId { get; private set; }

    /// <summary>To whom it is paid.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The household's file; none where a programme also takes people without one.</summary>
    public Guid? FileId { get; private set; }

    /// <summary>The kind of hardship on the day on which it was proposed.</summary>
    public HardshipCategory? Category { get; private set; }

    public Money Amount { get; private set; }

    [Personal("grant.beneficiary", PersonalKind.Name)]
    public Sealed? Beneficiary { get; private set; }

    /// <summary>The record of the student for whom it is, whose papers prove it; none for others.</summary>
    public Guid? StudentId { get; private set; }

    /// <summary>Tells two students of one household apart without their names.</summary>
    public string BeneficiaryIndex { get; private set; } = "";

    [Personal("grant.self_paid")]
    public Sealed? SelfPaid { get; private set; }

    [Personal("grant.why")]
    public Sealed? Why { get; private set; }

    /// <summary>The day of the approval; null before, and again when the payment was given up.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    internal static Grant Of(GrantList list, Organisation union, Person person, HardshipFile? file, Proposal proposal, Vault vault, Act act)
    {
        var grant = new Grant { Id = Guid.CreateVersion7(act.At), ListId = list.Id, ProgrammeId = list.ProgrammeId, PersonId = person.Id, FileId = file?.Id, Category = file?.Category, Amount = proposal.Amount, StudentId = proposal.Student };
        grant.BelongTo(union);
        var (beneficiary, why) = (proposal.Beneficiary?.Trim() ?? "", proposal.Why?.Trim() ?? "");
        if (beneficiary.Length > Person.LongestName) throw new RuleViolation("aid.text", "姓名最多 {0} 个字", nameof(Beneficiary), Person.LongestName);
        if (why.Length > LongestWhy) throw new RuleViolation("aid.text", "最多 {0} 个字", nameof(Why), LongestWhy);
        grant.Beneficiary = beneficiary.Length > 0 ? vault.Seal(grant, nameof(Beneficiary), beneficiary) : null;
        grant.BeneficiaryIndex = vault.Index("beneficiary", $"{person.Id:N}:{beneficiary}");
        grant.SelfPaid = proposal.SelfPaid is { } paid ? vault.Seal(grant, nameof(SelfPaid), paid.Fen.ToString(CultureInfo.InvariantCulture)) : null;
        grant.Why = why.Length > 0 ? vault.Seal(grant, nameof(Why), why) : null;
        return grant;
    }

    public Money? SelfPaidSum(Vault vault) => SelfPaid is { } sealedSum ? new Money(long.Parse(vault.Open(this, nameof(SelfPaid), sealedSum), CultureInfo.InvariantCulture)) : null;

    internal void Approve(DateOnly on) => ApprovedOn = on;

    /// <summary>Its payment was given up: it counts against no cap any more.</summary>
    internal void GiveUp() => ApprovedOn = null;
}
