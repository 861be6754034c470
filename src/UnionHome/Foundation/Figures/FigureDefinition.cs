using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Figures;

public enum FigureKind
{
    /// <summary>Sums over a period: events, persons times, money.</summary>
    Flow,

    /// <summary>A level on a day: files kept, unions standing. Posted as changes, read as their sum up to the day.</summary>
    Stock,

    /// <summary>Numerator over denominator in per cent, computed on reading; a reported one is a level of the union that told it.</summary>
    Rate,

    /// <summary>Different people met in a period, however often.</summary>
    DistinctPersons,
}

public enum FigureSource
{
    /// <summary>Posted by a step of a record in this program.</summary>
    Recorded,

    /// <summary>Told by a union's return (填报).</summary>
    Reported,
}

/// <summary>How exactly a published number was told.</summary>
public enum Qualifier
{
    Exact, MoreThan, Almost,
}

/// <summary>
/// A figure, defined once by the module whose records it counts.
/// </summary>
/// <param name="Code"><c>area.measure</c>, such as <c>aid.hardship_files</c>; never changed once published.</param>
public sealed record FigureDefinition(string Code, string NameZh, string NameEn, FigureUnit Unit, FigureKind Kind) : INamed
{
    /// <summary>What exactly is counted, shown with the figure.</summary>
    public string MeaningZh { get; init; } = "";

    public string MeaningEn { get; init; } = "";

    /// <summary>A second unit in which unions also tell it (persons where the figure counts person-times).</summary>
    public FigureUnit? AlsoIn { get; init; }

    /// <summary>Whether anyone may read it without an account.</summary>
    public bool Public { get; init; } = true;

    /// <summary>Counts people in a way that small numbers could reveal who; the public sees no cell under the rule's number.</summary>
    public bool HidesSmallCells { get; init; }

    /// <summary>For a rate: the figure above the line, and the one below it.</summary>
    public string? Numerator { get; init; }

    public string? Denominator { get; init; }

    /// <summary>A level stands until the next one; a flow belongs to its period.</summary>
    public bool IsLevel => Kind is FigureKind.Stock or FigureKind.Rate;

    public string Name(bool english) => english ? NameEn : NameZh;

    public string Meaning(bool english) => english ? MeaningEn : MeaningZh;

    public bool Accepts(FigureUnit unit) => unit == Unit || unit == AlsoIn;

    public static FigureDefinition Flow(string code, FigureUnit unit, string nameZh, string nameEn, string meaningZh, string meaningEn) =>
        new(code, nameZh, nameEn, unit, FigureKind.Flow) { MeaningZh = meaningZh, MeaningEn = meaningEn };

    public static FigureDefinition Stock(string code, FigureUnit unit, string nameZh, string nameEn, string meaningZh, string meaningEn) =>
        new(code, nameZh, nameEn, unit, FigureKind.Stock) { MeaningZh = meaningZh, MeaningEn = meaningEn };

    public static FigureDefinition Persons(string code, string nameZh, string nameEn, string meaningZh, string meaningEn) =>
        new(code, nameZh, nameEn, FigureUnits.Person, FigureKind.DistinctPersons) { MeaningZh = meaningZh, MeaningEn = meaningEn };

    public static FigureDefinition Rate(
        string code, string numerator, string denominator, string nameZh, string nameEn, string meaningZh, string meaningEn) =>
        new(code, nameZh, nameEn, FigureUnits.Percent, FigureKind.Rate)
        {
            Numerator = numerator,
            Denominator = denominator,
            MeaningZh = meaningZh,
            MeaningEn = meaningEn,
        };
}
