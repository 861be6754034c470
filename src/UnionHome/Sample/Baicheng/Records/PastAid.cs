using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Batches;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Donations;
using UnionHome.Modules.Funds.Goods;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Modules.Funds.Receipts;
using UnionHome.Modules.People;
using LedgerAccount = UnionHome.Foundation.Ledger.Account;

namespace UnionHome.Sample.Baicheng.Records;

/// <summary>A made-up worker by a running number, with the union at which the aid counts and, where one was opened, the household's file.</summary>
internal sealed record PastHousehold(int Number, Person Person, Organisation Union, HardshipFile? File);

/// <summary>One sum of a list.</summary>
internal sealed record PastGrant(PastHousehold To, Money Amount, string? Beneficiary = null, Guid? Student = null);

/// <summary>
/// A union's aid of years ago, made by the same steps as any other on days of that time: files, lists that are approved and paid, goods that are signed
/// for. Each work is saved in bulk as soon as it is complete.
/// </summary>
internal sealed class PastAid(IServiceProvider services, Organisation union, CancellationToken cancellationToken)
{
    /// <summary>So many households are saved at once; a list may be as long.</summary>
    private const int Together = 1_000;

    private static readonly Guid Keeping = new("00000000-0000-7000-8000-00000000b081");
    private static readonly Guid Verifying = new("00000000-0000-7000-8000-00000000b082");
    private static readonly Guid Deciding = new("00000000-0000-7000-8000-00000000b083");
    private static readonly Guid Paying = new("00000000-0000-7000-8000-00000000b084");
    /// <summary>When those with the first numbers were born; the sample's other people are younger.</summary>
    public static readonly DateOnly FirstBorn = new(1968, 1, 1);
    private const string Characters = "安宁丽华伟芳明娟军敏强静磊洋勇艳杰涛超秀霞平刚英建文利云";

    private readonly Db db = services.GetRequiredService<Db>();
    private readonly Vault vault = services.GetRequiredService<Vault>();
    private int vouchers;

    public Organisation Union => union;

    public Vault Vault => vault;

    public static Act Keep(DateOnly on) => By(Keeping, "经办人（示例）", on);

    public static Act Decide(DateOnly on) => By(Deciding, "决定人（示例）", on);

    private static Act Pay(DateOnly on) => By(Paying, "出纳（示例）", on);

    /// <summary>Ten in the morning in China.</summary>
    private static Act By(Guid who, string name, DateOnly on) => new(who, name, new DateTimeOffset(on, new(2, 0), TimeSpan.Zero));

    private static Act Later(Act act, int minutes) => act with { At = act.At.AddMinutes(minutes) };

    /// <summary>Unions of the grassroots among which people are spread; the union itself where there was none yet.</summary>
    public async Task<IReadOnlyList<Organisation>> Unions(DateOnly on) =>
        await db.Organisations.Under(union.Path).Where(o => o.Kind == OrganisationKind.Grassroots && o.State == OrganisationState.Active && o.From <= on).OrderBy(o => o.Path).Take(20).ToListAsync(cancellationToken) is { Count: > 0 } below ? below : [union];

    /// <summary>People without a file, known from here on.</summary>
    /// <param name="first">The running number of the first.</param>
    /// <param name="party">How many of the first are party members.</param>
    public async Task<IReadOnlyList<PastHousehold>> People(int first, int count, DateOnly on, int party = 0)
    {
        var (act, at) = (Keep(on), await Unions(on));
        PastHousehold[] people = [.. Enumerable.Range(0, count).Select(i => new PastHousehold(first + i, Person(at[i % at.Count], first + i, i < party, act), at[i % at.Count], null))];
        db.AddRange(people.Select(p => p.Person));
        await Save();
        return people;
    }

