using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;
using UnionHome.Modules.Organisations.Founding;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Sample.Baicheng;

/// <summary>
/// An enterprise for every grassroots union of the sample, a few for each joint one, and some that have none yet: made up, and named so that it
/// shows. Taonan has 110 of 111 units, as its union told of 2014; in Taobei every larger private enterprise has a union.
/// </summary>
public sealed class BaichengEnterprises : ISample
{
    private const string Why = "示例数据:程序生成的企业";
    private static readonly DateOnly Since = new(2014, 1, 1);

    /// <summary>How many units due have no union yet.</summary>
    private static readonly Dictionary<string, int> Without = new(StringComparer.Ordinal)
    {
        ["220802"] = 9,
        ["220821"] = 26,
        ["220822"] = 15,
        ["220881"] = 1,
        ["220882"] = 8,
        ["220871"] = 4,
        ["220872"] = 1,
        ["220873"] = 3,
    };

    private static readonly Ownership[] Kinds =
    [
        Ownership.Private, Ownership.Private, Ownership.LimitedCompany, Ownership.Private, Ownership.StateOwned, Ownership.Private, Ownership.Collective, Ownership.Private, Ownership.Foreign, Ownership.LimitedCompany,
    ];

    private static readonly Industry[] Trades = [Industry.A, Industry.C, Industry.C, Industry.C, Industry.C, Industry.G, Industry.C, Industry.A, Industry.D, Industry.F];

    private int number;

    public int Order => 30;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var (vault, act) = (services.GetRequiredService<Vault>(), Act.BySystem(services.GetRequiredService<TimeProvider>(), Why));
        var unions = await db.Organisations.AsNoTracking().ToListAsync(cancellationToken);
        var byId = unions.ToDictionary(o => o.Id);
        var rule = await DueRule.Get(new(db), unions.MinBy(o => o.Path.Length)!.Path, Since, cancellationToken);
        foreach (var (code, without) in Without)
        {
            if (unions.Find(o => o.Code == code) is not { } county) continue;
            var below = unions.Where(o => OrganisationPath.Covers(county.Path, o.Path)).OrderBy(o => o.Code, StringComparer.Ordinal).ToList();
            foreach (var union in below.Where(o => o.Kind is OrganisationKind.Grassroots or OrganisationKind.Joint))
                foreach (var covered in Of(union, byId[union.ParentId!.Value], county, rule, vault, act))
                {
                    covered.Join(union, union.From > Since ? union.From : Since, act);
                    db.Add(covered);
                }

            var middle = below.Where(o => o.Kind is OrganisationKind.Township or OrganisationKind.Street).DefaultIfEmpty(county).ToList();
            for (var i = 0; i < without; i++)
                db.Add(Make(middle[i * 3 % middle.Count], county, $"{Place(county)}示例待建会{i + 1:00}厂", 28 + i * 17 % 160, false, rule, vault, act));
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await Campaign(db, vault, act, cancellationToken);
    }

    /// <summary>A single union has its one enterprise; a joint one a unit that is due and two too small to be.</summary>
    private IEnumerable<Enterprise> Of(Organisation union, Organisation at, Organisation county, DueRule rule, Vault vault, Act act)
    {
        var name = union.NameZh.Replace("联合工会", "", StringComparison.Ordinal).Replace("工会", "", StringComparison.Ordinal);
        if (union.Kind == OrganisationKind.Grassroots)
        {
            yield return Make(at, county, name, 30 + (number + 1) * 37 % 420, true, rule, vault, act);
            yield break;
        }

        yield return Make(at, county, name + "一店", 26 + number % 12, false, rule, vault, act);
        yield return Make(at, county, name + "二店", 6 + number % 15, false, rule, vault, act);
        yield return Make(at, county, name + "三店", 4 + number % 9, false, rule, vault, act);
    }

    private Enterprise Make(Organisation at, Organisation county, string name, int workers, bool mayBeLarge, DueRule rule, Vault vault, Act act)
    {
        var (i, ownership) = (++number, Kinds[number % Kinds.Length]);
        var code = CreditCode.Complete("91" + county.Code[..6] + i.ToString("00000000", CultureInfo.InvariantCulture));
        var facts = new EnterpriseFacts(code, name, ownership, Trades[i % Trades.Length], workers)
        {
            PrivatelyHeld = i % 2 == 0,
            IsAboveScale = mayBeLarge && workers >= 150,
            Address = $"{Place(county)}示例路{i}号",
            ContactName = "示例联系人",
            ContactPhone = $"1380000{i % 10_000:0000}",
        };
        return Enterprise.Register(at, facts, Since, rule, vault, act);
    }

    /// <summary>What a county's officers have in hand in Tongyu: visits, a worker's request, a founding that waits for its approval.</summary>
    private static async Task Campaign(Db db, Vault vault, Act act, CancellationToken cancellationToken)
    {
        var tongyu = await db.Organisations.SingleOrDefaultAsync(o => o.Code == "220822", cancellationToken);
        if (tongyu is null) return;
        var left = await db.Set<Enterprise>().Where(e => e.UnionId == null && e.IsDue).Under(tongyu.Path).OrderBy(e => e.Name).Take(5).ToListAsync(cancellationToken);
        if (left.Count < 5) return;
        var rules = await FoundingRules.Get(new(db), tongyu.Path, act.On, cancellationToken);
        left[0].Assign("示例经办人", act.On.AddDays(7), act);
        left[1].Visit(act.On.AddDays(-3), "示例经办人", "负责人表示支持建会，希望了解经费办法。", "下周带资料再谈。", act.On.AddDays(4), act);
        var unions = await db.Organisations.ToDictionaryAsync(o => o.Path, cancellationToken);
        db.Add(FoundingRequest.Ask(unions[left[2].Path], new(FoundingOrigin.Workers, left[2].Name) { Enterprise = left[2], Applicant = "示例工", Phone = "13800009999", HideFromEmployer = true }, rules, vault, act));
        var planned = FoundingRequest.Ask(unions[left[3].Path], new(FoundingOrigin.Plan, left[3].Name) { Enterprise = left[3] }, rules, vault, act);
        db.Add(planned);
        planned.Prepare(new(act.On.AddDays(-30), OrganisationKind.Grassroots, left[3].Name + "工会委员会", "示例组长", 5, ""), [left[3]], rules, act);
        planned.CountMembers(40, 18, act);
        var election = new Election(act.On.AddDays(-2), 40, 36, 5, 30, 3, 28, "钱示例甲", false, false, true) { Years = 5, OfficePhone = "0436-4200001", ViceChair = "孙示例乙", AuditDirector = "李示例丙", AuditDirectorSex = Sex.Female };
        planned.Elect(election, rules, await new TermLimitsBook(new(db)).Get(tongyu.Path, act.On, cancellationToken), left[3].Workers, act);
        planned.RequestApproval(rules, act);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string Place(Organisation county) => county.NameZh.Replace("总工会", "", StringComparison.Ordinal).Replace("工会", "", StringComparison.Ordinal);
}
