using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.EnterpriseVisits;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Medical;
using UnionHome.Modules.Aid.Pairing;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Aid.Schooling;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Donations;
using UnionHome.Modules.Funds.Requests;

namespace UnionHome.Sample.Baicheng.Records;

/// <summary>
/// Records behind the published figures of aid, donations and pairing: households, lists, payments and gifts of 2010 to 2014 that never were, as many as
/// were told and with the sums that were told, so that what is recorded equals what was reported. A number told as "more than" is met exactly. The
/// households have left the register since.
/// </summary>
internal sealed class BaichengRecords : ISample
{
    private readonly Func<FigureFact, long> told;
    private int known = 20_000;

    public BaichengRecords() : this(fact => (long)fact.Number) { }

    /// <param name="told">How many to make for a figure: as told, or fewer of all where the whole would take too long.</param>
    internal BaichengRecords(Func<FigureFact, long> told) => this.told = told;

    /// <summary>After all that is made for this year.</summary>
    public int Order => 95;

    public bool IsLarge => true;

    /// <summary>The published figures for which records are made.</summary>
    public static IEnumerable<FigureFact> Figures => BaichengFacts.Figures.Where(f => f.Code.Split('.')[0] is "aid" or "donation" or "pairing");

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var unions = await db.Organisations.AsNoTracking().Where(o => o.Code.Length == 6).ToDictionaryAsync(o => o.Code, cancellationToken);
        var lines = await HardshipRules.Lines(services.GetRequiredService<RuleBook>(), unions["220800"].Path, new(BaichengFacts.Year, 1, 1), cancellationToken);
        PastAid At(string code) => new(services, unions[code], cancellationToken);
        db.ChangeTracker.Clear();
        await GiftsForSchooling(At("220802"));
        await Flood(At("220872"), unions["220800"], services, cancellationToken);
        await ZoneOfHighTechnology(At("220871"), lines);
        await Tongyu(At("220822"), lines, db);
        await Taonan(At("220881"), lines, db);
        await Zhenlai(At("220821"), lines, db, services, cancellationToken);
    }

    private async Task GiftsForSchooling(PastAid aid)
    {
        var gift = Yuan(aid, "donation.scholarship_donations");
        await Schooling(aid, GiftDrive.Schooling, gift, (int)Math.Max(1, gift.Fen / 2_000_00), BaichengFacts.Year);
    }

    private async Task ZoneOfHighTechnology(PastAid aid, HardshipLines lines)
    {
        var households = await Filed(aid, Count(aid, "aid.hardship_files"), new(2014, 7, 7), lines);
        await Paid(aid, "生活救助", ProgrammeKind.Living, FundUse.Living, Times(households, Count(aid, "aid.hardship_aid_person_times"), Yuan(aid, "aid.hardship_aid_amount")), new(2014, 10, 13));
        foreach (var (figure, drive) in new[] { ("donation.mutual_aid_donation_a", GiftDrive.SickColleague), ("donation.mutual_aid_donation_b", GiftDrive.BereavedColleague) })
            await GivenOn(aid, drive, DonorKind.Workers, ProgrammeKind.Other, FundUse.Sudden, Times(await People(aid, 1, new(2013, 4, 8)), 1, Yuan(aid, figure)), new(2013, 5, 6));
        await aid.Leave(households.Select(h => h.File!), new(2017, 11, 20));
    }

    private async Task Tongyu(PastAid aid, HardshipLines lines, Db db)
    {
        // Four party members are paired with cadres; nobody else of the county was in these years.
        const int Paired = 4;
        var people = await People(aid, Count(aid, "aid.hardship_files"), new(2014, 7, 7), party: Paired);
        var households = await aid.Files(people, new(2014, 7, 7), lines);
        var (paired, others) = (households.Take(Paired).ToList(), households.Skip(Paired).ToList());
        var mothers = others.Where(h => h.Person.Sex == Sex.Female).ToList();
        var workers = await People(aid, Count(aid, "aid.sanitation_workers_aided"), new(2014, 10, 20));

        var (ofPaired, ofStudents, ofMothers, ofWorkers) = (Yuan(aid, "pairing.paired_party_members_aid"), Yuan(aid, "aid.scholarship_amount"), Yuan(aid, "aid.single_mothers_amount"), Yuan(aid, "aid.sanitation_aid_value"));
        var (students, women) = (Count(aid, "aid.scholarship_recipients"), Count(aid, "aid.single_mothers_aided"));
        var pairs = paired.Select(h => Pair.Begin(h.File!, new("示例干部", "示例机关工会"), new(2014, 9, 1), null, 4, aid.Vault, PastAid.Keep(new(2014, 9, 1)))).ToList();
        foreach (var (pair, given) in pairs.Zip(Shares(Yuan(aid, "pairing.pair_goods_value"), Paired)))
            pair.Visit(new(new(2014, 9, 29), "示例干部", "家庭困难，送去米面油（示例）", null, given), 4, aid.Vault, PastAid.Keep(new(2014, 9, 29)));
        db.AddRange(pairs);
        await aid.Save();
        await Paid(aid, "结对困难党员慰问", ProgrammeKind.Other, FundUse.Regular, Times(paired, Paired, ofPaired), new(2014, 10, 8));
        await Paid(aid, "金秋助学", ProgrammeKind.Schooling, FundUse.Schooling, Times(others, students, ofStudents, "示例学生"), new(2014, 9, 9));
        await Paid(aid, "单亲困难女职工关爱", ProgrammeKind.SingleMothers, FundUse.Living, Times(mothers, women, ofMothers), new(2014, 9, 15));
        await Given(aid, "慰问环卫工人", ProgrammeKind.FrontLine, Pieces(workers, workers.Count, ofWorkers), new(2014, 10, 24));

        // The rest of all that was given is living aid.
        var rest = Count(aid, "aid.beneficiaries_person_times") - Paired - students - women - workers.Count;
        await Paid(aid, "生活救助", ProgrammeKind.Living, FundUse.Living, Times(others, rest, Yuan(aid, "aid.aid_amount") - ofPaired - ofStudents - ofMothers - ofWorkers), new(2014, 11, 10));
        foreach (var pair in pairs)
        {
            db.Attach(pair);
            pair.End(PastAid.Keep(new(2016, 12, 5)) with { Reason = "家庭退档（示例）" });
        }

        await aid.Save();
        await aid.Leave(households.Select(h => h.File!), new(2016, 12, 5));
    }

    private async Task Taonan(PastAid aid, HardshipLines lines, Db db)
    {
        var cards = Count(aid, "aid.medical_cards");
        var households = await Filed(aid, cards, new(2014, 7, 7), lines);
        var issued = PastAid.Keep(new(2014, 9, 1));
        db.AddRange(households.Select(h => MedicalCard.Issue(h.File!, new(h.Person.Name, Kinship.Holder, h.Person.IdIndex!), 12, aid.Vault, issued)));
        await aid.Save();
        await Paid(aid, "生活救助", ProgrammeKind.Living, FundUse.Living, Each(households, Count(aid, "aid.living_aid"), 400), new(2014, 10, 13));
        await Paid(aid, "医疗救助", ProgrammeKind.Medical, FundUse.Medical, Each(households, Count(aid, "aid.medical_aid"), 1_000), new(2014, 10, 20));
        await Paid(aid, "金秋助学", ProgrammeKind.Schooling, FundUse.Schooling, Each(households, Count(aid, "aid.scholarship_recipients"), 1_500, "示例学生"), new(2014, 9, 9));
        await aid.Leave(households.Select(h => h.File!), new(2015, 8, 24));
    }

    private async Task Zhenlai(PastAid aid, HardshipLines lines, Db db, IServiceProvider services, CancellationToken cancellationToken)
    {
        // One file for each pair, opened when the five years began.
        var households = await Filed(aid, Count(aid, "pairing.pairs"), new(2010, 1, 11), lines);
        var begun = PastAid.Keep(new(2010, 3, 15));
        var pairs = households.Select(h => Pair.Begin(h.File!, new("示例干部", "示例机关工会"), begun.On, null, 4, aid.Vault, begun)).ToList();
        db.AddRange(pairs);
        await aid.Save();

        const int Years = 5;
        var (visits, warmth) = (Parts(Count(aid, "aid.hardship_workers_visited"), Years), Shares(Yuan(aid, "aid.warmth_amount"), Years));
        for (var i = 0; i < Years; i++)
            await Paid(aid, "送温暖", ProgrammeKind.Warmth, FundUse.Warmth, Times(households, visits[i], warmth[i]), new(2010 + i, 12, 7));

        await Paid(aid, "单亲困难女职工关爱", ProgrammeKind.SingleMothers, FundUse.Living,
            Times([.. households.Where(h => h.Person.Sex == Sex.Female)], Count(aid, "aid.single_mothers_aided"), Yuan(aid, "aid.single_mothers_amount")), new(2013, 3, 7));
        await University(aid, households, db, services, cancellationToken);
        var (gifts, students) = (Shares(Yuan(aid, "donation.faw_donation"), Years), Parts(Count(aid, "aid.faw_scholarships"), Years));
        for (var i = 0; i < Years; i++) await Schooling(aid, GiftDrive.AutomobileSchooling, gifts[i], students[i], 2010 + i);

        var enterprises = Parts(Count(aid, AidFigures.EnterprisesVisited), Years);
        for (var i = 0; i < Years; i++)
        {
            var visited = PastAid.Keep(new(2010 + i, 6, 7));
            var made = Enumerable.Range(1, enterprises[i]).Select(n => DistressVisit.Record(
                aid.Union, null, new($"示例困难企业第{n:00}", visited.On, "走访人甲（示例）、走访人乙（示例）", Difficulty.Losses, 120, "开工不足，工资能按时发放（示例）", null, null, Money.Zero, null), visited)).ToList();
            DistressVisit.CountOnce(made, visited);
            db.AddRange(made);
            await aid.Save();
        }

        var low = await People(aid, Count(aid, "aid.low_wage_workers_aided"), new(2012, 5, 7));
        await Paid(aid, "低收入职工救助", ProgrammeKind.LowWage, FundUse.Living, Times(low, low.Count, Yuan(aid, "aid.low_wage_aid_value")), new(2012, 6, 11));
        var hit = await People(aid, Math.Max(1, low.Count / 12), new(2013, 8, 19));
        await Given(aid, "洪涝灾害救助物资", ProgrammeKind.Disaster, Pieces(hit, hit.Count, Yuan(aid, "aid.disaster_goods")), new(2013, 8, 21));

        const int Rounds = 3;
        var (times, value) = (Parts(Count(aid, "aid.sanitation_workers_aided"), Rounds), Shares(Yuan(aid, "aid.sanitation_aid_value"), Rounds));
        var workers = await People(aid, times[0], new(2012, 10, 15));
        for (var i = 0; i < Rounds; i++) await Given(aid, "慰问环卫工人", ProgrammeKind.FrontLine, Pieces(workers, times[i], value[i]), new(2012 + i, 10, 26));

        var boxes = Parts(Count(aid, "aid.dumpling_boxes"), Years);
        var onDuty = await People(aid, boxes[0], new(2010, 2, 1));
        for (var i = 0; i < Years; i++)
            await Given(aid, "除夕值守送饺子", ProgrammeKind.OnDuty, [.. onDuty.Take(boxes[i]).Select(p => (p, 1L))], new(2010 + i, 2, 9), ("饺子（示例）", "盒", Money.OfYuan(20)));

        var ended = PastAid.Keep(new(2018, 9, 10)) with { Reason = "家庭退档（示例）" };
        foreach (var some in pairs.Chunk(500))
        {
            db.AttachRange(some);
            foreach (var pair in some) pair.End(ended);
            await aid.Save();
        }

        await aid.Leave(households.Select(h => h.File!), new(2018, 9, 10));
    }

    /// <summary>Children of the households go to university, each known as a student.</summary>
    private async Task University(PastAid aid, IReadOnlyList<PastHousehold> households, Db db, IServiceProvider services, CancellationToken cancellationToken)
    {
        var registered = PastAid.Keep(new(2014, 8, 18));
        var year = SchoolYear.Of(registered.On, 9, 60);
        var days = (int)(await services.GetRequiredService<RuleBook>().Get(AidRules.SchoolVisitDays, aid.Union.Path, registered.On, cancellationToken)).Number;
        var students = households.Take(Count(aid, AidFigures.ToUniversity)).Select(h => Student.Register(
            h.File!, $"示例学生{h.Number}", ExampleNumbers.Id(h.Number, new(1996, 1, 1)), new("示例大学", SchoolLevel.University, null, year.First, year.First.AddYears(4).AddDays(-62), true), registered.On, year, days, aid.Vault, registered)).ToList();
        foreach (var student in students) student.Visit(new(2014, 10, 10), "回访人（示例）", "已到校就读（示例）", aid.Vault, PastAid.Keep(new(2014, 10, 10)));
        db.AddRange(students);
        await aid.Save();
        await Paid(aid, "圆大学梦", ProgrammeKind.Schooling, FundUse.Schooling,
            [.. students.Zip(households, (s, h) => new PastGrant(h, Money.OfYuan(2_000), $"示例学生{h.Number}", s.Id))], new(2014, 8, 25));
    }

    /// <summary>A flood in the zone: households found by visiting, funds asked of the city and given to them.</summary>
    private async Task Flood(PastAid aid, Organisation city, IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var (households, money) = (await People(aid, Count(aid, "aid.disaster_households"), new(2014, 7, 14)), Yuan(aid, "aid.disaster_special_funds"));
        var found = PastAid.Keep(new(2014, 7, 15));
        var flood = Disaster.Register(aid.Union, new("洪涝灾害（示例）", DisasterKind.Flood, new(2014, 7, 14), "示例河沿岸", null), new(2014, 7, 16), found);
        flood.TakeIn(found);
        db.Add(flood);
        db.AddRange(households.Select(h => DisasterSurvey.Of(flood, h.Union, new(
            h.Person.Name, ExampleNumbers.Id(h.Number, PastAid.FirstBorn), null, "示例单位", 3, 0, 0, HousingDamage.Bad, Money.OfYuan(12_000), [UrgentNeed.Cash], null, found.On, "核查人甲（示例）、核查人乙（示例）"), aid.Vault, found)));
        await db.SaveChangesAsync(cancellationToken);

        var above = new PastAid(services, city, cancellationToken);
        var from = await above.Fund("救灾专项资金（示例）", FundUse.Disaster, money, new(2014, 7, 17), FundSource.Municipal);
        var to = Fund.Open(aid.Union, FundSource.Municipal, 2014, from.Name, null, PastAid.Decide(new(2014, 7, 18)));
        db.Add(to);
        await db.SaveChangesAsync(cancellationToken);
        var request = FundRequest.Ask(aid.Union, FundUse.Disaster, money, "受灾职工家庭救助（示例）", PastAid.Keep(new(2014, 7, 18)), new(flood.Id, aid.Union.Path, flood.Title, "", FundUse.Disaster, money, ""));
        request.Approve(await services.GetRequiredService<BudgetDesk>().Commitment(from, FundUse.Disaster, cancellationToken), to, money, PastAid.Decide(new(2014, 7, 19)));
        db.Add(request);
        await db.SaveChangesAsync(cancellationToken);
        var ledger = services.GetRequiredService<LedgerBook>();
        request.Allot(from, to, city, new(await ledger.Transfer(request.MoneyHoldId!.Value, cancellationToken), await ledger.Transfer(request.BudgetHoldId!.Value, cancellationToken)), "示例-001", PastAid.Keep(new(2014, 7, 21)));
        await db.SaveChangesAsync(cancellationToken);
        request.Confirm(new(2014, 7, 22), PastAid.Keep(new(2014, 7, 22)));
        foreach (var posting in await services.GetRequiredService<IFundedRecords>().Arrived(flood.Id, new(FundRequest.Kind, request.Id, new(2014, 7, 22), money), PastAid.Keep(new(2014, 7, 22)), cancellationToken)) request.Raise(posting);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        await above.Close(from);

        await aid.Budget(to, FundUse.Disaster, money, PastAid.Keep(new(2014, 7, 23)));
        var relief = await aid.Programme("洪涝灾害救助", ProgrammeKind.Disaster, FundUse.Disaster, 2014, 2014, money);
        await aid.Grant(relief, to, "洪涝灾害救助", Times(households, households.Count, money), new(2014, 7, 24), flood);
        await aid.Close(to);
        await aid.End(relief);
        db.Attach(flood);
        flood.Relieve(PastAid.Keep(new(2014, 7, 25)));
        flood.Close(new(0, 0, 0), PastAid.Decide(new(2014, 12, 22)) with { Reason = "受灾家庭均已救助（示例）" });
        await aid.Save();
    }

    /// <summary>A gift to a drive and the students who are aided from it.</summary>
    private async Task Schooling(PastAid aid, GiftDrive drive, Money gift, int students, int year) =>
        await GivenOn(aid, drive, DonorKind.Enterprise, ProgrammeKind.Schooling, FundUse.Schooling, Times(await People(aid, students, new(year, 8, 3)), students, gift, "示例学生"), new(year, 8, 10));

    /// <summary>A gift that is paid out on the day after it came.</summary>
    private static async Task GivenOn(PastAid aid, GiftDrive drive, DonorKind donor, ProgrammeKind kind, FundUse use, IReadOnlyList<PastGrant> grants, DateOnly on)
    {
        var fund = await aid.Gift($"{drive.Name()}（示例）", drive, donor, use, Sum(grants), on);
        await Pay(aid, fund, drive.Name(), kind, use, grants, on.AddDays(1));
    }

    /// <summary>A work out of a fund of its own.</summary>
    private static async Task Paid(PastAid aid, string name, ProgrammeKind kind, FundUse use, IReadOnlyList<PastGrant> grants, DateOnly on) =>
        await Pay(aid, await aid.Fund($"{name}资金（示例）", use, Sum(grants), on.AddDays(-7)), name, kind, use, grants, on);

    private static async Task Pay(PastAid aid, Fund fund, string name, ProgrammeKind kind, FundUse use, IReadOnlyList<PastGrant> grants, DateOnly on)
    {
        var programme = await aid.Programme($"{name} {on.Year}（示例）", kind, use, on.Year, on.Year, grants.Max(g => g.Amount));
        await aid.Grant(programme, fund, $"{name} {on.Year}（示例）", grants, on);
        await aid.Close(fund);
        await aid.End(programme);
    }

    /// <summary>Goods by the yuan, so that any sum comes out to the fen.</summary>
    private static Task Given(PastAid aid, string name, ProgrammeKind kind, IReadOnlyList<(PastHousehold To, long Pieces)> lines, DateOnly on) =>
        Given(aid, name, kind, lines, on, ($"{name}米面油（示例）", "元", Money.OfYuan(1)));

    private static async Task Given(PastAid aid, string name, ProgrammeKind kind, IReadOnlyList<(PastHousehold To, long Pieces)> lines, DateOnly on, (string Name, string Unit, Money Value) article)
    {
        var programme = await aid.Programme($"{name} {on.Year}（示例）", kind, FundUse.Warmth, on.Year, on.Year, Money.OfYuan(10_000), ProgrammeGives.Goods);
        await aid.HandOut(programme, $"{name} {on.Year}（示例）", article, lines, on);
        await aid.End(programme);
    }

    private async Task<IReadOnlyList<PastHousehold>> People(PastAid aid, int count, DateOnly on, int party = 0)
    {
        var people = await aid.People(known, count, on, party);
        known += count;
        return people;
    }

    private async Task<IReadOnlyList<PastHousehold>> Filed(PastAid aid, int count, DateOnly visited, HardshipLines lines) =>
        await aid.Files(await People(aid, count, visited), visited, lines);

    private long Told(PastAid aid, string figure) => told(Figures.Single(f => f.Union == aid.Union.Code && f.Code == figure));

    private int Count(PastAid aid, string figure) => (int)Told(aid, figure);

    private Money Yuan(PastAid aid, string figure) => Money.OfYuan(Told(aid, figure));

    private static Money Sum(IReadOnlyList<PastGrant> grants) => grants.Aggregate(Money.Zero, (sum, g) => sum + g.Amount);

    /// <summary>So many grants in turn to the households, together the whole sum.</summary>
    /// <param name="beneficiary">Where it is for somebody else of the household: told apart by a number.</param>
    private static IReadOnlyList<PastGrant> Times(IReadOnlyList<PastHousehold> households, int times, Money sum, string? beneficiary = null) =>
        [.. Shares(sum, times).Select((amount, i) => new PastGrant(households[i % households.Count], amount, beneficiary is null ? null : $"{beneficiary}{i + 1}"))];

    private static IReadOnlyList<PastGrant> Each(IReadOnlyList<PastHousehold> households, int times, long yuan, string? beneficiary = null) => Times(households, times, Money.OfYuan(times * yuan), beneficiary);

    private static IReadOnlyList<(PastHousehold To, long Pieces)> Pieces(IReadOnlyList<PastHousehold> people, int times, Money value) =>
        [.. Parts((int)(value.Fen / 100), times).Select((pieces, i) => (people[i % people.Count], (long)pieces))];

    private static IReadOnlyList<Money> Shares(Money sum, int of) => [.. Enumerable.Range(0, of).Select(i => new Money(sum.Fen / of + (i < sum.Fen % of ? 1 : 0)))];

    private static IReadOnlyList<int> Parts(int whole, int of) => [.. Enumerable.Range(0, of).Select(i => whole / of + (i < whole % of ? 1 : 0))];
}
