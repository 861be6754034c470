using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Returns;

/// <summary>A typed sheet as read: all its figures, or every mistake with the line where it stands.</summary>
public sealed record ReturnReading(IReadOnlyList<ToldFigure> Told, IReadOnlyList<EntryProblem> Problems)
{
    public static ReturnReading Of(IReadOnlyList<ReturnEntry> entries)
    {
        var (told, problems) = (new List<ToldFigure>(), new List<EntryProblem>());
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].IsEmpty) continue;
            try
            {
                var figure = entries[i].Read();
                if (seen.TryGetValue(figure.Figure.Code, out var first))
                    throw new RuleViolation("returns.figure_twice", "指标“{0}”与第 {1} 行重复，请合并为一行", nameof(ReturnEntry.Figure), figure.Figure, first + 1);
                seen[figure.Figure.Code] = i;
                told.Add(figure);
            }
            catch (RuleViolation refusal)
            {
                problems.Add(new(i, refusal));
            }
        }

        return new(told, problems);
    }

    /// <summary>The figures, or the first mistake.</summary>
    public IReadOnlyList<ToldFigure> Whole() => Problems is [var first, ..] ? throw first.Refusal : Told;
}

/// <param name="Line">Its place among the typed lines, from 0.</param>
public sealed record EntryProblem(int Line, RuleViolation Refusal);
