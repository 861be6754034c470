using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Training;
using static UnionHome.Tests.Modules.Organisations.Terms.TermTests;

namespace UnionHome.Tests.Modules.Organisations.Training;

public sealed class TrainingTests
{
    private static readonly Act Clerk = World.Act(reason: "核对签到表");
    private static readonly DateOnly Day = Clerk.On.AddDays(-3);

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_attended_counts_at_their_own_union_on_the_last_day(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));
        var factory = await World.Grassroots(db, county);
        var course = Course(county);
        var cadres = Enumerable.Range(1, 3).Select(n => TrainedCadre.Enrol(course, factory, $"示例{n}", Sex.Male, "委员", null, Clerk)).ToList();
        db.Add(course);
        db.AddRange(cadres);
        course.Hold(cadres, new HashSet<Guid> { cadres[2].Id }, Clerk);
        await db.SaveChangesAsync();
        Assert.Equal((2m, 2m, 2), (await Trained(db, factory), await Trained(db, county), course.Trained));

        course.Strike(cadres[0], Clerk);
        await db.SaveChangesAsync();
        Assert.Equal((1m, 1), (await Trained(db, county), course.Trained));
    }

    [Fact]
    public void A_course_is_completed_when_it_is_over_and_somebody_attended()
    {
        var union = Union();
        var ahead = TrainingCourse.Plan(union, "业务培训", Clerk.On, Clerk.On.AddDays(1), "县城", "县总工会", Clerk);
        Assert.Equal("training.not_over", Refusal(() => ahead.Hold([], new HashSet<Guid>(), Clerk)).Item1);
        Assert.Equal("training.nobody", Refusal(() => Course(union).Hold([], new HashSet<Guid>(), Clerk)).Item1);
        Assert.Equal(("training.ends_before", "To"), Refusal(() => TrainingCourse.Plan(union, "业务培训", Day, Day.AddDays(-1), "县城", "县总工会", Clerk)));
        Assert.Equal(("training.text", "Topic"), Refusal(() => TrainingCourse.Plan(union, " ", Day, Day, "县城", "县总工会", Clerk)));
    }

    [Fact]
    public void The_list_takes_people_of_the_organiser_and_below_while_the_course_is_planned()
    {
        var (mine, beside) = (Union(), Union());
        var course = Course(mine);
        course.Cancel([], Clerk);
        Assert.Equal("training.list_closed", Refusal(() => TrainedCadre.Enrol(course, mine, "甲", Sex.Male, "", null, Clerk)).Item1);
        Assert.Equal(("training.name", "Name"), Refusal(() => TrainedCadre.Enrol(Course(mine), mine, " ", Sex.Male, "", null, Clerk)));
        var city = Organisation.Root("R2", "市", "", World.Beginning, World.Act());
        Assert.Equal(("training.union_beside", "Union"), Refusal(() => TrainedCadre.Enrol(Course(beside), city, "甲", Sex.Male, "", null, Clerk)));
    }

    private static TrainingCourse Course(Organisation union) => TrainingCourse.Plan(union, "基层工会主席业务培训班", Day, Day, "县城", "县总工会", Clerk);

    private static async Task<decimal> Trained(Db db, Organisation at) =>
        (await new FigureLedger(db).Total(TrainedCadre.Figure, at.Id, new Period(Day, Day), FigureSource.Recorded)).Value ?? 0;
}
