using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Checks;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Aid.Schooling;
using UnionHome.Modules.Organisations;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>A grant on its list with all that is known of the household, and what stands against it.</summary>
public sealed record GrantLine(Grant Grant, Person Person, HardshipFile? File, Organisation Union, GrantFacts Facts, RuleViolation? Against, int SameCard);

/// <summary>What somebody was granted already.</summary>
internal sealed record GrantedSum(Guid Id, Guid PersonId, Guid ProgrammeId, string BeneficiaryIndex, FundUse Use, Money Amount);

/// <summary>Draws up lists of grants, checks them against the programme and the rules, and has them paid.</summary>
public sealed partial class GrantDesk(Db db, Reach reach, Vault vault, RuleBook rules, Deadlines deadlines, NoticeBook notices, IPayments payments, TimeProvider clock)
{
    public Task<AidProgramme> ProgrammeOf(GrantList list, CancellationToken cancellationToken) => db.Set<AidProgramme>().SingleAsync(p => p.Id == list.ProgrammeId, cancellationToken);

    public Task<Organisation> UnionAt(string path, CancellationToken cancellationToken) => db.Organisations.SingleAsync(o => o.Path == path, cancellationToken);

    /// <summary>The open programmes of the union and of those above it.</summary>
    public Task<List<AidProgramme>> Usable(string path, CancellationToken cancellationToken)
    {
        string[] levels = [.. OrganisationPath.Levels(path)];
        var today = clock.Today();
        return db.Set<AidProgramme>().AsNoTracking().Where(p => levels.Contains(p.Path) && p.State == ProgrammeState.Open && p.From <= today && p.Until >= today)
            .OrderBy(p => p.Path).ThenBy(p => p.Name).ToListAsync(cancellationToken);
    }

    /// <summary>Whether the reader decides at the programme's union itself, not only below it.</summary>
    public async Task<bool> MayDecide(AidProgramme programme, CancellationToken cancellationToken) => await reach.May(AidModule.Decide, programme.Path, cancellationToken);

    public async Task<GrantList> Draw(string union, Guid programme, string title, CancellationToken cancellationToken)
    {
        var at = await reach.Pick(db, union, AidModule.Keep, "Union", cancellationToken);
        var chosen = await db.Set<AidProgramme>().SingleOrDefaultAsync(p => p.Id == programme, cancellationToken) ?? throw new RuleViolation("aid.unknown_programme", "请选择一个实施中的项目", "Programme");
        var list = GrantList.Draw(at, chosen, title, reach.Act());
        db.Add(list);
        await db.SaveChangesAsync(cancellationToken);
        return list;
    }

    /// <summary>Puts the household of a file on the list; without an amount the programme's table speaks.</summary>
    public async Task Add(GrantList list, Guid file, string? amount, string? beneficiary, string? selfPaid, string? why, CancellationToken cancellationToken)
    {
        var found = await (await FilesOf(list, cancellationToken)).SingleOrDefaultAsync(f => f.Id == file, cancellationToken) ?? throw new RuleViolation("aid.unknown_file", "请选择本工会范围内在档的困难职工档案", "File");
        var programme = await ProgrammeOf(list, cancellationToken);
        if (!string.IsNullOrWhiteSpace(beneficiary) && programme.Use != FundUse.Schooling) throw new RuleViolation("aid.beneficiary", "只有助学项目可以写明受助学生", "Beneficiary");
        var proposal = new Proposal(Amount(programme, found.Category, amount), beneficiary, string.IsNullOrWhiteSpace(selfPaid) ? null : MoneyText.ReadTold(selfPaid, "SelfPaid"), why);
        var person = await db.Set<Person>().SingleAsync(p => p.Id == found.PersonId, cancellationToken);
        await Put(list, [Grant.Of(list, await UnionAt(found.Path, cancellationToken), person, found, proposal, vault, reach.Act())], cancellationToken);
    }

