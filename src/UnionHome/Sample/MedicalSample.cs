using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Medical;
using UnionHome.Modules.People;

namespace UnionHome.Sample;

/// <summary>A hospital of Tongyu with its agreement, cards of the households that are aided, one of them replaced and one near its end, and what the hospital told of them. All is made, and the names say so.</summary>
internal sealed class MedicalSample : ISample
{
    private static readonly Guid Keeping = new("00000000-0000-7000-8000-00000000b061");

    /// <summary>After the households that are aided.</summary>
    public int Order => 80;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (db, vault) = (services.GetRequiredService<Db>(), services.GetRequiredService<Vault>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var act = new Act(Keeping, "经办人（示例）", now.AddDays(-4));
        var county = await db.Organisations.SingleAsync(o => o.Code == "220822", cancellationToken);
        var hospital = DesignatedHospital.Agree(county, new(
            "通榆职工医院（示例）", "通榆县示例路 1 号", "0436-0000000", act.On, act.On.AddYears(1).AddDays(-1), [new(FeeKind.Examination, 2_000), new(FeeKind.InPatient, 2_000)]), act);
        db.Add(hospital);
        var households = await (from f in db.Set<HardshipFile>().Under(county.Path)
                                where f.State == FileState.Active
                                join p in db.Set<Person>() on f.PersonId equals p.Id
                                orderby f.Number
                                select new { File = f, Person = p }).Take(3).ToListAsync(cancellationToken);

        // The last was given for a month, so that its renewal waits.
        var cards = households.Select((h, i) => MedicalCard.Issue(h.File, new(h.Person.Name, Kinship.Holder, h.Person.IdIndex!), i == 2 ? 1 : 12, vault, act)).ToList();
        db.AddRange(cards);
        await db.SaveChangesAsync(cancellationToken);

        var told = act with { At = now.AddDays(-1) };
        (int Card, int Day, FeeKind Fee, long Full)[] uses = [(0, -3, FeeKind.Examination, 360), (0, -2, FeeKind.InPatient, 4_820), (1, -2, FeeKind.Examination, 125), (2, -1, FeeKind.Examination, 210)];
        db.AddRange(uses.Select((u, i) => CardUse.Record(cards[u.Card], households[u.Card].Person.Name, hospital, new(
            cards[u.Card].Number, households[u.Card].Person.Name, now.AddDays(u.Day).ToChinaDate(), u.Fee, Money.OfYuan(u.Full), new(u.Full * 20), $"示例-{i + 1:0000}"), told)));
        await db.SaveChangesAsync(cancellationToken);
        db.Add(cards[1].Replace(vault, act with { At = now.AddHours(-1), Reason = "乘车时遗失（示例）" }));
        await db.SaveChangesAsync(cancellationToken);
    }
}
