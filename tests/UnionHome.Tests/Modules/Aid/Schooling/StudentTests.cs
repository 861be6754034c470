using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy.Keys;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Aid;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Aid.Schooling;
using UnionHome.Sample.Lights;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Schooling;

/// <summary>Students are registered once, confirmed each school year, visited in the first term, and given aid once in a school year.</summary>
public sealed class StudentTests
{
    [Theory]
    [InlineData("2026-03-02", 2025)]
    [InlineData("2026-07-02", 2025)]
    [InlineData("2026-07-03", 2026)]
    [InlineData("2026-09-01", 2026)]
    [InlineData("2027-01-15", 2026)]
    public void Aid_is_given_for_the_school_year_under_way_and_some_days_before_term_for_the_next(string day, int year)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var school = SchoolYear.Of(on, 9, 60);

        Assert.Equal((year, true, false), (school.Year, on >= school.DecidedFrom && on <= school.DecidedUntil, school.DecidedUntil.AddDays(1) < SchoolYear.Of(school.DecidedUntil.AddDays(1), 9, 60).DecidedFrom));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_student_is_registered_once_asked_for_before_term_confirmed_with_a_paper_and_visited(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (file, child) = await Household(db, aid, 1);
        var student = await Register(db, aid, file, child);

        Assert.Equal((2025, aid.Today.AddDays(120)), (student.ConfirmedFor, student.VisitDueOn));
        Assert.Equal("schooling.twice", (await Assert.ThrowsAsync<RuleViolation>(() => Register(db, aid, file, child))).Code);
        Assert.Equal("schooling.confirmed", (await Desk(db, aid).RefusalOfRenewal(student, default))?.Code);
        Assert.Equal(1, await db.Set<Attachment>().CountAsync(a => a.OwnerId == student.Id));
        await Desk(db, aid).Visit(student, aid.Today, "回访人甲", "到校就读，学费已交", default);
        Assert.Equal((aid.Today, true, 1m), (student.VisitedOn, student.VisitDueOn is null, await Total(db, AidFigures.SchoolingVisits, aid)));
        Assert.Equal(0, await db.Set<Todo>().CountAsync(t => t.AboutId == student.Id && t.SettledAt == null));

        aid.Clock.Advance(TimeSpan.FromDays(130));
        await Care(db, aid);
        await Care(db, aid);
        student = await db.Set<Student>().SingleAsync();
        var asked = await db.Set<Todo>().AsNoTracking().SingleAsync(t => t.AboutId == student.Id && t.SettledAt == null);
        Assert.Equal(("renew", aid.Union.Path, new DateOnly(2026, 9, 1)), (asked.Kind, asked.Path, asked.DueOn));
        await Desk(db, aid).Renew(student, Paper(), null, null, default);
        Assert.Equal((2026, new DateOnly(2026, 9, 1).AddDays(120), 1m), (student.ConfirmedFor, student.VisitDueOn, await Total(db, AidFigures.SchoolingRenewals, aid)));
        Assert.Equal("visit", (await db.Set<Todo>().SingleAsync(t => t.AboutId == student.Id && t.SettledAt == null)).Kind);

        aid.Clock.Advance(TimeSpan.FromDays(1200));
        student = await db.Set<Student>().SingleAsync();
        Assert.Equal("schooling.graduated_now", (await Desk(db, aid).RefusalOfRenewal(student, default))?.Code);
        await Desk(db, aid).End(student, SchoolingEnd.Graduated, null, default);
        Assert.Equal((StudentState.Ended, 0), (student.State, await db.Set<Todo>().CountAsync(t => t.AboutId == student.Id && t.SettledAt == null)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task When_the_household_leaves_the_register_the_aid_of_its_students_ends_in_the_same_step(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (file, child) = await Household(db, aid, 1);
        var student = await Register(db, aid, file, child);

        file.Leave(LeavingCause.Recovered, aid.Act(Guid.CreateVersion7(), "收入恢复"));
        await db.SaveChangesAsync();

        Assert.Equal((StudentState.Ended, SchoolingEnd.FileLeft, aid.Today, true), (student.State, student.EndedFor, student.EndedOn, student.OpenIndex is null));
        Assert.Equal(0, await db.Set<Todo>().CountAsync(t => t.AboutId == student.Id && t.SettledAt == null));
        Assert.Equal("schooling.unknown_file", (await Assert.ThrowsAsync<RuleViolation>(() => Register(db, aid, file, child))).Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Confirmed_students_go_onto_the_list_in_one_press_are_proved_by_their_papers_and_are_aided_once_a_school_year(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var fund = await aid.Fund(db, "20000", "20000", FundUse.Schooling);
        var programme = await aid.Programme(db, AidWorld.Terms(FundUse.Schooling, ProgrammeKind.Schooling) with { Evidence = ["录取通知书"] });
        var (file, child) = await Household(db, aid, 1);
        var student = await Register(db, aid, file, child);
        var (other, otherChild) = await Household(db, aid, 2);
        await Register(db, aid, other, otherChild);
        var list = await aid.Grants(db, aid.Officer).Draw(aid.Union.Code, programme.Id, "助学第一批", default);

        Assert.Equal(2, await Desk(db, aid).AddConfirmed(list, "2000", default));
        Assert.Equal("aid.no_student_eligible", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).AddConfirmed(list, "2000", default))).Code);
        var lines = await aid.Grants(db, aid.Officer).Lines(list, 10, default);
        Assert.All(lines, l => Assert.Null(l.Against));
        await aid.Grants(db, aid.Officer).Submit(list, default);
        await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
        var batch = await aid.Sent(db, fund);
        await aid.Batches(db, aid.Clerk).Settle(batch, aid.Today, "回执-1", new Dictionary<int, string>(), default);
        Assert.Equal((2m, 2m, 4000m), (await Total(db, AidFigures.StudentsAided, aid), await Total(db, "aid.scholarship_recipients", aid), await Total(db, "aid.scholarship_amount", aid)));

        // Another list of the same school year: the student is passed over, and a line typed by hand is refused.
        var again = await aid.Grants(db, aid.Officer).Draw(aid.Union.Code, programme.Id, "助学第二批", default);
        Assert.Equal("aid.no_student_eligible", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).AddConfirmed(again, "2000", default))).Code);
        await aid.Grants(db, aid.Officer).Add(again, file.Id, "500", "示例小安1", null, null, default);
        Assert.Equal(1, Assert.Single(await aid.Grants(db, aid.Officer).Lines(again, 10, default)).Facts.TimesThisSchoolYear);

