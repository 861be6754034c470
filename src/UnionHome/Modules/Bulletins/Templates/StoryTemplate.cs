using System.Globalization;
using System.Text.RegularExpressions;
using Fluid;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Bulletins.Templates;

/// <summary>
/// A story's text in Liquid, read and checked line by line. Of Liquid only what a story needs is let in: no loops, no files, no
/// filters that make text grow, so a template ends soon and touches nothing but figures.
/// </summary>
public sealed partial class StoryTemplate
{
    private static readonly string[] OpenTags = ["if", "unless", "case", "assign", "comment", "#", "raw"];
    private static readonly FluidParser Parser = MakeParser();
    private readonly string source;
    private readonly string field;

    private StoryTemplate(string source, string field, IFluidTemplate parsed) => (this.source, this.field, Parsed) = (source, field, parsed);

    public IFluidTemplate Parsed { get; }

    /// <summary>Refuses, with its line, whatever is not well formed or calls a figure that nobody defined.</summary>
    public static StoryTemplate Read(string text, string field)
    {
        var source = StoryBlock.WithoutMarks(text);
        if (RangePattern().Match(source) is { Success: true } range)
            throw new RuleViolation("bulletins.range", "第 {0} 行：模板里不能用范围(..)", field, LineOf(source, range.Index));
        if (!Parser.TryParse(source, out var parsed, out var error)) throw Syntax(error, field);
        var template = new StoryTemplate(source, field, parsed);
        foreach (Match call in CallPattern().Matches(source))
        {
            var code = call.Groups["code"].Value;
            if (FigureCatalogue.Find(code) is not { } figure) throw template.Refusal("bulletins.unknown_figure", "第 {0} 行调用了没有定义的数据“{1}”", call.Index, code);
            if (!figure.Public) throw template.Refusal("bulletins.not_public", "第 {0} 行调用的数据“{1}”不公开，不能写进简报", call.Index, code);
        }

        return template;
    }

    /// <summary>A refusal at the line where <paramref name="figure"/> is called.</summary>
    public RuleViolation RefusalAt(string figure, string code, string text, params object[] args)
    {
        var call = CallPattern().Matches(source).FirstOrDefault(m => m.Groups["code"].Value == figure);
        return call is null
            ? new("bulletins.code_not_quoted", "数据代码要写在引号里直接调用，不能拼出来：{0}", field, figure)
            : Refusal(code, text, call.Index, args);
    }

    /// <summary>What the template's engine says while it runs: an unknown filter or variable, or too many steps.</summary>
    public RuleViolation Refusal(FluidException failure)
    {
        var name = QuotedPattern().Match(failure.Message).Groups["name"].Value;
        var at = name.Length == 0 ? -1 : TagPattern().Matches(source).Select(t => t.Value.IndexOf(name, StringComparison.Ordinal) is var i and >= 0 ? t.Index + i : -1).FirstOrDefault(i => i >= 0, -1);
        return at < 0
            ? new("bulletins.template", "模板不能执行：{0}", field, failure.Message)
            : Refusal("bulletins.unknown_word", "第 {0} 行用了模板里没有的词“{1}”", at, name);
    }

    private RuleViolation Refusal(string code, string text, int index, params object[] args) => new(code, text, field, [LineOf(source, index), .. args]);

    private static RuleViolation Syntax(string error, string field)
    {
        var line = int.TryParse(PlacePattern().Match(error).Groups["line"].Value, CultureInfo.InvariantCulture, out var told) ? told : 1;
        var tag = UnknownTagPattern().Match(error);
        return tag.Success
            ? new("bulletins.unknown_tag", "第 {0} 行：模板里不能用“{1}”", field, line, tag.Groups["name"].Value)
            : new("bulletins.syntax", "第 {0} 行的模板写法有误，请检查大括号、引号和竖线", field, line);
    }

    private static int LineOf(string text, int index) => 1 + text.AsSpan(0, index).Count('\n');

    private static FluidParser MakeParser()
    {
        var parser = new FluidParser();
        foreach (var tag in parser.RegisteredTags.Keys.Except(OpenTags).ToList()) parser.RegisteredTags.Remove(tag);
        return parser;
    }

    [GeneratedRegex("""(?<q>['"])(?<code>[^'"\n]*)\k<q>\s*\|\s*(figure|value)\b""")]
    private static partial Regex CallPattern();

    [GeneratedRegex(@"\{[{%][^}]*\.\.")]
    private static partial Regex RangePattern();

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}", RegexOptions.Singleline)]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"at \((?<line>\d+):\d+\)")]
    private static partial Regex PlacePattern();

    [GeneratedRegex("Unknown tag '(?<name>[^']*)'")]
    private static partial Regex UnknownTagPattern();

    [GeneratedRegex("'(?<name>[^']+)'")]
    private static partial Regex QuotedPattern();
}
