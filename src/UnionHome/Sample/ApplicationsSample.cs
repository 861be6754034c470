using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Applications;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Organisations.Founding;
using UnionHome.Modules.People;
using UnionHome.Modules.People.Members;

namespace UnionHome.Sample;

/// <summary>
/// Two workers of Tongyu who do not exist and apply for aid: one waits for the answer of their union, one was asked something by the county, to which
/// it was passed. The second can be followed by its reference and the code K7M2P-9QWXZ.
/// </summary>
internal sealed class ApplicationsSample : ISample
{
    private static readonly Guid Handling = new("00000000-0000-7000-8000-00000000b051");

    /// <summary>After the files, so that neither of them has one.</summary>
    public int Order => 79;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (db, vault, desk) = (services.GetRequiredService<Db>(), services.GetRequiredService<Vault>(), services.GetRequiredService<ApplicationDesk>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (worker, officer) = (new Act(Guid.Empty, "申请人", now.AddMinutes(-6)), new Act(Handling, "经办人（示例）", now.AddMinutes(-4)));
        var county = await db.Organisations.SingleAsync(o => o.Code == "220822", cancellationToken);
        var workers = await (from m in db.Set<Membership>().Under(county.Path)
                             join p in db.Set<Person>() on m.StandingId equals p.Id
                             join o in db.Organisations on m.Path equals o.Path
                             where o.Id != county.Id && !db.Set<HardshipFile>().Any(f => f.PersonId == p.Id)
                             orderby p.IdIndex
                             select new { Person = p, Union = o }).Take(2).ToListAsync(cancellationToken);
        for (var i = 0; i < workers.Count; i++)
        {
            var (person, union) = (workers[i].Person, workers[i].Union);
            var told = new ToldApplication(
                person.Name, IdNumber.Parse(vault.Open(person, nameof(person.IdNumber), person.IdNumber!)), ExampleNumbers.Phone(7_000 + i), WorkSituation.OnSickLeave, 3, Money.OfYuan(1_200), Money.OfYuan(800),
                i == 0 ? HardshipCause.ChildrenSchooling : HardshipCause.SeriousIllness, i == 0 ? "孩子今年考上大学，学费有困难（示例）" : "上月住院手术，自付部分家里负担不起（示例）", null, "2026-11");
            var application = AidApplication.Receive(
                union, told, $"SQ{worker.On:yyMMdd}-7K3MP2{"PQ"[i]}", FollowCode.Read(i == 0 ? FollowCode.Make() : "K7M2P-9QWXZ"), null, await desk.Due(union.Path, cancellationToken), vault, worker with { At = worker.At.AddSeconds(i) });
            db.Add(application);
            if (i == 1)
            {
                application.PassUp(county, await desk.Due(county.Path, cancellationToken), officer with { Reason = "核实住院属实，本级没有救助资金（示例）" });
                db.Add(application.Ask(0, officer with { At = officer.At.AddMinutes(1), Reason = "请补充出院结算单的照片，并说明报销后自付多少（示例）" }));
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
