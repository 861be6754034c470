using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Checks;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Organisations;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>A line with all that is known of the household, and what stands against it.</summary>
public sealed record HandOutLineShown(HandOutLine Line, Person Person, Organisation Union, RuleViolation? Against);

/// <summary>Draws up lists of goods, has them approved out of a store, and writes down who signed.</summary>
public sealed class HandOutDesk(Db db, Reach reach, Vault vault, RuleBook rules, GrantDesk grants, IGoods goods, TimeProvider clock)
{
    public Task<AidProgramme?> ProgrammeOf(HandOut list, CancellationToken cancellationToken) => db.Set<AidProgramme>().SingleOrDefaultAsync(p => p.Id == list.ProgrammeId, cancellationToken);

    public async Task<HandOut> Draw(string union, Guid? programme, Guid store, string title, CancellationToken cancellationToken)
    {
        var at = await reach.Pick(db, union, AidModule.Keep, "Union", cancellationToken);
        var chosen = await db.Set<AidProgramme>().SingleOrDefaultAsync(p => p.Id == programme, cancellationToken);
        if (programme is not null && chosen is null) throw new RuleViolation("aid.unknown_programme", "请选择一个实施中的项目", "Programme");
        if ((await goods.Stores(at.Path, cancellationToken)).FirstOrDefault(s => s.Id == store) is not { } from) throw new RuleViolation("hand_outs.unknown_store", "请选择本工会或上级工会的一个仓库", "Store");
        var list = HandOut.Draw(at, chosen, from, title, reach.Act());
        db.Add(list);
        await db.SaveChangesAsync(cancellationToken);
        return list;
    }

    /// <summary>Puts the household of a file on the list.</summary>
    public async Task Add(HandOut list, Guid file, Guid article, long quantity, CancellationToken cancellationToken)
    {
        var found = await (await FilesOf(list, cancellationToken)).SingleOrDefaultAsync(f => f.Id == file, cancellationToken) ?? throw new RuleViolation("aid.unknown_file", "请选择本工会范围内在档的困难职工档案", "File");
        var person = await db.Set<Person>().SingleAsync(p => p.Id == found.PersonId, cancellationToken);
        await Put(list, [HandOutLine.Of(list, await grants.UnionAt(found.Path, cancellationToken), person, found, await ArticleOf(list, article, cancellationToken), quantity, reach.Act())], cancellationToken);
    }

    /// <summary>Puts every household on the list that the programme means and that does not have the article on it yet, as far as the programme gives it this year.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> AddEligible(HandOut list, Guid article, long quantity, CancellationToken cancellationToken)
    {
        var (programme, of, act) = (await ProgrammeOf(list, cancellationToken), await ArticleOf(list, article, cancellationToken), reach.Act());
        var on = (await db.Set<HandOutLine>().Where(l => l.ListId == list.Id && l.ArticleId == article).Select(l => l.PersonId).ToListAsync(cancellationToken)).ToHashSet();
        var rows = await (from f in await FilesOf(list, cancellationToken)
                          join p in db.Set<Person>() on f.PersonId equals p.Id
                          join o in db.Organisations on f.Path equals o.Path
                          orderby f.Path, f.Id
                          select new { File = f, Person = p, Union = o }).ToListAsync(cancellationToken);
        var given = await GoodsGiven.To(db, (await FilesOf(list, cancellationToken)).Select(f => f.PersonId), clock.Today().Year, list.Id, cancellationToken);
        var added = rows.Where(r => !on.Contains(r.Person.Id) && (programme is null || (programme.Takes(r.File.Category, r.File.MainCause) && Times(programme, given[r.Person.Id]) < programme.TimesAYear)))
            .Select(r => HandOutLine.Of(list, r.Union, r.Person, r.File, of, quantity, act)).ToList();
        if (added.Count == 0) throw new RuleViolation("aid.nobody_eligible", "没有可以加入的家庭：符合条件的都已在名单上，或今年已达到次数");
        await Put(list, added, cancellationToken);
        return added.Count;
    }

    /// <summary>Puts people on the list who need no file: known by their ID number, or registered with it now.</summary>
    public async Task AddPeople(HandOut list, IReadOnlyList<HandOutSheetRow> people, CancellationToken cancellationToken)
    {
        var (programme, union, act) = (await ProgrammeOf(list, cancellationToken), await grants.UnionAt(list.Path, cancellationToken), reach.Act());
        if (programme is { FiledOnly: true }) throw new RuleViolation("aid.filed_only", "“{0}”只面向在档家庭，请从档案加入", null, programme.Name);
        var articles = (await goods.Store(list.StoreId, cancellationToken)).Goods.ToDictionary(g => g.Name, StringComparer.Ordinal);
        var indexes = vault.Indexes(Person.IdNumberIndex, people.Select(p => p.Number.Whole));
        var known = await db.Set<Person>().Where(p => p.IdIndex != null && indexes.Contains(p.IdIndex)).ToDictionaryAsync(p => p.IdIndex!, cancellationToken);
        var added = new List<HandOutLine>();
        foreach (var (row, index) in people.Zip(indexes))
        {
            if (!articles.TryGetValue(row.Article.Trim(), out var article)) throw new RuleViolation("hand_outs.no_such_article", "仓库里没有“{0}”", "Article", row.Article.Trim());
            if (known.TryGetValue(index, out var person)) People.Members.MemberDesk.CheckName(person, row.Name);
            else db.Add(known[index] = person = Person.Register(union, row.Name, row.Number.Sex, row.Number, null, vault, act));
            added.Add(HandOutLine.Of(list, union, person, null, article, row.Quantity, act));
        }

        await Put(list, added, cancellationToken);
    }

