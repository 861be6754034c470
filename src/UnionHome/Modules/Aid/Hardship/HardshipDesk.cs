using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>Another file of the city that knows one of the household: only where, so that the two unions can speak with each other.</summary>
public sealed record FileMatch(string UnionZh, string UnionEn, Kinship Here, Kinship There)
{
    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;
}

/// <summary>Where a file touches more than itself: the person, the household, the union that decides, the rules of the place.</summary>
public sealed class HardshipDesk(Db db, Reach reach, Vault vault, RuleBook rules, Deadlines deadlines, NoticeBook notices, TimeProvider clock)
{
    public const string FiledElsewhere = "hardship.filed_elsewhere";

    public Task<Organisation> UnionOf(HardshipFile file, CancellationToken cancellationToken) => db.Organisations.SingleAsync(o => o.Path == file.Path, cancellationToken);

    public Task<Person> PersonOf(HardshipFile file, CancellationToken cancellationToken) => db.Set<Person>().SingleAsync(p => p.Id == file.PersonId, cancellationToken);

    public Task<List<HouseholdMember>> Household(HardshipFile file, CancellationToken cancellationToken) =>
        db.Set<HouseholdMember>().Where(m => m.FileId == file.Id).OrderBy(m => m.Position).ToListAsync(cancellationToken);

    /// <summary>The county, zone or city at or above the file's union: its aid centre verifies and decides.</summary>
    public async Task<Organisation> Centre(HardshipFile file, CancellationToken cancellationToken)
    {
        string[] levels = [.. OrganisationPath.Levels(file.Path)];
        return await db.Organisations.Where(o => levels.Contains(o.Path) && (o.Kind == OrganisationKind.City || o.Kind == OrganisationKind.County || o.Kind == OrganisationKind.Zone))
            .OrderByDescending(o => o.Path).FirstAsync(cancellationToken);
    }

    /// <summary>Whether the reader verifies or decides for the centre itself, not only below it.</summary>
    public async Task<bool> May(HardshipFile file, string permission, CancellationToken cancellationToken) =>
        await reach.May(permission, (await Centre(file, cancellationToken)).Path, cancellationToken);

    public Task<HardshipLines> Lines(HardshipFile file, CancellationToken cancellationToken) => HardshipRules.Lines(rules, file.Path, clock.Today(), cancellationToken);

    public async Task<HardshipFile> Open(string union, string name, IdNumber number, Mobile? phone, HomeVisit visit, CancellationToken cancellationToken)
    {
        var at = await reach.Pick(db, union, HardshipModule.Keep, "Union", cancellationToken);
        return await Open(at, name, number, phone, visit, _ => Task.CompletedTask, cancellationToken);
    }

