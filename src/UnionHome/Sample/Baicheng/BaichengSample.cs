using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Returns;

namespace UnionHome.Sample.Baicheng;

/// <summary>
/// The nine unions and what they told, as accepted returns: drafted, submitted and accepted by the program itself, on the day on which
/// the sample is loaded.
/// </summary>
public sealed class BaichengSample : ISample
{
    private const string Why = "示例数据:2014年公开发布的数字";

    /// <summary>Before the first day that any of the numbers covers; when the unions were founded was not told.</summary>
    private static readonly DateOnly Since = new(2009, 1, 1);

    /// <summary>Which rule says what a statement of the table says.</summary>
    private static readonly Dictionary<string, string> RuleOf = new(StringComparer.Ordinal)
    {
        ["service.centre_windows"] = "service.centre_windows",
        ["democracy.disclosure_levels"] = "democracy.disclosure_levels",
        ["aid.aid_steps"] = "aid.open_steps",
        ["aid.medical_discount"] = "aid.medical_discount",
        ["pairing.pair_visits_per_year"] = "pairing.visits_per_year",
    };

    public int Order => 10;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var clock = services.GetRequiredService<TimeProvider>();
        var unions = await Unions(db, Act.BySystem(clock, Why), cancellationToken);
        await Returns(db, unions, clock, cancellationToken);
        await Rules(db, unions, Act.BySystem(clock, Why), cancellationToken);
    }

    private static async Task<Dictionary<string, Organisation>> Unions(Db db, Act act, CancellationToken cancellationToken)
    {
        var unions = new Dictionary<string, Organisation>(StringComparer.Ordinal);
        foreach (var fact in BaichengFacts.Unions)
        {
            unions[fact.Code] = fact.Parent.Length == 0
                ? Organisation.Root(fact.Code, fact.NameZh, fact.NameEn, Since, act)
                : unions[fact.Parent].Found(fact.Code, fact.NameZh, fact.NameEn, fact.Kind, Since, act);
            db.Add(unions[fact.Code]);
        }

        await db.SaveChangesAsync(cancellationToken);
        return unions;
    }

    private static async Task Returns(Db db, Dictionary<string, Organisation> unions, TimeProvider clock, CancellationToken cancellationToken)
    {
        var drafted = Act.BySystem(clock, Why);
        var returns = new List<Return>();
        foreach (var sheet in BaichengFacts.Figures.GroupBy(f => (f.Union, f.PeriodWords)))
        {
            var period = sheet.First().Period.Period;
            var words = sheet.Key.PeriodWords;
            var told = new Return(unions[sheet.Key.Union], period, words, drafted);
            told.Write([.. sheet.Select(Told)]);
            returns.Add(told);
            db.Add(told);
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var told in returns) told.Submit(drafted.On, drafted with { At = drafted.At.AddMilliseconds(1) });
        await db.SaveChangesAsync(cancellationToken);
        foreach (var told in returns) told.Accept(drafted with { At = drafted.At.AddMilliseconds(2) });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static ToldFigure Told(FigureFact fact)
    {
        var unit = FigureUnits.Find(fact.Unit) ?? throw new FormatException($"No unit: {fact.Unit}");
        var figure = FigureCatalogue.Get(fact.Code);
        if (!figure.Accepts(unit)) throw new FormatException($"{fact.Code} is not counted in {fact.Unit}.");
        return new(figure, unit.ToAmount(fact.Number), unit, fact.Qualifier);
    }

    private static async Task Rules(Db db, Dictionary<string, Organisation> unions, Act act, CancellationToken cancellationToken)
    {
        foreach (var fact in BaichengFacts.Settings)
            db.Add(RuleValue.Set(RuleDefinition.All[RuleOf[fact.Code]], unions[fact.Union], fact.Value, new(BaichengFacts.Year, 1, 1), null, "该工会2014年公开发布的工作情况", act));
        await db.SaveChangesAsync(cancellationToken);
    }
}
