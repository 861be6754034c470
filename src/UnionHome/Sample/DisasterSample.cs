using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Funds.Requests;
using UnionHome.Modules.People;
using UnionHome.Modules.People.Members;

namespace UnionHome.Sample;

/// <summary>
/// A flood in Tongyu that never was: households surveyed, two reports of which the city has read the first, a request for special funds, a list that
/// waits for its approval, and a rebuilding team that owes a visit. All of it is made, and the names say so.
/// </summary>
internal sealed class DisasterSample : ISample
{
    private static readonly Guid Keeping = new("00000000-0000-7000-8000-00000000b061");
    private static readonly Guid Reading = new("00000000-0000-7000-8000-00000000b062");
    private static readonly Guid Deciding = new("00000000-0000-7000-8000-00000000b063");
    private static readonly Guid Asking = new("00000000-0000-7000-8000-00000000b064");

    private static readonly (HousingDamage Housing, int People, int Injured, long Loss, UrgentNeed[] Needs)[] Found =
    [
        (HousingDamage.Collapsed, 4, 1, 86_000, [UrgentNeed.Shelter, UrgentNeed.Food, UrgentNeed.Clothing]), (HousingDamage.Bad, 3, 0, 31_500, [UrgentNeed.Food, UrgentNeed.Water]),
        (HousingDamage.Bad, 2, 0, 24_000, [UrgentNeed.Tools]), (HousingDamage.Slight, 5, 0, 9_800, [UrgentNeed.Cash]), (HousingDamage.Slight, 3, 0, 6_200, []), (HousingDamage.None, 4, 0, 2_500, [UrgentNeed.Tools]),
    ];

    /// <summary>After the funds, the files and the applications, so that none of these has one.</summary>
    public int Order => 80;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (db, vault) = (services.GetRequiredService<Db>(), services.GetRequiredService<Vault>());
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var keep = new Act(Keeping, "经办人（示例）", now.AddDays(-40));
        Act Later(int days) => keep with { At = keep.At.AddDays(days) };
        var county = await db.Organisations.SingleAsync(o => o.Code == "220822", cancellationToken);
        var disaster = Disaster.Register(county, new("洪涝灾害（示例）", DisasterKind.Flood, keep.On, "通榆县开通镇沿河各村（示例）", "连日强降雨，河水漫堤，部分职工家庭房屋进水（示例）"), keep.On.AddDays(1), keep);
        db.Add(disaster);
        await db.SaveChangesAsync(cancellationToken);

        var workers = await (from m in db.Set<Membership>().Under(county.Path)
                             join p in db.Set<Person>() on m.StandingId equals p.Id
                             join o in db.Organisations on m.Path equals o.Path
                             where o.Id != county.Id && !db.Set<HardshipFile>().Any(f => f.PersonId == p.Id)
                             orderby p.IdIndex descending
                             select new { Person = p, Union = o }).Take(Found.Length).ToListAsync(cancellationToken);
        var households = new List<DisasterSurvey>();
        foreach (var (worker, i) in workers.Select((w, i) => (w, i)))
        {
            var found = Found[i];
            var act = Later(1) with { At = Later(1).At.AddMinutes(i) };
            disaster.TakeIn(act);
            households.Add(DisasterSurvey.Of(disaster, worker.Union, new(
                worker.Person.Name, IdNumber.Parse(vault.Open(worker.Person, nameof(Person.IdNumber), worker.Person.IdNumber!)), ExampleNumbers.Phone(7_100 + i), worker.Union.NameZh.Replace("工会", "", StringComparison.Ordinal), found.People, 0, found.Injured, found.Housing,
                Money.OfYuan(found.Loss), found.Needs, i == 0 ? "全家暂住亲戚家，老人需要常用药（示例）" : null, act.On, "核查人甲（示例）、核查人乙（示例）"), vault, act));
        }

        db.AddRange(households);
        await db.SaveChangesAsync(cancellationToken);