    /// <summary>Puts every household on the list that the programme means and the table gives a sum to, and that is not on it yet nor had it this year as often as it may.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> AddEligible(GrantList list, string? amount, CancellationToken cancellationToken)
    {
        var (programme, act) = (await ProgrammeOf(list, cancellationToken), reach.Act());
        var on = (await db.Set<Grant>().Where(g => g.ListId == list.Id).Select(g => g.PersonId).ToListAsync(cancellationToken)).ToHashSet();
        var often = await TimesGranted(programme.Id, act.On.Year, cancellationToken);
        var rows = await (from f in await FilesOf(list, cancellationToken)
                          join p in db.Set<Person>() on f.PersonId equals p.Id
                          join o in db.Organisations on f.Path equals o.Path
                          orderby f.Path, f.Id
                          select new { File = f, Person = p, Union = o }).ToListAsync(cancellationToken);
        var added = new List<Grant>();
        foreach (var row in rows.Where(r => programme.Takes(r.File.Category, r.File.MainCause) && !on.Contains(r.Person.Id)))
        {
            var grant = Grant.Of(list, row.Union, row.Person, row.File, new(programme.AmountFor(row.File.Category) ?? Amount(programme, row.File.Category, amount), null, null, null), vault, act);
            if (often.GetValueOrDefault(grant.BeneficiaryIndex) < programme.TimesAYear) added.Add(grant);
        }

        if (added.Count == 0) throw new RuleViolation("aid.nobody_eligible", "没有可以加入的家庭：符合条件的都已在名单上，或今年已达到次数");
        await Put(list, added, cancellationToken);
        return added.Count;
    }

    /// <summary>Puts people on the list who need no file: known by their ID number, or registered with it now.</summary>
    public async Task AddPeople(GrantList list, IReadOnlyList<GrantSheetRow> people, CancellationToken cancellationToken)
    {
        var (programme, union, act) = (await ProgrammeOf(list, cancellationToken), await UnionAt(list.Path, cancellationToken), reach.Act());
        if (programme.FiledOnly) throw new RuleViolation("aid.filed_only", "“{0}”只面向在档家庭，请从档案加入", null, programme.Name);
        var indexes = vault.Indexes(Person.IdNumberIndex, people.Select(p => p.Number.Whole));
        var known = await db.Set<Person>().Where(p => p.IdIndex != null && indexes.Contains(p.IdIndex)).ToDictionaryAsync(p => p.IdIndex!, cancellationToken);
        var added = new List<Grant>();
        for (var i = 0; i < people.Count; i++)
        {
            var row = people[i];
            if (known.TryGetValue(indexes[i], out var person)) People.Members.MemberDesk.CheckName(person, row.Name);
            else db.Add(known[indexes[i]] = person = Person.Register(union, row.Name, row.Number.Sex, row.Number, null, vault, act));
            if (row.Card is { } card) TakeAccount(person, row.Bank, card, act);
            added.Add(Grant.Of(list, union, person, null, new(row.Amount, null, null, row.Why), vault, act));
        }

        await Put(list, added, cancellationToken);
    }

    /// <summary>Puts households of a disaster on the list: by the file that stands or, where the programme takes people without one, by name and number.</summary>
    internal async Task AddHouseholds(GrantList list, IReadOnlyList<StruckHousehold> households, CancellationToken cancellationToken)
    {
        var (programme, act) = (await ProgrammeOf(list, cancellationToken), reach.Act());
        var known = await HouseholdBook.Of(db, vault, households, await FilesOf(list, cancellationToken), act, cancellationToken);
        await Put(list, [.. known.Select(k =>
        {
            if (programme.FiledOnly && k.File is null) throw new RuleViolation("aid.filed_only_name", "“{0}”只面向在档家庭，“{1}”没有在档的困难职工档案", "Programme", programme.Name, k.Person.Name);
            return Grant.Of(list, k.Household.Union, k.Person, k.File, new(Amount(programme, k.File?.Category, k.Household.Amount), null, null, null), vault, act);
        })], cancellationToken);
    }

