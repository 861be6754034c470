using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Batches;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Tests.Foundation.Access;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Grants;

/// <summary>A programme, a list with a grant, its payment and the batch in which that went to the bank, at every place; whatever may lie sealed in them is filled.</summary>
internal sealed class GrantsMatrix : IMatrixPart
{
    private int number = 500;

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var leader = act with { UserId = Guid.CreateVersion7() };
        var vault = host.Services.GetRequiredService<Vault>();

        // A programme in force is known below its union as well, so its name is nobody's secret; a draft is.
        var (draft, programme) = (AidProgramme.Draft(union, Terms($"{name}项目"), act), AidProgramme.Draft(union, Terms("在用项目"), act));
        programme.Open(leader);
        var person = Persons.Make(union, ++number, vault, $"{name}受助");
        person.ReceiveAt($"{name}银行", AidWorld.Card(number), vault, act);
        var file = StandingFiles.Of(union, union, person, Persons.Number(number), HardshipCategory.Deep, number, vault, act.At, out var members);
        file.Leave(LeavingCause.Recovered, leader with { Reason = "脱困" });
        file.Reopen(new(act.On, "甲", "乙", $"{name}返困"), act.On, vault, act with { Reason = "返困" });
        var fund = Fund.Open(union, FundSource.Own, 2026, $"{name}帮扶金", null, act);
        db.AddRange(draft, programme, person, file, fund);
        db.AddRange(members);
        await db.SaveChangesAsync();

        var line = BudgetLine.Open(union, fund, FundUse.Living, act);
        fund.Raise(Transfer.Move(Guid.CreateVersion7(), fund.PayersId, fund.MoneyId, 100_000, fund, "收款", act));
        db.Add(line);
        await db.SaveChangesAsync();
        line.Set(fund, Money.OfYuan(1000), new(0, 0), act with { Reason = "预算" });
        await db.SaveChangesAsync();

        var list = GrantList.Draw(union, programme, $"{name}名单", act);
        var grant = Grant.Of(list, union, person, file, new(Money.OfYuan(300), $"{name}学生", Money.OfYuan(47391), $"{name}缘由"), vault, act);
        var uses = new FundUses([FundUse.Living], new RuleInForce(RuleDefinition.All["funds.own_uses"], FundRules.AnyUse, null));
        var payment = Payment.Order(union, new(fund, line, uses, new(100_000, 0), new(100_000, 0)), FundUse.Living, "在用项目",
            new(grant, new(person.Id, person.Name, new($"{name}银行", AidWorld.Card(number))), Money.OfYuan(300)), vault, leader);
        db.AddRange(list, grant, payment);
        await db.SaveChangesAsync();
        var batch = PaymentBatch.Draw(union, fund, "20260302-01", [payment], act);
        db.Add(batch);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["aid_programme"] = draft.Id, ["grant_list"] = list.Id, ["grant"] = grant.Id, ["payment"] = payment.Id, ["payment_batch"] = batch.Id };
    }

    public string? WordFor(string pattern, string parameter) => parameter != "id" ? null
        : pattern.StartsWith("aid/programmes/", StringComparison.Ordinal) ? "aid_programme"
        : pattern.StartsWith("aid/lists/", StringComparison.Ordinal) ? "grant_list"
        : pattern.StartsWith("aid/grants/", StringComparison.Ordinal) ? "grant"
        : pattern.StartsWith("funds/payments/", StringComparison.Ordinal) ? "payment"
        : pattern.StartsWith("funds/batches/", StringComparison.Ordinal) ? "payment_batch" : null;

    private static ProgrammeTerms Terms(string name) => AidWorld.Terms() with { Name = name };
}
