using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.People;

/// <summary>
/// A natural person known to the unions of the city, once each: two with the same ID number cannot be kept. What a union may see of a
/// person it sees through a membership, an office or the like within its reach, never by the person alone.
/// </summary>
public sealed class Person : Record
{
    public const string Kind = "person";

    /// <summary>The kind under which ID numbers are indexed, the same in every room, so that one person meets themselves.</summary>
    public const string IdNumberIndex = "id_number";

    /// <summary>The kind under which bank cards are indexed: two who are paid into one account are seen.</summary>
    public const string CardIndexKind = "bank_card";

    public const int LongestName = 60;
    public const int LongestBank = 80;

    private Person() { }

    public override string RecordKind => Kind;

    public string Name { get; private set; } = "";

    /// <summary>Lower-case pinyin initials of the name.</summary>
    public string Initials { get; private set; } = "";

    public Sex Sex { get; private set; }

    public DateOnly? BirthDate { get; private set; }

    [Personal("person.id_number", PersonalKind.IdNumber)]
    public Sealed? IdNumber { get; private set; }

    /// <summary>Blind index of the ID number; nobody else in the city has it.</summary>
    public string? IdIndex { get; private set; }

    [Personal("person.phone", PersonalKind.Mobile)]
    public Sealed? Phone { get; private set; }

    /// <summary>Where the unions pay to: the bank with its branch, and the card.</summary>
    public string Bank { get; private set; } = "";

    [Personal("person.card", PersonalKind.BankCard)]
    public Sealed? Card { get; private set; }

    public string? CardIndex { get; private set; }

    /// <summary>One of the names of GB/T 3304, or empty.</summary>
    public string Ethnicity { get; private set; } = "";

    public Education? Education { get; private set; }

    public PoliticalStatus? PoliticalStatus { get; private set; }

    /// <summary>A worker with rural household registration (农民工).</summary>
    public bool IsMigrant { get; private set; }

    /// <summary>Courier, rider, driver and the like who work through a platform (新就业形态劳动者).</summary>
    public bool IsNewEmployment { get; private set; }

    /// <summary>Holds the title of model worker of any level (劳动模范).</summary>
    public bool IsModelWorker { get; private set; }

    /// <summary>Given at the first joining of a union of the city and kept for life; null for somebody who never was a member.</summary>
    public string? MemberNumber { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public bool IsPartyMember => PoliticalStatus is People.PoliticalStatus.PartyMember or People.PoliticalStatus.ProbationaryPartyMember;

    /// <summary>A person as they become known to the union; the step of what makes them known (joining, taking office) is the history of it.</summary>
    public static Person Register(Organisation at, string name, Sex sex, IdNumber? idNumber, Mobile? phone, Vault vault, Act act)
    {
        var person = new Person { Id = Guid.CreateVersion7(act.At), RegisteredAt = act.At, Sex = sex };
        person.BelongTo(at);
        person.Take(name);
        if (idNumber is { } number) person.Take(number, vault, act.On);
        person.Take(phone, vault);
        return person;
    }

    /// <summary>Puts right what was entered wrongly or has changed. What is empty in <paramref name="facts"/> is forgotten, an ID number once known stays.</summary>
    public void Describe(string name, Sex sex, PersonFacts facts, IdNumber? idNumber, Mobile? phone, Vault vault, Act act)
    {
        Take(name);
        Sex = sex;
        if (idNumber is { } number) Take(number, vault, act.On);
        Take(phone, vault);
        Take(facts, act.On);
        Raise(StepTaken.Of(this, "describe", "", "", act));
    }

    /// <summary>The facts that come with a person's registration.</summary>
    public Person With(PersonFacts facts, Act act)
    {
        Take(facts, act.On);
        return this;
    }

    /// <summary>Into which account money goes from now on.</summary>
    public void ReceiveAt(string bank, BankCard card, Vault vault, Act act)
    {
        var named = bank.Trim();
        if (named.Length is 0 or > LongestBank) throw new RuleViolation("people.bank", "请填写开户银行，最多 {0} 个字", nameof(Bank), LongestBank);
        (Bank, Card, CardIndex) = (named, vault.Seal(this, nameof(Card), card.Whole), vault.Index(CardIndexKind, card.Whole));
        Raise(StepTaken.Of(this, "account", "", "", act));
    }

    /// <summary>At which number they are called from now on.</summary>
    public void CallAt(Mobile phone, Vault vault, Act act)
    {
        Take(phone, vault);
        Raise(StepTaken.Of(this, "phone", "", "", act));
    }

    /// <summary>The number of a new member; one that is known stays.</summary>
    internal void Number(string number) => MemberNumber ??= number;

    /// <summary>A person is kept where they are a member now: the auditors of that union see who looked at their numbers.</summary>
    internal void FollowTo(Organisation union) => BelongTo(union);

    private void Take(string name)
    {
        var trimmed = name.Trim();
        if (trimmed.Length == 0) throw new RuleViolation("people.name_missing", "请填写姓名", nameof(Name));
        if (trimmed.Length > LongestName) throw new RuleViolation("people.name_too_long", "姓名最多 {0} 个字", nameof(Name), LongestName);
        if (trimmed == Name) return;
        Name = trimmed;
        Initials = Pinyin.Initials(trimmed);
    }

    private void Take(IdNumber number, Vault vault, DateOnly today)
    {
        if (number.BirthDate > today) throw new RuleViolation("people.born_ahead", "出生日期 {0} 晚于今天", nameof(IdNumber), number.BirthDate.Iso());
        if (number.Sex != Sex) throw new RuleViolation("people.sex_differs", "性别与身份证号码不一致", nameof(Sex));
        IdNumber = vault.Seal(new SealPlace("person.id_number", Id), number.Whole);
        IdIndex = vault.Index(IdNumberIndex, number.Whole);
        BirthDate = number.BirthDate;
    }

    private void Take(Mobile? phone, Vault vault) => Phone = phone is { } number ? vault.Seal(new SealPlace("person.phone", Id), number.Whole) : null;

    private void Take(PersonFacts facts, DateOnly today)
    {
        if (facts.BirthDate > today) throw new RuleViolation("people.born_ahead", "出生日期 {0} 晚于今天", nameof(BirthDate), facts.BirthDate.Value.Iso());
        if (IdIndex is not null && facts.BirthDate is { } told && told != BirthDate)
            throw new RuleViolation("people.birth_differs", "出生日期与身份证号码不一致", nameof(BirthDate));
        if (facts.Ethnicity.Length > 0 && !Ethnicities.All.Contains(facts.Ethnicity))
            throw new RuleViolation("people.unknown_ethnicity", "“{0}”不是国家标准中的民族名称", nameof(Ethnicity), facts.Ethnicity);
        BirthDate = facts.BirthDate ?? BirthDate;
        (Ethnicity, Education, PoliticalStatus) = (facts.Ethnicity, facts.Education, facts.PoliticalStatus);
        (IsMigrant, IsNewEmployment, IsModelWorker) = (facts.IsMigrant, facts.IsNewEmployment, facts.IsModelWorker);
    }
}
