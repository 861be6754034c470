using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Batches;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Modules.People;
using UnionHome.Modules.People.Members;

namespace UnionHome.Sample;

/// <summary>
/// Households of Tongyu that do not exist and were aided: files that stand, a living-aid programme, a list that was approved and paid with one payment
/// bounced, a list that waits for its approval, and a draft programme. All sums are made, and the names say so.
/// </summary>
internal sealed class AidSample : ISample
{
    private static readonly Guid Keeping = new("00000000-0000-7000-8000-00000000b041");
    private static readonly Guid Verifying = new("00000000-0000-7000-8000-00000000b042");
    private static readonly Guid Deciding = new("00000000-0000-7000-8000-00000000b043");
    private static readonly Guid Paying = new("00000000-0000-7000-8000-00000000b044");

    /// <summary>After the funds and the first files.</summary>
    public int Order => 78;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var keep = new Act(Keeping, "经办人（示例）", now.AddMinutes(-9));
        var decide = new Act(Deciding, "决定人（示例）", now.AddMinutes(-8));
        var pay = new Act(Paying, "出纳（示例）", now.AddMinutes(-7));
        var county = await db.Organisations.SingleAsync(o => o.Code == "220822", cancellationToken);
        var households = await Households(services, county, now.AddDays(-40), cancellationToken);

        var year = keep.On.Year;
        var living = AidProgramme.Draft(county, new(
            "生活救助（示例）", ProgrammeKind.Living, FundUse.Living, "对在档困难职工家庭按困难类别发放生活救助金（示例）", new(year, 1, 1), new(year, 12, 31), true, [], [],
            [new(HardshipCategory.Deep, 800_00), new(HardshipCategory.Relative, 500_00), new(HardshipCategory.Sudden, 600_00)], Money.OfYuan(800), 2, false, [], "分管领导（示例）", "经办人（示例）"), keep);
        living.Open(decide);
        var schooling = AidProgramme.Draft(county, new(
            "金秋助学（示例）", ProgrammeKind.Schooling, FundUse.Schooling, "资助在档困难职工子女升入大学（示例）", new(year, 1, 1), new(year, 12, 31), true, [], [], [], Money.OfYuan(4_000), 1, true,
            ["录取通知书"], "分管领导（示例）", "经办人（示例）"), keep);
        db.AddRange(living, schooling);
        await db.SaveChangesAsync(cancellationToken);

        var fund = await db.Set<Fund>().SingleAsync(f => f.OrganisationId == county.Id && f.Source == FundSource.Central, cancellationToken);
        var line = BudgetLine.Open(county, fund, FundUse.Living, pay);
        db.Add(line);
        await db.SaveChangesAsync(cancellationToken);
        line.Set(fund, Money.OfYuan(60_000), new(0, 0), pay with { Reason = "年度预算（示例）" });
        await db.SaveChangesAsync(cancellationToken);

        var (first, given) = await Listed(services, county, living, "生活救助第一批（示例）", households, keep, cancellationToken);
        first.Approve(given, living, fund.Id, decide);
        var payments = services.GetRequiredService<PaymentDesk>();
        await payments.Order(county, fund.Id, living.Use, living.Name, [.. given.Select((g, i) => new PaymentOrder(g, new(g.PersonId, households[i].Person.Name, new("示例银行通榆支行", ExampleNumbers.Card(i + 1))), g.Amount))], decide, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await Paid(services, county, fund, "示例-01", "账号与户名不符（示例）", pay, cancellationToken);

        await Listed(services, county, living, "生活救助第二批（示例）", [.. households.Take(2)], keep with { At = now.AddMinutes(-5) }, cancellationToken);
    }

    private sealed record Household(Person Person, Organisation Union, HardshipFile File);

