using System.Globalization;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Returns;

namespace UnionHome.Sample.Baicheng;

/// <summary>What the unions of Baicheng told of 2014, as it stands in the two tables beside this file.</summary>
public static class BaichengFacts
{
    /// <summary>The year in which the numbers were told, to which "recent years" reach.</summary>
    public const int Year = 2014;

    public static IReadOnlyList<UnionFact> Unions { get; } = [.. Rows("unions").Select(r => new UnionFact(r[0], r[1], r[2], r[3], Enum.Parse<OrganisationKind>(r[4], ignoreCase: true)))];

    public static IReadOnlyList<FigureFact> All { get; } = [.. Rows("figures").Select(r => new FigureFact(r[0], $"{r[1]}.{r[2]}", r[3], r[4], r[5], r[6], r[7]))];

    /// <summary>The statements that are figures: all with a number, save those that say how a service is arranged.</summary>
    public static IReadOnlyList<FigureFact> Figures { get; } = [.. All.Where(f => f.Value.Length > 0 && f.Precision != "setting")];

    /// <summary>How many windows, levels, steps: rules, not figures.</summary>
    public static IReadOnlyList<FigureFact> Settings { get; } = [.. All.Where(f => f.Precision == "setting")];

    /// <summary>Statements without a number, for stories.</summary>
    public static IReadOnlyList<FigureFact> Qualitative { get; } = [.. All.Where(f => f.Precision == "qualitative")];

    private static List<string[]> Rows(string table)
    {
        using var stream = typeof(BaichengFacts).Assembly.GetManifestResourceStream($"{typeof(BaichengFacts).Namespace}.{table}.csv")!;
        using var file = SheetFile.Open(stream);
        return [.. file.Rows().Skip(1).Select(row => Enumerable.Range(0, 8).Select(i => row[i].Text).ToArray())];
    }
}

public sealed record UnionFact(string Code, string Parent, string NameZh, string NameEn, OrganisationKind Kind);

/// <param name="Code"><c>area.measure</c>.</param>
public sealed record FigureFact(string Union, string Code, string Value, string Unit, string Precision, string PeriodWords, string WhatItCounts)
{
    public decimal Number => decimal.Parse(Value, CultureInfo.InvariantCulture);

    public Qualifier Qualifier => Precision switch
    {
        "more than" => Qualifier.MoreThan,
        "almost" => Qualifier.Almost,
        _ => Qualifier.Exact,
    };

    public ToldPeriod Period => ToldPeriod.Read(PeriodWords, BaichengFacts.Year) ?? throw new FormatException($"No period: {PeriodWords}");
}
