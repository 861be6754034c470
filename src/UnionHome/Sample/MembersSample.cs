using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.People;
using UnionHome.Modules.People.Members;

namespace UnionHome.Sample;

/// <summary>Some hundred members who do not exist, in the first grassroots unions of each county, and two who wait for their transfer.</summary>
public sealed class MembersSample : ISample
{
    private const int UnionsOfEach = 2;
    private const int MembersOfEach = 25;
    private const string Why = "示例数据";
    private const string Characters = "安宁丽华伟芳明娟军敏强静磊洋勇艳杰涛超秀霞平刚英建文利云";
    private static readonly string[] Peoples = ["汉族", "汉族", "汉族", "满族", "蒙古族", "朝鲜族", "汉族"];

    public int Order => 40;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var act = Act.BySystem(services.GetRequiredService<TimeProvider>(), Why);
        var closed = await ClosedDays.Load(db, DateOnly.MinValue, cancellationToken);
        var unions = (await db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.Grassroots && o.State == OrganisationState.Active).OrderBy(o => o.Path).ToListAsync(cancellationToken))
            .GroupBy(o => o.Path[..Math.Min(o.Path.Length, 2 * OrganisationPath.LabelLength)]).SelectMany(county => county.Take(UnionsOfEach)).ToList();
        if (unions.Count == 0) return;
        var (number, members) = (0, new List<Membership>());
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var union in unions)
            foreach (var given in await MemberNumbers.Take(db, union, MembersOfEach, cancellationToken))
            {
                var person = Person(union, ++number, services.GetRequiredService<Vault>(), act);
                person.Number(given);
                var joined = Earlier(new DateOnly(2015, 1, 5).AddDays(number * 7 % 2500), act.On);
                var member = Membership.Join(person, union, joined, closed.FirstOpen(union.Path, joined), act);
                if (number % 40 == 0) member.Retain(act.On, act);
                db.AddRange(person, member);
                members.Add(member);
            }

        // One comes, one goes: each is answered by the other side.
        if (unions.Count > 1)
            db.AddRange(MembershipTransfer.Offer(members[0], unions[1], act), MembershipTransfer.Ask(members[1], unions[1], act));
        await db.SaveManyAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static Person Person(Organisation union, int number, Vault vault, Act act)
    {
        var id = ExampleNumbers.Id(number);
        var facts = new PersonFacts
        {
            Ethnicity = Peoples[number % Peoples.Length],
            Education = (Education)(number * 3 % 7),
            PoliticalStatus = number % 5 == 0 ? PoliticalStatus.PartyMember : number % 7 == 0 ? PoliticalStatus.LeagueMember : PoliticalStatus.Masses,
            IsMigrant = number % 3 == 0,
            IsNewEmployment = number % 11 == 0,
            IsModelWorker = number % 97 == 0,
        };
        var name = $"示例{Characters[number % Characters.Length]}{Characters[number / Characters.Length % Characters.Length]}";
        return Modules.People.Person.Register(union, name, id.Sex, id, ExampleNumbers.Phone(number), vault, act).With(facts, act);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
