using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.People.Members;

/// <summary>Joining, where a person and their membership change together, and the search for a person by their number.</summary>
public sealed class MemberDesk(Db db, Vault vault, RuleBook rules)
{
    public async Task<Membership> Join(MemberInput input, Organisation union, DateOnly joinedOn, Act act, CancellationToken cancellationToken)
    {
        var number = input.Number();
        var person = await Find(number, cancellationToken);
        CheckName(person, input.Name);
        if (person is not null) await RefuseTwice(person, cancellationToken);
        await CheckAge(number, union, joinedOn, cancellationToken);
        if (person is null) db.Add(person = Person.Register(union, input.Name, number.Sex, number, input.Mobile(), vault, act).With(input.Facts(), act));
        else person.Describe(input.Name, number.Sex, input.Facts(), number, input.Mobile(), vault, act);
        if (person.MemberNumber is null) person.Number((await MemberNumbers.Take(db, union, 1, cancellationToken))[0]);
        var membership = Membership.Join(person, union, joinedOn, await FirstOpen(union, joinedOn, cancellationToken), act);
        db.Add(membership);
        await Save(person, cancellationToken);
        return membership;
    }

    /// <summary>Changes what is known of a member, and the figures with it. A number that is left empty stays.</summary>
    public async Task Describe(Membership membership, Person person, DescribeInput input, Act act, CancellationToken cancellationToken)
    {
        var typed = input.AsMember();
        IdNumber? number = string.IsNullOrWhiteSpace(input.IdNumber) ? null : typed.Number();
        if (number is { } other && await Find(other, cancellationToken) is { } known && known.Id != person.Id)
            throw new RuleViolation("members.number_taken", "该身份证号码已登记在另一人名下", nameof(DescribeInput.IdNumber));
        var phone = typed.Mobile() ?? (person.Phone is { } kept ? Mobile.Parse(vault.Open(person, nameof(Person.Phone), kept)) : null);
        person.Describe(input.Name, number?.Sex ?? person.Sex, typed.Facts(), number, phone, vault, act);
        membership.Follow(person, act);
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task<Person?> Find(IdNumber number, CancellationToken cancellationToken)
    {
        var index = vault.Index(Person.IdNumberIndex, number.Whole);
        return db.Set<Person>().SingleOrDefaultAsync(p => p.IdIndex == index, cancellationToken);
    }

    public Task<Membership?> Standing(Guid person, CancellationToken cancellationToken) =>
        db.Set<Membership>().SingleOrDefaultAsync(m => m.StandingId == person, cancellationToken);

    /// <summary>The union with which a membership stands today, after merges too.</summary>
    public Task<Organisation> UnionOf(Membership membership, CancellationToken cancellationToken) =>
        db.Organisations.AsNoTracking().SingleAsync(o => o.Path == membership.Path, cancellationToken);

    /// <summary>The first day whose figures of the union can still be changed.</summary>
    public async Task<DateOnly> FirstOpen(Organisation union, DateOnly day, CancellationToken cancellationToken) =>
        (await ClosedDays.Load(db, day, cancellationToken)).FirstOpen(union.Path, day);

    /// <summary>The number tells who it is: whoever enters another name for it has mistaken one of the two.</summary>
    public static void CheckName(Person? known, string name)
    {
        if (known is not null && known.Name != name.Trim())
            throw new RuleViolation("members.other_name", "该身份证号码已登记在另一个姓名下，请核对姓名和号码", nameof(MemberInput.Name));
    }

    private async Task CheckAge(IdNumber number, Organisation union, DateOnly joinedOn, CancellationToken cancellationToken)
    {
        var least = (await rules.Get(MemberRules.LeastAge, union.Path, joinedOn, cancellationToken)).Number;
        if (joinedOn > number.BirthDate && number.AgeOn(joinedOn) < least)
            throw new RuleViolation("members.too_young", "入会时未满 {0} 周岁", nameof(JoinInput.JoinedOn), least);
    }

    private async Task RefuseTwice(Person person, CancellationToken cancellationToken)
    {
        if (await Standing(person.Id, cancellationToken) is { } standing) throw Twice(await UnionOf(standing, cancellationToken));
    }

    private static RuleViolation Twice(Organisation union) =>
        new("members.elsewhere", "此人已是“{0}”的会员，不能重复入会；如已调到本单位，请申请转会", nameof(MemberInput.IdNumber), union);

    /// <summary>Two desks may enter the same person at the same moment: the database lets one of them.</summary>
    private async Task Save(Person person, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && Meanwhile(person) is not null)
        {
            throw Twice(Meanwhile(person)!);
        }
    }

    private Organisation? Meanwhile(Person person) =>
        (from other in db.Set<Person>().AsNoTracking()
         join membership in db.Set<Membership>().AsNoTracking() on other.Id equals membership.StandingId
         join union in db.Organisations.AsNoTracking() on membership.Path equals union.Path
         where other.IdIndex == person.IdIndex
         select union).FirstOrDefault();
}
