using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>A member of a household as told at registration.</summary>
public sealed record ToldMember(string Name, Kinship Kinship, IdNumber? IdNumber, WorkSituation Situation, Health Health, string? Illness, Money AnnualIncome);

/// <summary>One who lives in a filed household. The worker of the file is the first of them; the others are known to the file alone.</summary>
public sealed class HouseholdMember : Record
{
    public const string Kind = "household_member";
    public const int LongestIllness = 200;

    private HouseholdMember() { }

    public override string RecordKind => Kind;

    public Guid FileId { get; private set; }

    /// <summary>The order in which they were told.</summary>
    public int Position { get; private set; }

    [Personal("household_member.name", PersonalKind.Name)]
    public Sealed Name { get; private set; } = null!;

    [Personal("household_member.id_number", PersonalKind.IdNumber)]
    public Sealed? IdNumber { get; private set; }

    /// <summary>Blind index of the ID number, by which one person in two households is found without being readable.</summary>
    public string? IdIndex { get; private set; }

    public Kinship Kinship { get; private set; }

    public WorkSituation Situation { get; private set; }

    [Personal("household_member.health")]
    public Sealed Condition { get; private set; } = null!;

    [Personal("household_member.income")]
    public Sealed Income { get; private set; } = null!;

    internal static HouseholdMember Of(HardshipFile file, int position, ToldMember told, Vault vault)
    {
        var name = told.Name.Trim();
        if (name.Length is 0 or > Person.LongestName) throw new RuleViolation("hardship.member_name", "请填写家庭成员姓名，最多 {0} 个字", "Members", Person.LongestName);
        if (told.Illness?.Length > LongestIllness) throw new RuleViolation("hardship.illness", "疾病说明最多 {0} 个字", "Members", LongestIllness);
        if (told.AnnualIncome < Money.Zero) throw new RuleViolation("hardship.negative", "金额不能小于零", "Members");
        var member = new HouseholdMember { FileId = file.Id, Position = position, Kinship = told.Kinship, Situation = told.Situation };
        member.OrganisationId = file.OrganisationId;
        member.Path = file.Path;
        member.Name = vault.Seal(member, nameof(Name), name);
        member.Condition = vault.Seal(member, nameof(Condition), $"{told.Health}|{told.Illness?.Trim()}");
        member.Income = vault.Seal(member, nameof(Income), told.AnnualIncome.Fen.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (told.IdNumber is { } number)
        {
            member.IdNumber = vault.Seal(member, nameof(IdNumber), number.Whole);
            member.IdIndex = vault.Index(Person.IdNumberIndex, number.Whole);
        }

        return member;
    }

    /// <summary>As it was told, for the form that changes it.</summary>
    public ToldMember Open(Vault vault)
    {
        var condition = vault.Open(this, nameof(Condition), Condition).Split('|', 2);
        return new(
            vault.Open(this, nameof(Name), Name), Kinship, IdNumber is { } number ? Foundation.Privacy.Numbers.IdNumber.Parse(vault.Open(this, nameof(IdNumber), number)) : null,
            Situation, Enum.Parse<Health>(condition[0]), condition[1].Length > 0 ? condition[1] : null,
            new(long.Parse(vault.Open(this, nameof(Income), Income), System.Globalization.CultureInfo.InvariantCulture)));
    }
}