    /// <summary>Puts households of a disaster on the list, each with the same of one article: by the file that stands, or by name and number.</summary>
    internal async Task AddHouseholds(HandOut list, IReadOnlyList<StruckHousehold> households, Guid article, long quantity, CancellationToken cancellationToken)
    {
        var (of, act) = (await ArticleOf(list, article, cancellationToken), reach.Act());
        var known = await HouseholdBook.Of(db, vault, households, await FilesOf(list, cancellationToken), act, cancellationToken);
        await Put(list, [.. known.Select(k => HandOutLine.Of(list, k.Household.Union, k.Person, k.File, of, quantity, act))], cancellationToken);
    }

    public async Task Remove(HandOut list, Guid line, CancellationToken cancellationToken)
    {
        var lines = await LinesOf(list.Id, cancellationToken);
        var removed = lines.SingleOrDefault(l => l.Id == line) ?? throw new NotFound(nameof(HandOutLine));
        list.Change([.. lines.Where(l => l != removed)], reach.Act());
        db.Remove(removed);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The lines of a list, a household's together, with what stands against each of them today.</summary>
    public async Task<IReadOnlyList<HandOutLineShown>> Lines(HandOut list, CancellationToken cancellationToken)
    {
        var programme = await ProgrammeOf(list, cancellationToken);
        var (use, day) = (programme?.Use ?? FundUse.Warmth, list.ApprovedOn ?? clock.Today());
        var caps = await GrantCaps.For(use, rules, list.Path, day, cancellationToken);
        var findings = OpenFindings.People(db);
        var rows = await (from l in db.Set<HandOutLine>()
                          where l.ListId == list.Id
                          join p in db.Set<Person>() on l.PersonId equals p.Id
                          join o in db.Organisations on l.Path equals o.Path
                          join f in db.Set<HardshipFile>() on l.FileId equals (Guid?)f.Id into files
                          from f in files.DefaultIfEmpty()
                          orderby l.Path, p.Name, l.PersonId, l.Article
                          select new { Line = l, Person = p, Union = o, File = f, HasFinding = findings.Contains(l.PersonId) }).ToListAsync(cancellationToken);
        var people = db.Set<HandOutLine>().Where(l => l.ListId == list.Id).Select(l => l.PersonId);
        var (given, granted) = (await GoodsGiven.To(db, people, day.Year, list.Id, cancellationToken), await grants.Granted(people, day.Year, null, cancellationToken));
        var values = rows.ToLookup(r => r.Person.Id, r => r.Line.Value);
        return
        [
            .. rows.Select(r =>
            {
                var money = granted[r.Person.Id].Where(g => GrantCaps.CountTogether(g.Use, use)).Aggregate(Money.Zero, (sum, g) => sum + g.Amount);
                var facts = new HandOutFacts(
                    r.File, r.HasFinding, values[r.Person.Id].Aggregate(Money.Zero, (sum, v) => sum + v), programme is null ? 0 : Times(programme, given[r.Person.Id]), money + GoodsGiven.For(use, given[r.Person.Id]));
                return new HandOutLineShown(r.Line, r.Person, r.Union, HandOutCheck.Against(programme, caps, facts));
            }),
        ];
    }

    public async Task Submit(HandOut list, CancellationToken cancellationToken)
    {
        await Checked(list, cancellationToken);
        await ExpectOpen(list, cancellationToken);
        var decides = (await goods.Store(list.StoreId, cancellationToken)).Path;
        list.Submit(decides, await grants.Due(decides, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task SendBack(HandOut list, string? reason, CancellationToken cancellationToken)
    {
        await Deciding(list, cancellationToken);
        list.SendBack(await grants.Due(list.Path, cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Approves the whole list: every line is checked again, and all its goods are held in the store, or none.</summary>
    public async Task Approve(HandOut list, CancellationToken cancellationToken)
    {
        await Deciding(list, cancellationToken);
        await ExpectOpen(list, cancellationToken);
        await HoldPeople(list.Id, cancellationToken);
        await db.ExpectUnchanged(list, cancellationToken);
        var (lines, act) = (await Checked(list, cancellationToken), reach.Act());
        list.Approve(await grants.Due(list.Path, cancellationToken), act);
        await goods.Hold(list.StoreId, list, Quantities(lines.Select(l => l.Line)), list.LedgerText, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Withdraw(HandOut list, string? reason, CancellationToken cancellationToken)
    {
        var act = reach.Act(reason);
        list.Withdraw(act);
        await goods.Release(list, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes down who signed; what nobody signed for is free in the store again.</summary>
    public async Task HandTo(HandOut list, IReadOnlyCollection<Signature> signatures, DateOnly on, CancellationToken cancellationToken)
    {
        var (lines, act, programme) = (await LinesOf(list.Id, cancellationToken), reach.Act(), await ProgrammeOf(list, cancellationToken));
        list.HandTo(lines, signatures, programme?.Sort, on, await grants.Due(list.Path, cancellationToken), vault, act);
        await goods.HandOut(list, Quantities(lines.Where(l => l.SignedOn is not null)), act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Takes the signatures back: the goods come back into the store and are held for the list again.</summary>
    public async Task Correct(HandOut list, string? reason, CancellationToken cancellationToken)
    {
        var (lines, act) = (await LinesOf(list.Id, cancellationToken), reach.Act(reason));
        list.Correct(lines, await grants.Due(list.Path, cancellationToken), act);
        await goods.TakeBack(list, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        // What came back must stand in the store before it can be held.
        await goods.Hold(list.StoreId, list, Quantities(lines), list.LedgerText, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Close(HandOut list, CancellationToken cancellationToken)
    {
        list.Close(await db.Set<Attachment>().AnyAsync(a => a.OwnerId == list.Id && a.DroppedAt == null, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Files that stand within the list's union and the officer's reach.</summary>
    internal async Task<IQueryable<HardshipFile>> FilesOf(HandOut list, CancellationToken cancellationToken) =>
        (await reach.Within(db.Set<HardshipFile>(), AidModule.Keep, cancellationToken)).Under(list.Path).Where(f => f.State == FileState.Active);

    private static int Times(AidProgramme programme, IEnumerable<GoodsGiven> given) => given.Where(g => g.ProgrammeId == programme.Id).Select(g => g.ListId).Distinct().Count();

    private static IReadOnlyList<GoodsQuantity> Quantities(IEnumerable<HandOutLine> lines) => [.. lines.GroupBy(l => l.ArticleId).Select(g => new GoodsQuantity(g.Key, g.Sum(l => l.Quantity)))];

    private async Task<GoodsOnOffer> ArticleOf(HandOut list, Guid article, CancellationToken cancellationToken) =>
        (await goods.Store(list.StoreId, cancellationToken)).Goods.FirstOrDefault(g => g.ArticleId == article) ?? throw new RuleViolation("hand_outs.unknown_article", "请选择仓库里的一种物品", "Article");

    private async Task Put(HandOut list, IReadOnlyList<HandOutLine> added, CancellationToken cancellationToken)
    {
        var before = await LinesOf(list.Id, cancellationToken);
        if (before.Concat(added).GroupBy(l => (l.PersonId, l.ArticleId)).FirstOrDefault(g => g.Count() > 1)?.First() is { } twice)
        {
            var person = await db.Set<Person>().FindAsync([twice.PersonId], cancellationToken);
            throw new RuleViolation("hand_outs.twice", "“{0}”的{1}已在这份发放单上", "File", person!.Name, twice.Article);
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

    private Task<List<HandOutLine>> LinesOf(Guid list, CancellationToken cancellationToken) => db.Set<HandOutLine>().Where(l => l.ListId == list).OrderBy(l => l.Id).ToListAsync(cancellationToken);

    /// <summary>All lines of the list, when nothing stands against any of them.</summary>
    private async Task<IReadOnlyList<HandOutLineShown>> Checked(HandOut list, CancellationToken cancellationToken)
    {
        var lines = await Lines(list, cancellationToken);
        return lines.All(l => l.Against is null) ? lines : throw new RuleViolation("aid.lines_wrong", "名单有 {0} 处不符合规定，请先改正", null, lines.Count(l => l.Against is not null));
    }

    private async Task ExpectOpen(HandOut list, CancellationToken cancellationToken)
    {
        if (await ProgrammeOf(list, cancellationToken) is { State: not ProgrammeState.Open } ended) throw new RuleViolation("aid.programme_not_open", "“{0}”不在实施期内", null, ended.Name);
    }

    /// <summary>Two lists that name the same people are decided one after the other, so that the second sees what the first gave.</summary>
    private Task HoldPeople(Guid list, CancellationToken cancellationToken) =>
        TreeLock.ShareAndLock(db, $"SELECT 1 FROM people WHERE id IN (SELECT person_id FROM hand_out_lines WHERE list_id = {list}) ORDER BY id FOR NO KEY UPDATE", cancellationToken);

    private async Task Deciding(HandOut list, CancellationToken cancellationToken)
    {
        var store = await goods.Store(list.StoreId, cancellationToken);
        if (!await reach.May(AidModule.Decide, store.Path, cancellationToken)) throw new RuleViolation("hand_outs.store_union_decides", "发放单由仓库所属的“{0}”审批", null, await grants.UnionAt(store.Path, cancellationToken));
    }
}