    /// <param name="along">What is saved together with the new file: the application out of which it comes.</param>
    internal async Task<HardshipFile> Open(Organisation at, string name, IdNumber number, Mobile? phone, HomeVisit visit, Func<HardshipFile, Task> along, CancellationToken cancellationToken)
    {
        var index = vault.Index(Person.IdNumberIndex, number.Whole);
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.IdIndex == index, cancellationToken);
        People.Members.MemberDesk.CheckName(person, name);
        if (person is not null && await OpenOf(person.Id, cancellationToken) is { } elsewhere) throw Twice(elsewhere);
        if (person is null) db.Add(person = Person.Register(at, name, number.Sex, number, phone, vault, reach.Act()));
        var file = HardshipFile.Open(at, person, visit, await Due(at.Path, cancellationToken), vault, reach.Act());
        db.Add(file);
        await along(file);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            // Two unions may open one for the same worker at the same moment: the database lets one of them.
            db.ChangeTracker.Clear();
            var known = await db.Set<Person>().SingleOrDefaultAsync(p => p.IdIndex == index, cancellationToken);
            if (known is not null && await OpenOf(known.Id, cancellationToken) is { } other) throw Twice(other);
            throw;
        }

        return file;
    }

    /// <summary>Registers what was typed; the worker's own line takes name and number from the register of persons.</summary>
    public async Task Register(HardshipFile file, HouseholdInput typed, CancellationToken cancellationToken)
    {
        var before = await Household(file, cancellationToken);
        var person = await PersonOf(file, cancellationToken);
        var told = typed.Read(before.ToDictionary(m => m.Id, m => m.Open(vault)));
        var number = person.IdNumber is { } known ? IdNumber.Parse(vault.Open(person, nameof(Person.IdNumber), known)) : (IdNumber?)null;
        told = told with { Members = [.. told.Members.Select(m => m.Kinship == Kinship.Holder ? m with { Name = person.Name, IdNumber = number } : m)] };
        var now = file.Register(told, await Lines(file, cancellationToken), await Due(file.Path, cancellationToken), vault, reach.Act());
        db.RemoveRange(before);
        db.AddRange(now);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Enrol(HardshipFile file, string number, CancellationToken cancellationToken)
    {
        var written = number.Trim();
        if (await db.Set<HardshipFile>().AnyAsync(f => f.OrganisationId == file.OrganisationId && f.Number == written && f.Id != file.Id, cancellationToken))
            throw new RuleViolation("hardship.number_taken", "册内编号“{0}”已用于另一份档案", nameof(HardshipFile.Number), written);
        var centre = await Centre(file, cancellationToken);
        file.Enrol(number, centre.Path, await Due(centre.Path, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Other files under way or standing in which one of the household is the worker or a member.</summary>
    public async Task<IReadOnlyList<FileMatch>> Matches(HardshipFile file, CancellationToken cancellationToken)
    {
        var here = await db.Set<HouseholdMember>().AsNoTracking().Where(m => m.FileId == file.Id && m.IdIndex != null).ToListAsync(cancellationToken);
        var indexes = here.ConvertAll(m => m.IdIndex);
        var there = await (from m in db.Set<HouseholdMember>()
                           join f in db.Set<HardshipFile>() on m.FileId equals f.Id
                           join o in db.Organisations on f.Path equals o.Path
                           where f.Id != file.Id && f.OpenPersonId != null && indexes.Contains(m.IdIndex)
                           orderby o.Path, m.Id
                           select new { m.IdIndex, m.Kinship, o.NameZh, o.NameEn }).ToListAsync(cancellationToken);
        return there.ConvertAll(t => new FileMatch(t.NameZh, t.NameEn, here.First(m => m.IdIndex == t.IdIndex).Kinship, t.Kinship));
    }

    /// <summary>Keeps an upload with the file, under the name of the paper.</summary>
    public async Task Attach(HardshipFile file, FilePaper paper, IFormFile upload, AttachmentDesk attachments, CancellationToken cancellationToken)
    {
        var attachment = await attachments.Add(file, upload, cancellationToken);
        file.Attach(reach.Act(HardshipWords.Of(paper), [attachment.Id]));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Into which account aid is paid from now on; the worker's own.</summary>
    public async Task ReceiveAt(HardshipFile file, string bank, BankCard card, CancellationToken cancellationToken)
    {
        (await PersonOf(file, cancellationToken)).ReceiveAt(bank, card, vault, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Withdraw(HardshipFile file, string? reason, CancellationToken cancellationToken)
    {
        file.Withdraw(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task SendBack(HardshipFile file, string? reason, CancellationToken cancellationToken)
    {
        await RefuseBelow(file, HardshipModule.Verify, cancellationToken);
        file.SendBack(await Due(file.Path, cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Verify(HardshipFile file, HardshipCategory category, string? judgement, CancellationToken cancellationToken)
    {
        var centre = await RefuseBelow(file, HardshipModule.Verify, cancellationToken);
        var matches = await Matches(file, cancellationToken);
        file.Verify(category, judgement, matches.Count, await Lines(file, cancellationToken), centre.Path, await Due(centre.Path, cancellationToken), vault, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Announce(HardshipFile file, CancellationToken cancellationToken)
    {
        var centre = await RefuseBelow(file, HardshipModule.Decide, cancellationToken);
        var window = await Window(centre, cancellationToken);
        file.Announce(centre, await UnionOf(file, cancellationToken), (await PersonOf(file, cancellationToken)).Name, window, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task<NoticeWindow> Window(Organisation centre, CancellationToken cancellationToken) =>
        notices.Window(centre.Path, clock.Today(), HardshipRules.NoticeDays, cancellationToken);

    public async Task Decide(HardshipFile file, CancellationToken cancellationToken)
    {
        await RefuseBelow(file, HardshipModule.Decide, cancellationToken);
        file.Decide(await ReviewMonths(file, cancellationToken), vault, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Refuse(HardshipFile file, string? reason, CancellationToken cancellationToken)
    {
        await RefuseBelow(file, HardshipModule.Decide, cancellationToken);
        file.Refuse(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Review(HardshipFile file, HouseholdMeans means, HardshipCategory category, string? judgement, CancellationToken cancellationToken)
    {
        await RefuseBelow(file, HardshipModule.Verify, cancellationToken);
        file.Review(means, category, judgement, await Lines(file, cancellationToken), await ReviewMonths(file, cancellationToken), vault, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// The union that has the file in hand for aid: the one that was asked, else the file's centre for those who work there, else the file's own; and whom it
    /// asks: its centre, and the centre the union above. There is none above the city.
    /// </summary>
    public async Task<(Organisation Hands, Organisation? Above)> InHand(HardshipFile file, CancellationToken cancellationToken)
    {
        var centre = await Centre(file, cancellationToken);
        var hands = file.AskedId is { } asked ? await db.Organisations.SingleAsync(o => o.Id == asked, cancellationToken)
            : await reach.May(HardshipModule.Keep, centre.Path, cancellationToken) ? centre : await UnionOf(file, cancellationToken);
        if (hands.Id != centre.Id && OrganisationPath.Covers(centre.Path, hands.Path)) return (hands, centre);
        return (hands, hands.ParentId is { } above ? await db.Organisations.SingleAsync(o => o.Id == above, cancellationToken) : null);
    }

    /// <summary>Asks the next union above for aid on the file: the county for the grassroots, the city for the county.</summary>
    public async Task Relay(HardshipFile file, string? words, CancellationToken cancellationToken)
    {
        var (hands, above) = await InHand(file, cancellationToken);
        await RefuseOtherHands(hands, cancellationToken);
        if (above is null) throw new RuleViolation("hardship.no_above", "“{0}”没有上级工会可以转请", null, hands);
        file.Relay(above, await Due(above.Path, cancellationToken), reach.Act(words?.Trim()));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task AnswerRelay(HardshipFile file, string? words, CancellationToken cancellationToken)
    {
        await RefuseOtherHands((await InHand(file, cancellationToken)).Hands, cancellationToken);
        file.AnswerRelay(reach.Act(words?.Trim()));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task RefuseOtherHands(Organisation hands, CancellationToken cancellationToken)
    {
        if (!await reach.May(HardshipModule.Keep, hands.Path, cancellationToken)) throw new RuleViolation("hardship.other_hands", "已转请“{0}”，由它答复或继续转请", null, hands);
    }

    public async Task Leave(HardshipFile file, LeavingCause cause, string? reason, CancellationToken cancellationToken)
    {
        await RefuseBelow(file, HardshipModule.Decide, cancellationToken);
        file.Leave(cause, reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Reopen(HardshipFile file, HomeVisit visit, string? reason, CancellationToken cancellationToken)
    {
        if (await OpenOf(file.PersonId, cancellationToken) is { } other) throw Twice(other);
        file.Reopen(visit, await Due(file.Path, cancellationToken), vault, reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The last day in time of a step that waits from today on.</summary>
    internal Task<DateOnly> Due(string path, CancellationToken cancellationToken) => deadlines.Of(HardshipRules.StepDays, path, cancellationToken);

    private async Task<int> ReviewMonths(HardshipFile file, CancellationToken cancellationToken) =>
        (int)(await rules.Get(HardshipRules.ReviewMonths, file.Path, clock.Today(), cancellationToken)).Number;

    private async Task<Organisation?> OpenOf(Guid person, CancellationToken cancellationToken) =>
        await (from f in db.Set<HardshipFile>() join o in db.Organisations on f.Path equals o.Path where f.OpenPersonId == person select o).FirstOrDefaultAsync(cancellationToken);

    private async Task<Organisation> RefuseBelow(HardshipFile file, string permission, CancellationToken cancellationToken)
    {
        var centre = await Centre(file, cancellationToken);
        return await reach.May(permission, centre.Path, cancellationToken) ? centre : throw new RuleViolation("hardship.centre_decides", "核实和决定由{0}办理", null, centre);
    }

    private static RuleViolation Twice(Organisation union) =>
        new(FiledElsewhere, "此人在“{0}”已有困难职工档案，一户一档；请与该工会联系", "IdNumber", union);
}