    /// <summary>A list gives an account to those who have none; where another is known it is put right by those who keep the person's file or pay, never by a list.</summary>
    private void TakeAccount(Person person, string bank, BankCard card, Act act)
    {
        if (person.Card is null) person.ReceiveAt(bank, card, vault, act);
        else if (vault.Open(person, nameof(Person.Card), person.Card) != card.Whole)
            throw new RuleViolation("aid.other_account", "“{0}”已登记另一个收款账户，请先核对，由建档工会或财务人员更正", "Table", person.Name);
    }

    public async Task Remove(GrantList list, Guid grant, CancellationToken cancellationToken)
    {
        var grants = await GrantsOf(list.Id, cancellationToken);
        var removed = grants.SingleOrDefault(g => g.Id == grant) ?? throw new NotFound(nameof(Grant));
        list.Change([.. grants.Where(g => g != removed)], reach.Act());
        foreach (var paper in await db.Set<Attachment>().Where(a => a.OwnerId == grant && a.DroppedAt == null).Select(a => a.Id).ToListAsync(cancellationToken)) list.Raise(new AttachmentDropped(paper, reach.Act()));
        db.Remove(removed);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The lines of a list with what stands against each of them today.</summary>
    public async Task<IReadOnlyList<GrantLine>> Lines(GrantList list, int most, CancellationToken cancellationToken)
    {
        var programme = await ProgrammeOf(list, cancellationToken);
        var caps = await CapsOf(programme, list, cancellationToken);
        var findings = OpenFindings.People(db);
        var rows = await (from g in db.Set<Grant>()
                          where g.ListId == list.Id
                          join p in db.Set<Person>() on g.PersonId equals p.Id
                          join o in db.Organisations on g.Path equals o.Path
                          join f in db.Set<HardshipFile>() on g.FileId equals (Guid?)f.Id into files
                          from f in files.DefaultIfEmpty()
                          orderby g.Path, g.Id
                          select new
                          {
                              Grant = g,
                              Person = p,
                              Union = o,
                              File = f,
                              HasEvidence = db.Set<Attachment>().Any(a => (a.OwnerId == g.Id || a.OwnerId == g.StudentId) && a.DroppedAt == null),
                              HasFinding = findings.Contains(g.PersonId),
                              SameCard = p.CardIndex == null ? 0 : db.Set<Person>().Count(other => other.CardIndex == p.CardIndex && other.Id != p.Id),
                          }).Take(most).ToListAsync(cancellationToken);
        var (people, year) = (db.Set<Grant>().Where(g => g.ListId == list.Id).Select(g => g.PersonId), (list.ApprovedOn ?? clock.Today()).Year);
        var (granted, goods) = (await Granted(people, year, list.Id, cancellationToken), await GoodsGiven.To(db, people, year, null, cancellationToken));
        var inSchoolYear = programme.Use == FundUse.Schooling ? await Granted(people, await SchoolYear.Of(list.ApprovedOn ?? clock.Today(), rules, list.Path, cancellationToken), list.Id, cancellationToken) : null;
        return
        [
            .. rows.Select(r =>
            {
                var before = granted[r.Person.Id];
                var facts = new GrantFacts(
                    r.Grant, r.File, r.Grant.SelfPaidSum(vault), r.HasEvidence, r.HasFinding, before.Count(b => b.ProgrammeId == programme.Id && b.BeneficiaryIndex == r.Grant.BeneficiaryIndex),
                    before.Where(b => GrantCaps.CountTogether(b.Use, programme.Use) && (programme.Use != FundUse.Schooling || b.BeneficiaryIndex == r.Grant.BeneficiaryIndex)).Aggregate(Money.Zero, (sum, b) => sum + b.Amount)
                        + GoodsGiven.For(programme.Use, goods[r.Person.Id]),
                    inSchoolYear is null ? 0 : TimesIn(inSchoolYear, r.Grant));
                return new GrantLine(r.Grant, r.Person, r.File, r.Union, facts, GrantCheck.Against(programme, caps, facts), r.SameCard);
            }),
        ];
    }

    public Task<IReadOnlyDictionary<Guid, PaymentStanding>> PaymentsOf(IReadOnlyList<GrantLine> lines, CancellationToken cancellationToken) =>
        payments.Of([.. lines.Where(l => l.Grant.ApprovedOn is not null).Select(l => l.Grant.Id)], cancellationToken);

    public async Task Submit(GrantList list, CancellationToken cancellationToken)
    {
        await Checked(list, cancellationToken);
        var programme = await ProgrammeOf(list, cancellationToken);
        if (!programme.IsOpenOn(clock.Today())) throw new RuleViolation("aid.programme_not_open", "“{0}”不在实施期内", null, programme.Name);
        list.Submit(await GrantsOf(list.Id, cancellationToken), programme, await Due(programme.Path, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Withdraw(GrantList list, string? reason, CancellationToken cancellationToken)
    {
        list.Withdraw(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task<NoticeWindow> Window(AidProgramme programme, CancellationToken cancellationToken) =>
        notices.Window(programme.Path, clock.Today(), HardshipRules.NoticeDays, cancellationToken);

    public async Task Announce(GrantList list, CancellationToken cancellationToken)
    {
        var programme = await Deciding(list, cancellationToken);
        var lines = await Checked(list, cancellationToken);
        list.Announce(await UnionAt(programme.Path, cancellationToken), programme, Shown(lines), await Window(programme, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What the public sees of each: name in part, union, kind and sum.</summary>
    public static IReadOnlyList<NoticeLine> Shown(IReadOnlyList<GrantLine> lines) =>
        [.. lines.Select(l => new NoticeLine("名单", string.Join("，", new[] { Mask.Name(l.Person.Name), l.Union.NameZh, l.Grant.Category?.Name(), $"{l.Grant.Amount} 元" }.Where(t => t is not null))))];

    public async Task SendBack(GrantList list, string? reason, CancellationToken cancellationToken)
    {
        await Deciding(list, cancellationToken);
        list.SendBack(await Due(list.Path, cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Refuse(GrantList list, string? reason, CancellationToken cancellationToken)
    {
        await Deciding(list, cancellationToken);
        list.Refuse(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Approves the whole list from one fund of the programme's union: every line is checked again, every sum held, every payment ordered.</summary>
    public async Task Approve(GrantList list, Guid fund, CancellationToken cancellationToken)
    {
        var (programme, act) = (await Deciding(list, cancellationToken), reach.Act());
        if (programme.State != ProgrammeState.Open) throw new RuleViolation("aid.programme_not_open", "“{0}”不在实施期内", null, programme.Name);
        await HoldPeople(list.Id, cancellationToken);
        await db.ExpectUnchanged(list, cancellationToken);
        var lines = await Checked(list, cancellationToken);
        list.Approve([.. lines.Select(l => l.Grant)], programme, fund, act);
        await payments.Order(await UnionAt(programme.Path, cancellationToken), fund, programme.Use, programme.Name, [.. lines.Select(l => new PaymentOrder(l.Grant, PayeeOf(l.Person), l.Grant.Amount))], act, cancellationToken);
        await db.SaveManyAsync(cancellationToken);
    }

    internal Task<DateOnly> Due(string path, CancellationToken cancellationToken) => deadlines.Of(AidRules.StepDays, path, cancellationToken);

    private Payee PayeeOf(Person person) =>
        new(person.Id, person.Name, person.Card is { } card ? new(person.Bank, BankCard.Parse(vault.Open(person, nameof(Person.Card), card))) : null);

    /// <summary>All lines of the list, when nothing stands against any of them.</summary>
    private async Task<IReadOnlyList<GrantLine>> Checked(GrantList list, CancellationToken cancellationToken)
    {
        var lines = await Lines(list, GrantList.Most, cancellationToken);
        return lines.FirstOrDefault(l => l.Against is not null) is not { } wrong ? lines
            : throw new RuleViolation("aid.lines_wrong", "名单有 {0} 处不符合规定，请先改正", null, lines.Count(l => l.Against is not null));
    }

    private async Task Put(GrantList list, IReadOnlyList<Grant> added, CancellationToken cancellationToken)
    {
        var before = await GrantsOf(list.Id, cancellationToken);
        var twice = before.Concat(added).GroupBy(g => g.BeneficiaryIndex).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null)
        {
            var person = await db.Set<Person>().FindAsync([twice.First().PersonId], cancellationToken);
            throw new RuleViolation("aid.twice_on_list", "“{0}”已在这份名单上", "File", person!.Name);
        }

        list.Change([.. before, .. added], reach.Act());
        db.AddRange(added);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            // Two lists may name somebody new at the same moment: the database lets one of them.
            throw new Conflict(list.Id, e);
        }
    }

    private static Money Amount(AidProgramme programme, HardshipCategory? category, string? typed) =>
        !string.IsNullOrWhiteSpace(typed) ? MoneyText.ReadTold(typed, "Amount")
            : programme.AmountFor(category) ?? throw new RuleViolation("aid.amount_missing", "项目没有规定这类家庭的标准，请填写金额", "Amount");

    private Task<List<Grant>> GrantsOf(Guid list, CancellationToken cancellationToken) => db.Set<Grant>().Where(g => g.ListId == list).OrderBy(g => g.Id).ToListAsync(cancellationToken);

    /// <summary>Files that stand within the list's union and the officer's reach.</summary>
    internal async Task<IQueryable<HardshipFile>> FilesOf(GrantList list, CancellationToken cancellationToken) =>
        (await reach.Within(db.Set<HardshipFile>(), AidModule.Keep, cancellationToken)).Under(list.Path).Where(f => f.State == FileState.Active);

    private async Task<Dictionary<string, int>> TimesGranted(Guid programme, int year, CancellationToken cancellationToken)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return await db.Set<Grant>().Where(g => g.ProgrammeId == programme && g.ApprovedOn >= from && g.ApprovedOn <= to)
            .GroupBy(g => g.BeneficiaryIndex).ToDictionaryAsync(g => g.Key, g => g.Count(), cancellationToken);
    }

    /// <summary>What these people were granted in a year by any union, one list aside.</summary>
    internal Task<ILookup<Guid, GrantedSum>> Granted(IQueryable<Guid> people, int year, Guid? aside, CancellationToken cancellationToken) =>
        Granted(people, new(year, 1, 1), new(year, 12, 31), aside, cancellationToken);

    private async Task<ILookup<Guid, GrantedSum>> Granted(IQueryable<Guid> people, DateOnly first, DateOnly last, Guid? aside, CancellationToken cancellationToken)
    {
        var granted = await (from g in db.Set<Grant>()
                             where g.ApprovedOn >= first && g.ApprovedOn <= last && g.ListId != aside && people.Contains(g.PersonId)
                             join p in db.Set<AidProgramme>() on g.ProgrammeId equals p.Id
                             select new GrantedSum(g.Id, g.PersonId, g.ProgrammeId, g.BeneficiaryIndex, p.Use, g.Amount)).ToListAsync(cancellationToken);

        // What a household gave back it did not get.
        var paid = await payments.Of([.. granted.Select(g => g.Id)], cancellationToken);
        return granted.Select(g => paid.GetValueOrDefault(g.Id) is { State: PaymentState.Paid, Kept: var kept } ? g with { Amount = kept } : g).ToLookup(g => g.PersonId);
    }

    private Task<GrantCaps> CapsOf(AidProgramme programme, GrantList list, CancellationToken cancellationToken) =>
        GrantCaps.For(programme.Use, rules, list.Path, list.ApprovedOn ?? clock.Today(), cancellationToken);

    /// <summary>Two lists that name the same people are decided one after the other, so that the second sees what the first gave.</summary>
    private Task HoldPeople(Guid list, CancellationToken cancellationToken) =>
        TreeLock.ShareAndLock(db, $"SELECT 1 FROM people WHERE id IN (SELECT person_id FROM grants WHERE list_id = {list}) ORDER BY id FOR NO KEY UPDATE", cancellationToken);

    private async Task<AidProgramme> Deciding(GrantList list, CancellationToken cancellationToken)
    {
        var programme = await ProgrammeOf(list, cancellationToken);
        return await MayDecide(programme, cancellationToken) ? programme
            : throw new RuleViolation("aid.programme_union_decides", "名单由项目所属的“{0}”审批", null, await UnionAt(programme.Path, cancellationToken));
    }
}