        // The next school year the same press that confirms puts the student on the list.
        aid.Clock.Advance(TimeSpan.FromDays(130));
        db.ChangeTracker.Clear();
        student = await db.Set<Student>().SingleAsync(s => s.Id == student.Id);
        var next = await aid.Grants(db, aid.Officer).Draw(aid.Union.Code, programme.Id, "新学年助学", default);
        Assert.Contains(next.Id, (await Desk(db, aid).Lists(student.Path, default)).Select(l => l.Id));
        await Desk(db, aid).Renew(student, Paper(), next.Id, "2000", default);
        var line = Assert.Single(await aid.Grants(db, aid.Officer).Lines(next, 10, default));
        Assert.Equal((student.Id, 0, 1, null), (line.Grant.StudentId, line.Facts.TimesThisSchoolYear, line.Facts.TimesThisYear, line.Against?.Code));
        Assert.Equal(Money.OfYuan(2000), line.Facts.SumThisYear);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task One_student_registered_by_many_at_once_is_registered_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (file, child) = await Household(db, aid, 1);

        var answers = await Races.AtOnce(database, 4, async (mine, _) => await Register(mine, aid, file, child));

        Assert.Equal((1, 1), (answers.Count(a => a is null), await db.Set<Student>().CountAsync()));
    }

    private static async Task<(HardshipFile File, HouseholdMember Child)> Household(Db db, AidWorld aid, int number)
    {
        var file = await aid.Household(db, number);
        var child = HouseholdMember.Of(file, 1, new($"示例小安{number}", Kinship.Child, Persons.Number(number + 50), WorkSituation.Student, Health.Good, null, Money.Zero), aid.Vault);
        db.Add(child);
        await db.SaveChangesAsync();
        return (file, child);
    }

    private static Task<Student> Register(Db db, AidWorld aid, HardshipFile file, HouseholdMember child) =>
        Desk(db, aid).Register(file.Id, child.Id, null, new("示例大学", SchoolLevel.University, "机械", new(2025, 9, 1), new(2029, 7, 1), false), aid.Today, Paper(), default);

    private static SchoolingDesk Desk(Db db, AidWorld aid)
    {
        var (reach, rules) = (Readers.Reach(db, aid.Officer, aid.Clock), new RuleBook(db));
        var folder = Directory.CreateTempSubdirectory("unionhome-files-").FullName;
        var attachments = new AttachmentDesk(db, new FileStore(new(folder, null), new KeyRing(folder, aid.Clock)), reach, [], rules, aid.Clock);
        return new(db, reach, aid.Vault, rules, aid.Grants(db, aid.Officer), attachments, aid.Clock);
    }

    private static FormFile Paper()
    {
        var photo = SchematicPhoto.Of((1, 2, 3));
        return new(new MemoryStream(photo), 0, photo.Length, "Paper", "通知书.png");
    }

    private static async Task Care(Db db, AidWorld aid)
    {
        db.ChangeTracker.Clear();
        await new SchoolingCare(db, new RuleBook(db), aid.Clock).Run(default);
    }

    private static async Task<decimal> Total(Db db, string figure, AidWorld aid) =>
        (await new FigureLedger(db).Total(figure, aid.City.Id, new Period(new(2026, 1, 1), new(2029, 12, 31)), FigureSource.Recorded)).Value ?? 0;
}