    /// <summary>Files visited weeks ago, whose notices are over.</summary>
    private static async Task<IReadOnlyList<Household>> Households(IServiceProvider services, Organisation county, DateTimeOffset then, CancellationToken cancellationToken)
    {
        var (db, vault) = (services.GetRequiredService<Db>(), services.GetRequiredService<Vault>());
        var visit = new Act(Keeping, "走访人（示例）", then);
        var verify = new Act(Verifying, "核实人（示例）", then.AddDays(1));
        var decide = new Act(Deciding, "决定人（示例）", then.AddDays(2));
        var ended = new Act(Deciding, "决定人（示例）", then.AddDays(35));
        var lines = await HardshipRules.Lines(services.GetRequiredService<RuleBook>(), county.Path, visit.On, cancellationToken);
        var window = await services.GetRequiredService<NoticeBook>().Window(county.Path, decide.On, HardshipRules.NoticeDays, cancellationToken);
        var workers = await (from m in db.Set<Membership>().Under(county.Path)
                             join p in db.Set<Person>() on m.StandingId equals p.Id
                             join o in db.Organisations on m.Path equals o.Path
                             where !db.Set<HardshipFile>().Any(f => f.PersonId == p.Id)
                             orderby p.IdIndex
                             select new { Person = p, Union = o }).Take(3).ToListAsync(cancellationToken);
        var households = new List<Household>();
        foreach (var worker in workers)
        {
            var (person, union, i) = (worker.Person, worker.Union, households.Count);
            person.ReceiveAt("示例银行通榆支行", ExampleNumbers.Card(i + 1), vault, visit);
            var file = HardshipFile.Open(union, person, new(visit.On, "走访人甲（示例）", "走访人乙（示例）", "租房居住，本人患病（示例）"), visit.On, vault, visit);
            db.Add(file);
            var number = IdNumber.Parse(vault.Open(person, nameof(person.IdNumber), person.IdNumber!));
            db.AddRange(file.Register(
                new(HardshipCause.SeriousIllness, [], [], Money.Zero, Money.OfYuan(6_000), Money.Zero, false, "联系人（示例）", "按月走访，协助申请医疗救助（示例）",
                    [
                        new(person.Name, Kinship.Holder, number, WorkSituation.OnSickLeave, Health.SeriouslyIll, "示例病情", Money.OfYuan(8_000 + i * 2_000)),

                        // Two of the three have a child at school.
                        .. Enumerable.Range(0, i < 2 ? 1 : 0).Select(_ => new ToldMember("示例小安", Kinship.Child, ExampleNumbers.Id(9_100 + i), WorkSituation.Student, Health.Good, null, Money.Zero)),
                    ]),
                lines, visit.On, vault, visit));
            file.Authorise(visit.On, visit);
            file.Check(visit.On, "与申报一致（示例）", vault, visit);
            file.Enrol($"示例-{i + 101:000}", county.Path, visit.On, visit);
            file.Verify(file.Suggested!.Value, null, 0, lines, county.Path, verify.On, vault, verify);
            var notice = file.Announce(county, union, person.Name, window, decide);
            await db.SaveChangesAsync(cancellationToken);
            notice.Close(ended with { UserId = Guid.Empty, UserName = "系统" });
            file.PassNotice(county.Path, ended.On, ended with { UserId = Guid.Empty, UserName = "系统" });
            file.Decide(12, vault, ended);
            await db.SaveChangesAsync(cancellationToken);
            households.Add(new(person, union, file));
        }

        return households;
    }

    private static async Task<(GrantList List, IReadOnlyList<Grant> Grants)> Listed(
        IServiceProvider services, Organisation county, AidProgramme programme, string title, IReadOnlyList<Household> households, Act act, CancellationToken cancellationToken)
    {
        var (db, vault) = (services.GetRequiredService<Db>(), services.GetRequiredService<Vault>());
        var list = GrantList.Draw(county, programme, title, act);
        IReadOnlyList<Grant> grants = [.. households.Select(h => Grant.Of(list, h.Union, h.Person, h.File, new(programme.AmountFor(h.File.Category)!.Value, null, null, null), vault, act))];
        list.Change(grants, act);
        list.Submit(grants, programme, await services.GetRequiredService<GrantDesk>().Due(county.Path, cancellationToken), act with { At = act.At.AddSeconds(30) });
        db.Add(list);
        db.AddRange(grants);
        await db.SaveChangesAsync(cancellationToken);
        return (list, grants);
    }

    /// <summary>A batch of all that is due goes to the bank.</summary>
    /// <param name="lastBounced">Why the last of its payments comes back; null when the bank pays all.</param>
    internal static async Task Paid(IServiceProvider services, Organisation county, Fund fund, string number, string? lastBounced, Act act, CancellationToken cancellationToken)
    {
        var (db, batches) = (services.GetRequiredService<Db>(), services.GetRequiredService<BatchDesk>());
        var due = await batches.Due(fund.Id).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var batch = PaymentBatch.Draw(county, fund, number, due, act);
        db.Add(batch);
        PaymentDesk.SayWhatIsDue(fund, 0, act);
        batch.Send(act with { At = act.At.AddSeconds(20) });
        await db.SaveChangesAsync(cancellationToken);
        var answered = act with { At = act.At.AddSeconds(60) };
        batch.Settle(fund, due, await batches.HoldsOf(batch.Id, cancellationToken), lastBounced is null ? new Dictionary<Guid, string>() : new Dictionary<Guid, string> { [due[^1].Id] = lastBounced }, act.On, $"示例回执 {number}", answered);
        await services.GetRequiredService<PaymentDesk>().Count([.. due.Where(p => p.State == PaymentState.Paid)], batch, answered, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
