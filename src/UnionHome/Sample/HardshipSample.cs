using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;
using UnionHome.Modules.People.Members;

namespace UnionHome.Sample;

/// <summary>Households of Tongyu that do not exist: visited, enrolled, verified, and two whose notices are shown.</summary>
internal sealed class HardshipSample : ISample
{
    private static readonly Guid Visiting = new("00000000-0000-7000-8000-00000000b031");
    private static readonly Guid Verifying = new("00000000-0000-7000-8000-00000000b032");
    private static readonly Guid Deciding = new("00000000-0000-7000-8000-00000000b033");

    /// <summary>After the members, some of whom they are.</summary>
    public int Order => 75;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var vault = services.GetRequiredService<Vault>();
        var desk = services.GetRequiredService<HardshipDesk>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var visit = new Act(Visiting, "走访人（示例）", now.AddMinutes(-50));
        var verify = new Act(Verifying, "核实人（示例）", now.AddMinutes(-30));
        var decide = new Act(Deciding, "决定人（示例）", now.AddMinutes(-20));
        var county = await db.Organisations.SingleAsync(o => o.Code == "220822", cancellationToken);
        var workers = await (from m in db.Set<Membership>().Under(county.Path)
                             join p in db.Set<Person>() on m.StandingId equals p.Id
                             join o in db.Organisations on m.Path equals o.Path
                             orderby p.IdIndex
                             select new { Person = p, Union = o }).Take(5).ToListAsync(cancellationToken);
        var lines = await HardshipRules.Lines(services.GetRequiredService<RuleBook>(), county.Path, visit.On, cancellationToken);
        var window = await desk.Window(county, cancellationToken);
        for (var i = 0; i < workers.Count; i++)
        {
            var (person, union) = (workers[i].Person, workers[i].Union);
            var due = await desk.Due(union.Path, cancellationToken);
            var file = HardshipFile.Open(union, person, new(visit.On, "走访人甲（示例）", "走访人乙（示例）", "租房居住，本人患病（示例）"), due, vault, visit);
            db.Add(file);
            if (i > 0)
            {
                var number = IdNumber.Parse(vault.Open(person, nameof(person.IdNumber), person.IdNumber!));
                db.AddRange(file.Register(Household(person.Name, number, i), lines, due, vault, visit));
                file.Authorise(visit.On, visit with { At = now.AddMinutes(-45) });
                file.Check(visit.On, "与申报一致（示例）", vault, visit with { At = now.AddMinutes(-44) });
                file.Enrol($"示例-{i:000}", county.Path, due, visit with { At = now.AddMinutes(-40) });
            }

            if (i > 1) file.Verify(file.Suggested!.Value, null, 0, lines, county.Path, due, vault, verify);
            if (i > 2) file.Announce(county, union, person.Name, window, decide);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private static Registration Household(string name, IdNumber number, int i) => new(
        HardshipCause.SeriousIllness, [HardshipCause.ChildrenSchooling], [], Money.Zero, Money.OfYuan(6_000), Money.Zero, false, "联系人（示例）", "协助申请医疗救助，开学前办理助学（示例）",
        [
            new(name, Kinship.Holder, number, WorkSituation.OnSickLeave, Health.SeriouslyIll, "示例病情", Money.OfYuan(9_000 + i * 3_000)),
            new("示例平安", Kinship.Spouse, ExampleNumbers.Id(9_000 + i), WorkSituation.OutOfWork, Health.Good, null, Money.OfYuan(4_000)),
            new("示例小安", Kinship.Child, null, WorkSituation.Student, Health.Good, null, Money.Zero),
        ]);
}
