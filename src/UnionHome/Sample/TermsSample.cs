using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Terms;
using UnionHome.Modules.Organisations.Training;

namespace UnionHome.Sample;

/// <summary>
/// Every union has a chair: townships, streets and bureaus appointed at once in July 2014, all others elected with a term, of which some
/// are over; and two courses for cadres in Zhenlai. All names are made and say so.
/// </summary>
internal sealed class TermsSample : ISample
{
    private const string Surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
    private const int Together = 400;
    private static readonly DateOnly Appointed = new(2014, 7, 15);

    /// <summary>After the unions, their enterprises and members.</summary>
    public int Order => 52;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var clock = services.GetRequiredService<TimeProvider>();
        var limits = await services.GetRequiredService<TermLimitsBook>().Get("", clock.Today(), cancellationToken);
        var act = Act.BySystem(clock, "示例数据");
        var ids = await db.Organisations.OrderBy(o => o.Path).Where(o => o.State == OrganisationState.Active).Select(o => o.Id).ToListAsync(cancellationToken);
        var number = 0;
        foreach (var part in ids.Chunk(Together))
        {
            db.ChangeTracker.Clear();
            foreach (var union in await db.Organisations.Where(o => part.Contains(o.Id)).OrderBy(o => o.Path).ToListAsync(cancellationToken)) Lead(db, union, ++number, limits, act);
            await db.SaveChangesAsync(cancellationToken);
        }

        await Train(db, act, cancellationToken);
    }

    /// <summary>A made name: whoever reads it sees that nobody bears it.</summary>
    internal static string Name(int number) => $"{Surnames[number % Surnames.Length]}示例{number:000}";

    private static void Lead(Db db, Organisation union, int number, TermLimits limits, Act act)
    {
        var facts = new OfficerFacts(OfficerPost.Chair, Name(number), number % 3 == 0 ? Sex.Female : Sex.Male, union.Kind is OrganisationKind.City or OrganisationKind.County or OrganisationKind.Zone || number % 5 == 0,
            OfficerOrigin.Elected, $"0436-{3_000_000 + number:0000000}");
        if (union.Kind is OrganisationKind.Township or OrganisationKind.Street or OrganisationKind.Bureau)
        {
            db.Add(Officer.Appoint(union, [], facts, union.From > Appointed ? union.From : Appointed, "示例工发〔2014〕8号", act));
            return;
        }

        // Terms end evenly over the years to come; every nineteenth (not in Taobei, whose unions are legal persons) ended in the last months and nobody has been elected since.
        var years = limits.YearsOf(union.Kind)[0];
        var overdue = number % 19 == 9 && !union.Code.StartsWith("220802", StringComparison.Ordinal);
        var from = overdue ? act.On.AddYears(-years).AddDays(-(10 + number % 150)) : act.On.AddDays(-(30 + number * 37 % (years * 365 - 60)));
        if (from < union.From) from = union.From;
        var term = Term.Register(union, TermBody.Committee, 1 + number % 6, from, years, $"示例工发〔{from.Year}〕{number % 90 + 1}号", limits, act);
        var chair = Officer.CoOpt(union, term, [], facts, from, act);
        var vice = Officer.CoOpt(union, term, [chair], facts with { Office = OfficerPost.ViceChair, Name = Name(number + 5000), Sex = number % 2 == 0 ? Sex.Female : Sex.Male, IsFullTime = false, OfficePhone = "" }, from, act);
        term.MarkOverdue(term.EndsOn.AddDays(1), act);
        db.AddRange(term, chair, vice);
    }

    private static async Task Train(Db db, Act act, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var county = await db.Organisations.SingleAsync(o => o.Code == "220821", cancellationToken);
        var unions = await db.Organisations.Under(county.Path).Where(o => o.Kind == OrganisationKind.Grassroots || o.Id == county.Id).OrderBy(o => o.Path).Take(200).ToListAsync(cancellationToken);
        (string Topic, DateOnly From, int Cadres)[] courses = [("基层工会主席业务培训班(示例)", new(2014, 8, 19), 84), ("工会财务和经审干部培训班(示例)", new(2014, 10, 15), 80)];
        var number = 7000;
        foreach (var (topic, from, cadres) in courses)
        {
            var course = TrainingCourse.Plan(county, topic, from, from.AddDays(2), "镇赉县城", "镇赉县总工会", act);
            var list = Enumerable.Range(0, cadres).Select(i => TrainedCadre.Enrol(course, unions[i % unions.Count], Name(++number), number % 3 == 0 ? Sex.Female : Sex.Male, i % 2 == 0 ? "主席" : "委员", null, act)).ToList();
            course.Hold(list, new HashSet<Guid>(), act);
            db.Add(course);
            db.AddRange(list);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