    /// <summary>Files through all steps, from the visit on a day to the decision seven weeks later.</summary>
    public async Task<IReadOnlyList<PastHousehold>> Files(IReadOnlyList<PastHousehold> people, DateOnly visited, HardshipLines lines)
    {
        var (visit, check, verify, announce) = (Keep(visited), Keep(visited.AddDays(6)), By(Verifying, "核实人（示例）", visited.AddDays(20)), Decide(visited.AddDays(30)));
        var (over, decide) = (announce with { UserId = Guid.Empty, UserName = "系统", At = announce.At.AddDays(12) }, Decide(visited.AddDays(48)));
        var window = new NoticeWindow(announce.On, 5, announce.On.AddDays(9), 30, null);
        var filed = new List<PastHousehold>();
        foreach (var some in people.Chunk(Together))
        {
            foreach (var (number, person, at, _) in some)
            {
                var file = HardshipFile.Open(at, person, new(visited, "走访人甲（示例）", "走访人乙（示例）", "家庭困难，情况属实（示例）"), visited.AddDays(14), vault, visit);
                db.Add(file);
                db.AddRange(file.Register(new(
                    HardshipCause.SeriousIllness, [], [], Money.Zero, Money.OfYuan(6_000), Money.Zero, false, "联系人（示例）", "按季走访，协助申请救助（示例）",
                    [new(person.Name, Kinship.Holder, ExampleNumbers.Id(number, FirstBorn), WorkSituation.OnSickLeave, Health.SeriouslyIll, null, Money.OfYuan(filed.Count % 4 == 0 ? 14_000 : 9_000))]), lines, visited.AddDays(14), vault, Later(visit, 60)));
                file.Authorise(visited, Later(visit, 90));
                file.Check(check.On, "与申报一致（示例）", vault, check);
                file.Enrol($"示例-{filed.Count + 1:00000}", union.Path, check.On.AddDays(14), Later(check, 30));
                file.Verify(file.Suggested!.Value, null, 0, lines, union.Path, verify.On.AddDays(14), vault, verify);
                file.Announce(union, at, person.Name, window, announce).Close(over);
                file.PassNotice(union.Path, decide.On, Later(over, 1));
                file.Decide(12, vault, decide);
                filed.Add(new(number, person, at, file));
            }

            await Save();
        }

        return filed;
    }

    /// <summary>The households leave the register, each for the same cause on the same day.</summary>
    public async Task Leave(IEnumerable<HardshipFile> files, DateOnly on)
    {
        foreach (var some in files.Chunk(Together))
        {
            db.AttachRange(some);
            foreach (var file in some) file.Leave(LeavingCause.Recovered, Decide(on) with { Reason = "家庭收入稳定超过标准（示例）" });
            await Save();
        }
    }

    /// <summary>A fund that is opened for one work, with a budget for one use and all its money.</summary>
    public async Task<Fund> Fund(string name, FundUse use, Money money, DateOnly on, FundSource source = FundSource.Own)
    {
        var act = Pay(on);
        var fund = Modules.Funds.Fund.Open(union, source, on.Year, name, null, act);
        db.Add(fund);
        await db.SaveChangesAsync(cancellationToken);
        db.Add(FundReceipt.Receive(union, fund, $"示例-{++vouchers:000}", on, "市财政局（示例）", money, Later(act, 1)));
        await Budget(fund, use, money, Later(act, 2));
        return fund;
    }

    /// <summary>A fund that lives on one gift to a drive.</summary>
    public async Task<Fund> Gift(string name, GiftDrive drive, DonorKind kind, FundUse use, Money money, DateOnly on)
    {
        var act = Pay(on);
        var fund = Modules.Funds.Fund.Open(union, FundSource.Directed, on.Year, name, drive.Name(), act, drive);
        db.Add(fund);
        await db.SaveChangesAsync(cancellationToken);
        var gift = Donation.Pledge(union, fund, new(kind, "示例捐赠人", drive.Name(), Consents: true, money), vault.Index("donation.follow", $"{fund.Id:N}"), vault, Later(act, 1));
        db.Add(gift);
        gift.Receive(union, fund, $"示例-{++vouchers:000}", on, Later(act, 2));
        gift.Thank(Later(act, 3) with { Reason = "赠送感谢信（示例）" });
        await Budget(fund, use, money, Later(act, 4));
        return fund;
    }

