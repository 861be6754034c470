using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>Registers students, confirms them each school year and puts them on the list of a programme.</summary>
public sealed class SchoolingDesk(Db db, Reach reach, Vault vault, RuleBook rules, GrantDesk grants, AttachmentDesk attachments, TimeProvider clock)
{
    /// <summary>Files within reach that stand.</summary>
    public async Task<IQueryable<HardshipFile>> Files(CancellationToken cancellationToken) =>
        (await reach.Within(db.Set<HardshipFile>(), SchoolingModule.Keep, cancellationToken)).Where(f => f.State == FileState.Active);

    /// <summary>The school year for which students are confirmed today.</summary>
    public Task<SchoolYear> Year(string path, CancellationToken cancellationToken) => SchoolYear.Of(clock.Today(), rules, path, cancellationToken);

    /// <summary>The same where the reader has their role, for lists that go over several unions.</summary>
    public async Task<SchoolYear> YearHere(CancellationToken cancellationToken) =>
        await Year(await reach.Paths(SchoolingModule.View, cancellationToken) is [var path, ..] ? path : "", cancellationToken);

    /// <param name="number">Of the student; null when the household's file knows it.</param>
    /// <param name="paper">The proof of admission.</param>
    public async Task<Student> Register(Guid file, Guid member, IdNumber? number, Studies studies, DateOnly pledgedOn, IFormFile paper, CancellationToken cancellationToken)
    {
        await Hold(file, cancellationToken);
        var found = await (await Files(cancellationToken)).SingleOrDefaultAsync(f => f.Id == file, cancellationToken) ?? throw new RuleViolation("schooling.unknown_file", "请选择在档的家庭", "File");
        var child = await db.Set<HouseholdMember>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == member && m.FileId == file, cancellationToken) ?? throw new RuleViolation("schooling.unknown_member", "请选择这一户的学生", "Member");
        if (child.Kinship == Kinship.Holder) throw new RuleViolation("schooling.worker", "困难职工本人不是受助学生", "Member");
        var known = child.IdNumber is { } kept ? IdNumber.Parse(vault.Open(child, nameof(child.IdNumber), kept)) : number ?? throw new RuleViolation("schooling.number_missing", "档案中没有这名学生的身份证号码，请填写", "IdNumber");
        var index = vault.Index(Person.IdNumberIndex, known.Whole);
        if (await db.Set<Student>().AnyAsync(s => s.OpenIndex == index, cancellationToken)) throw Twice();
        var student = Student.Register(
            found, vault.Open(child, nameof(child.Name), child.Name), known, studies, pledgedOn, await Year(found.Path, cancellationToken), await VisitDays(found.Path, cancellationToken), vault, reach.Act());
        db.Add(student);
        student.Attach(reach.Act("录取通知书或在读证明", [(await attachments.Add(student, paper, cancellationToken)).Id]));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            // Two unions may register one student at the same moment: the database lets one of them.
            throw new Conflict(file, e);
        }

        return student;
    }

    public async Task<RuleViolation?> RefusalOfRenewal(Student student, CancellationToken cancellationToken) =>
        student.RefusalOfRenewal(await FileOf(student, cancellationToken), await Year(student.Path, cancellationToken));

    /// <summary>Confirms a student for the school year and, where a list is named, puts the student on it at once.</summary>
    public async Task Renew(Student student, IFormFile paper, Guid? list, string? amount, CancellationToken cancellationToken)
    {
        await Hold(student.FileId, cancellationToken);
        student.Renew(await FileOf(student, cancellationToken), await Year(student.Path, cancellationToken), await VisitDays(student.Path, cancellationToken),
            reach.Act(evidence: [(await attachments.Add(student, paper, cancellationToken)).Id]));
        await db.SaveChangesAsync(cancellationToken);
        if (list is { } chosen) await Put(await reach.Find<GrantList>(chosen, AidModule.Keep, cancellationToken), [student], amount, cancellationToken);
    }

    /// <summary>Draft lists of schooling programmes on which students of a union may stand.</summary>
    public async Task<IReadOnlyList<GrantList>> Lists(string path, CancellationToken cancellationToken)
    {
        string[] levels = [.. OrganisationPath.Levels(path)];
        return await (from l in await reach.Within(db.Set<GrantList>().AsNoTracking(), AidModule.Keep, cancellationToken)
                      join p in db.Set<AidProgramme>() on l.ProgrammeId equals p.Id
                      where l.State == ListState.Draft && p.Use == FundUse.Schooling && levels.Contains(l.Path)
                      orderby l.DrawnOn descending, l.Id
                      select l).ToListAsync(cancellationToken);
    }

    /// <summary>Puts every student within the list's union on it who is confirmed for the school year, whose household stands, and who is not on it yet nor had a grant in the school year.</summary>
    /// <returns>How many were added.</returns>
    public async Task<int> AddConfirmed(GrantList list, string? amount, CancellationToken cancellationToken)
    {
        var year = (await Year(list.Path, cancellationToken)).Year;
        var confirmed = await (from s in (await reach.Within(db.Set<Student>(), SchoolingModule.Keep, cancellationToken)).Under(list.Path)
                               where s.State == StudentState.Studying && s.ConfirmedFor >= year && db.Set<HardshipFile>().Any(f => f.Id == s.FileId && f.State == FileState.Active)
                               orderby s.Path, s.Id
                               select s).ToListAsync(cancellationToken);
        return await Put(list, confirmed, amount, cancellationToken);
    }

    public async Task Visit(Student student, DateOnly on, string visitors, string found, CancellationToken cancellationToken)
    {
        student.Visit(on, visitors, found, vault, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task End(Student student, SchoolingEnd cause, string? reason, CancellationToken cancellationToken)
    {
        if (cause == SchoolingEnd.FileLeft && (await FileOf(student, cancellationToken)).State == FileState.Active) throw new RuleViolation("schooling.file_stands", "这一户还在档，请选择其他原因", "Cause");
        student.End(cause, reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<int> Put(GrantList list, IReadOnlyList<Student> students, string? amount, CancellationToken cancellationToken) =>
        grants.AddStudents(list, [.. students.Select(s => (s, vault.Open(s, nameof(s.Name), s.Name)))], amount, cancellationToken);

    private async Task<int> VisitDays(string path, CancellationToken cancellationToken) => (int)(await rules.Get(AidRules.SchoolVisitDays, path, clock.Today(), cancellationToken)).Number;

    private Task<HardshipFile> FileOf(Student student, CancellationToken cancellationToken) => db.Set<HardshipFile>().AsNoTracking().SingleAsync(f => f.Id == student.FileId, cancellationToken);

    /// <summary>Who registers or confirms a student and who takes the household off the register stand in line.</summary>
    private Task Hold(Guid file, CancellationToken cancellationToken) =>
        TreeLock.ShareAndLock(db, $"SELECT 1 FROM hardship_files WHERE id = {file} FOR NO KEY UPDATE", cancellationToken);

    private static RuleViolation Twice() => new("schooling.twice", "这名学生已登记受助，一名学生只登记一次", "Member");
}
