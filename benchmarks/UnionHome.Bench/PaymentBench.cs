using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Keys;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Batches;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Modules.People;
using UnionHome.Sample;

namespace UnionHome.Bench;

/// <summary>
/// The bank's answer to a batch of ten thousand grants booked in one step (each payment moves money and budget, has its step and audit line, and
/// counts in the figures), against bare inserts of the very rows that came of it.
/// </summary>
internal static class PaymentBench
{
    private const int Grants = 10_000;

    public static async Task Run(Bench bench)
    {
        foreach (var engine in bench.EnginesAsked)
        {
            await using var store = await Store.Create(bench, engine, "payments");
            await FigureRows.Unions(store);
            var vault = new Vault(new KeyRing(Path.Combine(store.Folder, "keys"), TimeProvider.System));

            // One batch before, as in a program that has run for a while, and in both databases.
            var first = await Sent(store, vault, 0);
            await Settle(store, vault, first);
            var batch = await Sent(store, vault, 1);
            var ours = await Measure.Time(() => Settle(store, vault, batch));

            await using (var db = store.Open())
                if (await db.Set<Payment>().CountAsync(p => p.BatchId == batch && p.State == PaymentState.Paid) != Grants) throw new InvalidOperationException("Not every payment was made.");
            await using var twin = await Store.Create(bench, engine, "payments_bare");
            await FigureRows.Unions(twin);
            await SavedTables.Insert(twin, await SavedTables.Of(store, Written(engine, first)));
            var rows = await SavedTables.Of(store, Written(engine, batch));
            var bare = await Measure.Time(() => SavedTables.Insert(twin, rows));
            bench.Results.AtMost($"a batch of {Grants:N0} grants paid in one step against bare inserts of its {rows.Sum(r => r.Rows.Count):N0} rows", engine, ours, bare, 2);
        }
    }

    /// <summary>What the step wrote anew; the payments themselves it changed besides.</summary>
    private static IReadOnlyList<(string Table, string Where)> Written(Engine engine, Guid batch)
    {
        var id = engine == Engine.Sqlite ? $"'{batch.ToString().ToUpperInvariant()}'" : $"'{batch}'";
        var payments = $"SELECT id FROM payments WHERE batch_id = {id}";
        var steps = $"(record_id IN ({payments}) AND step = 'pay' OR record_id = {id} AND step = 'settle')";
        var lines = $"(record_id IN ({payments}) AND action = 'payment.pay' OR record_id = {id} AND action = 'payment_batch.settle')";
        var entries = $"(record_id = {id} OR record_id IN (SELECT about_id FROM payments WHERE batch_id = {id}))";
        return
        [
            ("transfers", $"WHERE kind = {(short)TransferKind.Post} AND record_id IN ({payments})"), ("steps", $"WHERE {steps}"), ("audit_lines", $"WHERE {lines}"),
            ("audit_tail", $"WHERE line_id IN (SELECT id FROM audit_lines WHERE {lines})"), ("figure_entries", $"WHERE {entries}"),
            ("figure_tail", $"WHERE id IN (SELECT id FROM figure_entries WHERE {entries})"),
        ];
    }

    private static async Task Settle(Store store, Vault vault, Guid batch)
    {
        await using var db = store.Open();
        await using var transaction = await Writing.Begin(db);
        var desk = Desk(db, vault);
        await desk.Settle(await db.Set<PaymentBatch>().SingleAsync(b => b.Id == batch), Clerk.On, "bench", new Dictionary<int, string>(), default);
        await transaction.CommitAsync(default);
    }

    private static readonly Act Clerk = new(Guid.CreateVersion7(), "bench", TimeProvider.System.GetUtcNow());

    private static BatchDesk Desk(Db db, Vault vault)
    {
        var http = new HttpContextAccessor { HttpContext = new DefaultHttpContext { User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{Clerk.UserId}")], "bench")) } };
        var reach = new Reach(db, http, TimeProvider.System);
        var ledger = new LedgerBook(db);
        var funds = new FundDesk(db, reach, ledger);
        var budgets = new BudgetDesk(db, reach, ledger, new RuleBook(db), funds, TimeProvider.System);
        return new(db, reach, funds, new(db, reach, vault, ledger, funds, budgets, [new PaidGrants(db)]));
    }

    /// <summary>A batch of grants that is with the bank.</summary>
    private static async Task<Guid> Sent(Store store, Vault vault, int round)
    {
        await using var db = store.Open();
        var officer = Clerk with { UserId = Guid.CreateVersion7() };
        var leader = Clerk with { UserId = Guid.CreateVersion7() };
        var county = await db.Organisations.SingleAsync(o => o.Code == FigureRows.CountyCode);
        var unions = await db.Organisations.Under(county.Path).Where(o => o.Kind == OrganisationKind.Grassroots).OrderBy(o => o.Path).Take(64).ToListAsync();
        var programme = AidProgramme.Draft(county, new(
            "生活救助", ProgrammeKind.Living, FundUse.Living, "生活救助", Clerk.On, Clerk.On, false, [], [], [], Money.OfYuan(100), 1, false, [], "负责人", "经办人"), officer);
        programme.Open(leader);
        var fund = Fund.Open(county, FundSource.Own, Clerk.On.Year, $"帮扶资金{round}", null, Clerk);
        db.AddRange(programme, fund);
        await db.SaveChangesAsync();
        var line = BudgetLine.Open(county, fund, FundUse.Living, Clerk);
        fund.Raise(Transfer.Move(Guid.CreateVersion7(), fund.PayersId, fund.MoneyId, Grants * 10_000L, fund, "收款", Clerk));
        db.Add(line);
        await db.SaveChangesAsync();
        line.Set(fund, Money.OfYuan(Grants * 100L), new(0, 0), Clerk with { Reason = "预算" });
        await db.SaveChangesAsync();

        var people = Enumerable.Range(1 + round * Grants, Grants).Select(n =>
        {
            var number = ExampleNumbers.Id(n);
            var person = Person.Register(unions[n % unions.Count], "示例", number.Sex, number, null, vault, officer);
            person.ReceiveAt("示例银行", ExampleNumbers.Card(n), vault, officer);
            return person;
        }).ToList();
        var list = GrantList.Draw(county, programme, "名单", officer);
        IReadOnlyList<Grant> grants = [.. people.Select((p, i) => Grant.Of(list, unions[(i + 1) % unions.Count], p, null, new(Money.OfYuan(100), null, null, null), vault, officer))];
        list.Change(grants, officer);
        list.Submit(grants, programme, Clerk.On, officer);
        list.Approve(grants, programme, fund.Id, leader);
        var from = await new BudgetDesk(db, null!, new(db), new RuleBook(db), null!, TimeProvider.System).Commitment(fund, FundUse.Living, default);
        IReadOnlyList<Payment> payments =
            [.. grants.Select((g, i) => Payment.Order(county, from, FundUse.Living, "生活救助", new(g, new(g.PersonId, "示例", new("示例银行", ExampleNumbers.Card(i + 1))), g.Amount), vault, leader))];
        var batch = PaymentBatch.Draw(county, fund, "bench-01", payments, Clerk);
        batch.Send(Clerk);
        db.AddRange(people);
        db.Add(list);
        db.AddRange(grants);
        db.Add(batch);
        db.AddRange(payments);
        await db.SaveManyAsync();
        return batch.Id;
    }
}
