using UnionHome.Foundation.Modules;

namespace UnionHome.Foundation.Rules;

/// <summary>What kind of value a rule has, and so how it is written.</summary>
public enum RuleKind
{
    /// <summary>A whole number; days, persons, bytes by the rule's unit.</summary>
    Number,

    /// <summary>Yuan with at most two decimals, read as fen.</summary>
    Money,

    /// <summary>Per cent with at most two decimals, read as hundredths of a per cent.</summary>
    Percent,

    YesNo,

    Text,
}

/// <summary>Where the value of a rule comes from.</summary>
public enum RuleBasis
{
    /// <summary>A law, regulation or order that was read.</summary>
    Source,

    /// <summary>Common practice without a text that binds this city: to be confirmed on the rules page.</summary>
    Practice,
}

/// <summary>Who may set a value of their own.</summary>
public enum RuleReach
{
    City, County,
}

/// <summary>
/// A threshold, deadline, cap or choice that differs by place and year. The module that reads it defines it with the national default;
/// values of the city and its counties stand in data with day and source.
/// </summary>
/// <param name="Code"><c>area.rule</c>, such as <c>figures.small_cell</c>.</param>
/// <param name="Name">Chinese, the key of its translation.</param>
/// <param name="Default">The national value, written as on the page (<c>5</c>, <c>300.00</c>, <c>yes</c>).</param>
/// <param name="From">The day since which the default holds; days before take it as well.</param>
/// <param name="SourceText">The text that it comes from, in Chinese.</param>
public sealed record RuleDefinition(string Code, string Name, RuleKind Kind, string Default, DateOnly From, string SourceText, RuleBasis Basis)
{
    /// <summary>What the rule decides, Chinese, the key of its translation.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>Unit of a number: 天, 工作日, 人.</summary>
    public string Unit { get; init; } = "";

    public RuleReach Reach { get; init; } = RuleReach.City;

    /// <summary>Bounds that the law sets to any local value, in the rule's smallest unit.</summary>
    public long? Least { get; init; }

    public long? Most { get; init; }

    /// <summary>All rules of all modules, by code.</summary>
    public static IReadOnlyDictionary<string, RuleDefinition> All { get; } =
        ModuleList.All.SelectMany(m => m.Rules).ToDictionary(r => r.Code, StringComparer.Ordinal);
}
