using System.Globalization;
using Fluid;
using Fluid.Filters;
using Fluid.Values;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Bulletins.Calls;

namespace UnionHome.Modules.Bulletins.Templates;

/// <summary>Turns the templates of stories into text, answering their calls from the ledger.</summary>
public sealed class StoryPress(Db db, FigureDesk desk, TimeProvider clock)
{
    private const int MostSteps = 5_000;
    private const string InHand = "galley";
    private static readonly TemplateOptions Options = MakeOptions();
    private readonly Dictionary<string, Organisation?> unions = new(StringComparer.Ordinal);

    private FigureDesk Desk { get; } = desk;

    /// <summary>Both languages of a story, with the figures that either calls, in the order in which they first appear.</summary>
    public async Task<StoryReading> Read(IStoryText story, Organisation union, CancellationToken cancellationToken)
    {
        var figures = new List<CalledFigure>();
        var zh = await Render(new(this, union, story.Period, figures, false, cancellationToken), story.TemplateZh, nameof(story.TemplateZh));
        var en = await Render(new(this, union, story.Period, figures, true, cancellationToken), story.TemplateEn, nameof(story.TemplateEn));
        return new(union, figures, zh, en);
    }

    private async Task<IReadOnlyList<StoryBlock>> Render(Galley galley, string text, string field)
    {
        galley.Template = StoryTemplate.Read(text, field);
        var context = new TemplateContext(Options)
        {
            CultureInfo = galley.English ? Texts.English : Texts.Chinese,
            Now = () => clock.GetUtcNow().ToChinaTime(),
            AmbientValues = { [InHand] = galley },
        };
        try
        {
            return StoryBlock.Cut(await galley.Template.Parsed.RenderAsync(context));
        }
        catch (FluidException failure)
        {
            throw galley.Template.Refusal(failure);
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArithmeticException or FormatException or ArgumentException)
        {
            throw new RuleViolation("bulletins.template", "模板不能执行：{0}", field, failure.Message);
        }
    }

    private async Task<Organisation?> Union(string code, CancellationToken cancellationToken) =>
        unions.TryGetValue(code, out var known) ? known
            : unions[code] = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Code == code, cancellationToken);

    private static TemplateOptions MakeOptions()
    {
        var options = new TemplateOptions { StrictFilters = true, StrictVariables = true, MaxSteps = MostSteps, MaxRecursion = 20 };
        options.Filters.Clear();
        options.Filters.AddFilter("figure", Figure);
        options.Filters.AddFilter("value", Value);
        options.Filters.AddFilter("plus", NumberFilters.Plus);
        options.Filters.AddFilter("minus", NumberFilters.Minus);
        options.Filters.AddFilter("times", NumberFilters.Times);
        options.Filters.AddFilter("divided_by", NumberFilters.DividedBy);
        options.Filters.AddFilter("round", NumberFilters.Round);
        return options;
    }

    /// <summary><c>{{ 'aid.hardship_files' | figure }}</c>: the number in words, marked so that it leads to its source.</summary>
    private static async ValueTask<FluidValue> Figure(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var galley = (Galley)context.AmbientValues[InHand];
        var called = await galley.Call(input.ToStringValue(), arguments);
        var noun = arguments.HasNamed("as") ? arguments["as"].ToStringValue() : null;
        var words = called.Value is { } value ? FigureWords.Tell(value, called.Total.Unit, called.Total.Qualifier, galley.English, noun) : "……";
        return new StringValue(StoryBlock.Mark(galley.Place(called), words));
    }

    /// <summary><c>{{ 'aid.hardship_files' | value }}</c>: the bare number, to compare and to compute with; nil when there is none.</summary>
    private static async ValueTask<FluidValue> Value(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var galley = (Galley)context.AmbientValues[InHand];
        var called = await galley.Call(input.ToStringValue(), arguments);
        galley.Place(called);
        return called.Value is { } value ? NumberValue.Create(value) : NilValue.Instance;
    }

    /// <summary>One language of one story while it is being set.</summary>
    private sealed class Galley(StoryPress press, Organisation union, Period period, List<CalledFigure> figures, bool english, CancellationToken cancellationToken)
    {
        private static readonly string[] Known = ["from", "to", "union", "source", "as"];

        public bool English => english;

        public StoryTemplate Template { get; set; } = null!;

        /// <summary>The figure's place in the story, from 1; a figure called twice keeps its place.</summary>
        public int Place(CalledFigure called)
        {
            var index = figures.FindIndex(f => f.Call.Key == called.Call.Key);
            if (index >= 0) return index + 1;
            figures.Add(called);
            return figures.Count;
        }

        public async Task<CalledFigure> Call(string code, FilterArguments arguments)
        {
            var figure = FigureCatalogue.Find(code) ?? throw Template.RefusalAt(code, "bulletins.unknown_figure", "第 {0} 行调用了没有定义的数据“{1}”", code);
            if (arguments.Names.FirstOrDefault(n => !Known.Contains(n)) is { } strange)
                throw Template.RefusalAt(code, "bulletins.argument", "第 {0} 行的“{1}”不是数据的选项；可用 from、to、union、source、as", strange);
            var from = Day(code, arguments, "from") ?? period.From;
            var to = Day(code, arguments, "to") ?? period.To;
            if (to < from) throw Template.RefusalAt(code, "bulletins.period", "第 {0} 行的时段止于开始之前：{1} 至 {2}", from.Iso(), to.Iso());
            return await press.Desk.Answer(new(figure, await Union(code, arguments), new(from, to), Source(code, arguments)), cancellationToken);
        }

        private DateOnly? Day(string code, FilterArguments arguments, string name)
        {
            if (!arguments.HasNamed(name)) return null;
            return DateOnly.TryParseExact(arguments[name].ToStringValue(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw Template.RefusalAt(code, "bulletins.day", "第 {0} 行的日期“{1}”要写成 2014-01-31 的样子", arguments[name].ToStringValue());
        }

        private async Task<Organisation> Union(string code, FilterArguments arguments)
        {
            if (!arguments.HasNamed("union")) return union;
            var asked = arguments["union"].ToStringValue();
            return await press.Union(asked, cancellationToken) ?? throw Template.RefusalAt(code, "bulletins.union", "第 {0} 行：没有代码为“{1}”的工会", asked);
        }

        private FigureSource? Source(string code, FilterArguments arguments) => !arguments.HasNamed("source") ? null
            : arguments["source"].ToStringValue() switch
            {
                "reported" => FigureSource.Reported,
                "recorded" => FigureSource.Recorded,
                var other => throw Template.RefusalAt(code, "bulletins.source", "第 {0} 行的来源“{1}”不对，只能是 reported 或 recorded", other),
            };
    }
}

/// <summary>What a story's text is made of.</summary>
public interface IStoryText
{
    string TemplateZh { get; }

    string TemplateEn { get; }

    Period Period { get; }
}

/// <summary>A story as it reads with the ledger of this moment.</summary>
public sealed record StoryReading(Organisation Union, IReadOnlyList<CalledFigure> Figures, IReadOnlyList<StoryBlock> Zh, IReadOnlyList<StoryBlock> En)
{
    public IReadOnlyList<StoryBlock> Blocks(bool english) => english ? En : Zh;
}
