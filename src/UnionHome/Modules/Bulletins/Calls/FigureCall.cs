using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Bulletins.Calls;

/// <summary>A figure as a story calls it. Without a source it is the reported one where a union told it, else the recorded one.</summary>
public sealed record FigureCall(FigureDefinition Figure, Organisation Union, Period Period, FigureSource? Source)
{
    public string Key => $"{Union.Code}|{Figure.Code}|{Period}|{Source}";
}

/// <summary>What the ledger answers to a call.</summary>
/// <param name="IsSmallCell">Counts people in hardship and is so small that it could show who: not to be published.</param>
public sealed record CalledFigure(FigureCall Call, FigureTotal Reported, FigureTotal Recorded, FigureSource Source, FigureLines? Lines, bool IsSmallCell)
{
    public FigureTotal Total => Source == FigureSource.Reported ? Reported : Recorded;

    public decimal? Value => HasValue(Total) ? Total.Value : null;

    public bool IsMissing => Value is null;

    /// <summary>Reported and recorded are both there and do not agree.</summary>
    public bool Differs => HasValue(Reported) && HasValue(Recorded) && Reported.Value != Recorded.Value;

    /// <summary>Told for a day before the story's period began, or before it had ended.</summary>
    public bool IsStale => Lines is { } lines && (Call.Figure.IsLevel
        ? lines.To < Call.Period.From
        : lines.RecordedAt.ToChinaDate() <= Call.Period.To);

    /// <summary>The days that the number covers: those of its lines, which may have begun before the period asked for.</summary>
    public Period Covers => Lines is not { } lines ? Call.Period
        : Source == FigureSource.Reported ? new(lines.From, lines.To)
        : Call.Period;

    /// <summary>How the value is kept in a list of what a writer saw: another text means that it has changed since.</summary>
    public string Noted => $"{Call.Key}={(Value is { } value ? Call.Figure.Unit.ToAmount(value)?.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")}";

    /// <summary>Nothing recorded sums to nought, which is no value to tell.</summary>
    public static bool HasValue(FigureTotal total) => total is { Value: not null, Lines: not 0 };
}

/// <summary>The lines of the ledger that stand behind a value.</summary>
/// <param name="RecordedAt">When the newest of them was written.</param>
/// <param name="Origin">The one record from which the value comes, where it is one.</param>
public sealed record FigureLines(DateOnly From, DateOnly To, DateTimeOffset RecordedAt, FigureOrigin? Origin);

/// <summary>What the ledger says today; no value when everything was taken back.</summary>
public sealed record FigureNow(decimal? Value, Qualifier Qualifier);