    public async Task Budget(Fund fund, FundUse use, Money money, Act act)
    {
        var line = BudgetLine.Open(union, fund, use, act);
        db.Add(line);
        await db.SaveChangesAsync(cancellationToken);
        line.Set(fund, money, new(0, 0), act with { Reason = "年度预算（示例）" });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A programme for the years of the work, closed once that is done.</summary>
    public async Task<AidProgramme> Programme(string name, ProgrammeKind kind, FundUse use, int from, int until, Money mostEach, ProgrammeGives gives = ProgrammeGives.Money)
    {
        var programme = AidProgramme.Draft(union, new(
            name, kind, use, $"{name}：为公开数字生成的往年记录", new(from, 1, 1), new(until, 12, 31), false, [], [], [], mostEach, 12, false, [], "分管领导（示例）", "经办人（示例）", gives), Keep(new(from, 1, 4)));
        programme.Open(Decide(new(from, 1, 5)));
        db.Add(programme);
        await db.SaveChangesAsync(cancellationToken);
        return programme;
    }

    public async Task End(AidProgramme programme)
    {
        db.Attach(programme);
        programme.Close(Decide(programme.Until) with { Reason = "项目到期（示例）" });
        await Save();
    }

    /// <summary>Lists of the programme: drawn up and approved on a day, paid by the bank the day after.</summary>
    public async Task Grant(AidProgramme programme, Fund fund, string title, IReadOnlyList<PastGrant> grants, DateOnly on, Disaster? disaster = null)
    {
        var payments = services.GetRequiredService<PaymentDesk>();

        // Grants go to the households in turn, and one household stands on one list once.
        var together = Math.Min(Together, grants.DistinctBy(g => g.To.Number).Count());
        foreach (var (i, some) in grants.Chunk(together).Index())
        {
            var (keep, decide) = (Keep(on), Later(Decide(on), 120));
            var list = GrantList.Draw(union, programme, grants.Count > together ? $"{title}（{i + 1}）" : title, keep);
            if (disaster is not null) list.For(disaster);
            IReadOnlyList<Grant> lines = [.. some.Select(g => Modules.Aid.Grants.Grant.Of(list, g.To.Union, g.To.Person, g.To.File, new(g.Amount, g.Beneficiary, null, null, g.Student), vault, keep))];
            list.Change(lines, Later(keep, 30));
            list.Submit(lines, programme, on.AddDays(10), Later(keep, 60));
            list.Approve(lines, programme, fund.Id, decide);
            db.Add(list);
            db.AddRange(lines);
            await payments.Order(union, fund.Id, programme.Use, programme.Name, [.. some.Zip(lines, (g, line) => new PaymentOrder(line, new(g.To.Person.Id, g.To.Person.Name, new("示例银行", ExampleNumbers.Card(g.To.Number))), g.Amount))], decide, cancellationToken);
            await Save();
            await Pay(fund, on.AddDays(1));
        }
    }

    /// <summary>Goods of one article, from a store of the union, for people who sign for them.</summary>
    /// <param name="lines">Whom, and how many pieces.</param>
    public async Task HandOut(AidProgramme programme, string title, (string Name, string Unit, Money Value) article, IReadOnlyList<(PastHousehold To, long Pieces)> lines, DateOnly on)
    {
        var (keep, goods) = (Keep(on), services.GetRequiredService<IGoods>());
        var name = $"{article.Name} {on.Year}";
        var store = Store.Open(union, $"{name}周转库", null, keep);
        var what = Article.Describe(union, name, article.Unit, article.Value, keep);
        var stock = Stock.Of(union, store, what, keep);
        db.AddRange(store, what, stock);
        await db.SaveChangesAsync(cancellationToken);
        db.Add(GoodsReceipt.Receive(union, store, what, stock, new(GoodsSource.Allotted, $"示例-{++vouchers:000}", lines.Sum(l => l.Pieces), article.Value, "示例调拨单位", on, null, null, null), vault, Later(keep, 1)));
        await db.SaveChangesAsync(cancellationToken);

        var offered = await goods.Store(store.Id, cancellationToken);
        var (list, decide, sign) = (Modules.Aid.HandOuts.HandOut.Draw(union, programme, offered, title, Later(keep, 2)), Later(Decide(on), 30), Later(keep, 60));
        List<HandOutLine> given = [.. lines.Select(l => HandOutLine.Of(list, l.To.Union, l.To.Person, l.To.File, offered.Goods[0], l.Pieces, Later(keep, 2)))];
        list.Change(given, Later(keep, 3));
        list.Submit(union.Path, on.AddDays(10), Later(keep, 4));
        list.Approve(on.AddDays(10), decide);
        GoodsQuantity[] all = [new(what.Id, lines.Sum(l => l.Pieces))];
        db.Add(list);
        db.AddRange(given);
        await goods.Hold(store.Id, list, all, list.LedgerText, decide, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        list.HandTo(given, [.. given.Select(l => new Signature(l.Id, true, null))], programme.Sort, on, on.AddDays(30), vault, sign);
        await goods.HandOut(list, all, sign, cancellationToken);
        await db.SaveManyAsync(cancellationToken);
        list.Close(hasSheet: true, Later(sign, 60));
        await Save();
        var accounts = stock.Accounts.ToArray();
        db.Attach(store);
        store.Close(await db.Set<LedgerAccount>().Where(a => accounts.Contains(a.Id)).ToListAsync(cancellationToken), Later(sign, 90) with { Reason = "物资已发完（示例）" });
        await Save();
    }

    /// <summary>The fund is spent: it is closed at the end of its year.</summary>
    public async Task Close(Fund fund)
    {
        var act = Pay(new(fund.Year, 12, 31));
        db.Attach(fund);
        Guid[] ids = [fund.MoneyId, fund.PayersId, fund.PayeesId];
        fund.Close(await services.GetRequiredService<LedgerBook>().Balance(fund.MoneyId, cancellationToken), null, await db.Set<LedgerAccount>().Where(a => ids.Contains(a.Id)).ToListAsync(cancellationToken), act);
        foreach (var line in await db.Set<BudgetLine>().Where(l => l.FundId == fund.Id).ToListAsync(cancellationToken)) line.End(new(0, 0), act);
        await Save();
    }

    /// <summary>Saves what was made, and lets go of it: there are thousands.</summary>
    public async Task Save()
    {
        await db.SaveManyAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    /// <summary>All that is due goes to the bank in one batch, which pays it.</summary>
    private async Task Pay(Fund fund, DateOnly on)
    {
        var act = Pay(on);
        db.Attach(fund);
        var (batches, payments) = (services.GetRequiredService<BatchDesk>(), services.GetRequiredService<PaymentDesk>());
        var due = await batches.Due(fund.Id).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var batch = PaymentBatch.Draw(union, fund, $"示例-{++vouchers:000}", due, act);
        db.Add(batch);
        PaymentDesk.SayWhatIsDue(fund, 0, act);
        batch.Send(Later(act, 30));
        await db.SaveManyAsync(cancellationToken);
        db.Attach(batch);
        batch.Settle(fund, due, await batches.HoldsOf(batch.Id, cancellationToken), new Dictionary<Guid, string>(), on, $"示例回执-{vouchers:000}", Later(act, 120));
        await payments.Count(due, batch, Later(act, 120), cancellationToken);
        await Save();
    }

    private Person Person(Organisation at, int number, bool party, Act act)
    {
        var id = ExampleNumbers.Id(number, FirstBorn);
        var name = $"示例{Characters[number % Characters.Length]}{Characters[number / Characters.Length % Characters.Length]}";
        var person = Modules.People.Person.Register(at, name, id.Sex, id, null, vault, act);
        return party ? person.With(new PersonFacts { PoliticalStatus = PoliticalStatus.PartyMember }, act) : person;
    }
}