        async Task<DisasterReport> Reported(IReadOnlyList<DisasterSurvey> known, Money wanted, string words, Act act)
        {
            var report = disaster.Report(new(
                known.Count, known.Sum(h => h.People), 0, known.Sum(h => h.Injured), known.Count(h => h.Housing == HousingDamage.Collapsed), known.Count(h => h.Housing == HousingDamage.Bad), known.Aggregate(Money.Zero, (sum, h) => sum + h.Loss)),
                wanted, words, true, act.On.AddDays(1), act);
            await db.SaveChangesAsync(cancellationToken);
            return report;
        }

        var first = await Reported([.. households.Take(4)], Money.Zero, "初报，仍在逐户核查（示例）", Later(1) with { At = Later(1).At.AddHours(2) });
        first.Acknowledge(disaster, Later(1) with { UserId = Reading, UserName = "市总值班（示例）", At = Later(1).At.AddHours(3), Reason = "先安置人，物资不够的请说明（示例）" });
        await db.SaveChangesAsync(cancellationToken);
        await Reported(households, Money.OfYuan(50_000), "核查完毕，需要专项资金修缮房屋（示例）", Later(2));

        var ask = Later(3) with { UserId = Asking, UserName = "财务人员（示例）" };
        db.Add(FundRequest.Ask(county, FundUse.Disaster, Money.OfYuan(50_000), "受灾职工家庭房屋修缮（示例）", ask, new(disaster.Id, county.Path, disaster.Title, "", FundUse.Disaster, Money.Zero, "")));
        disaster.FundsAsked(ask);

        var relief = AidProgramme.Draft(county, new(
            "灾害救助（示例）", ProgrammeKind.Disaster, FundUse.Disaster, "对核查登记的受灾职工家庭按房屋损坏情况发放救助金（示例）", new(keep.On.Year, 1, 1), new(now.ToChinaDate().Year, 12, 31), false, [], [], [], Money.OfYuan(5_000), 2, false, [],
            "分管领导（示例）", "经办人（示例）"), Later(3));
        relief.Open(Later(3) with { UserId = Deciding, UserName = "决定人（示例）" });
        db.Add(relief);
        await db.SaveChangesAsync(cancellationToken);
        var listed = Later(4);
        disaster.Relieve(listed);
        var list = GrantList.Draw(county, relief, "洪涝灾害救助第一批（示例）", listed);
        list.For(disaster);
        var grants = workers.Take(3).Select((w, i) => Grant.Of(list, w.Union, w.Person, null, new(Money.OfYuan(i == 0 ? 3_000 : 1_500), null, null, null), vault, listed)).ToList();
        list.Change(grants, listed);
        list.Submit(grants, relief, await services.GetRequiredService<GrantDesk>().Due(county.Path, cancellationToken), listed with { At = listed.At.AddMinutes(10) });
        db.Add(list);
        db.AddRange(grants);
        await db.SaveChangesAsync(cancellationToken);

        var team = RebuildingTeam.Form(disaster, "重建帮扶一队（示例）", "队长甲（示例）", "队员乙（示例）、队员丙（示例）", Later(6));
        db.Add(team);
        await db.SaveChangesAsync(cancellationToken);
        var theirs = households.Take(3).ToList();
        team.Assign(theirs, theirs, Later(36).On, Later(6) with { At = Later(6).At.AddMinutes(5) });
        await db.SaveChangesAsync(cancellationToken);
        team.Visit(theirs[2], new(Later(20).On, "队长甲（示例）", "屋顶已修好，家具添置完毕（示例）", true, null), theirs, vault, Later(20));
        await db.SaveChangesAsync(cancellationToken);
        team.Visit(theirs[0], new(Later(21).On, "队员乙（示例）", "地基已打好，等待砌墙（示例）", false, Later(35).On), theirs, vault, Later(21));
        await db.SaveChangesAsync(cancellationToken);
    }
}
