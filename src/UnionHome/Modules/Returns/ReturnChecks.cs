using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Returns;

/// <summary>A line beside what was told for the period before and what the records say.</summary>
/// <param name="Corrected">Of a correction, what the accepted return told.</param>
public sealed record LineCheck(ReturnLine Line, decimal? Last, Period? LastPeriod, FigureTotal? Recorded, bool ChangedMuch, decimal? Corrected = null)
{
    public bool DiffersFromRecorded => Recorded is { Value: { } recorded } && Line.Value is { } told && told != recorded;

    /// <summary>A number that surprises is sent up only with a word about it.</summary>
    public bool NeedsNote => (ChangedMuch || DiffersFromRecorded) && Line.Note.Length == 0;
}

/// <summary>Holds a return against the other returns, the closed periods and the figures ledger.</summary>
public sealed class ReturnChecks(Db db, FigureLedger ledger, RuleBook rules)
{
    public const string BigChange = "returns.big_change";

    /// <summary>Every line in the order of its code, with what to compare it with.</summary>
    public async Task<IReadOnlyList<LineCheck>> Compare(Return of, CancellationToken cancellationToken)
    {
        var codes = of.Lines.Select(l => l.Figure).ToList();
        var before = await (
            from told in db.Set<Return>().AsNoTracking()
            where told.OrganisationId == of.OrganisationId && told.State == ReturnState.Accepted && told.To < of.To && told.Id != of.CorrectsId
            from line in told.Lines
            where codes.Contains(line.Figure) && line.Amount != null
            orderby told.To descending
            select new { line.Figure, line.Amount, line.Unit, told.From, told.To }).ToListAsync(cancellationToken);
        var limit = (await rules.Get(BigChange, of.Path, of.To, cancellationToken)).Number;
        var old = of.CorrectsId is { } corrected
            ? await db.Set<Return>().AsNoTracking().Where(r => r.Id == corrected).SelectMany(r => r.Lines).ToListAsync(cancellationToken) : [];
        var checks = new List<LineCheck>();
        foreach (var line in of.Lines.OrderBy(l => l.Figure, StringComparer.Ordinal))
        {
            var last = before.Find(b => b.Figure == line.Figure && b.Unit == line.Unit && (line.Definition.IsLevel || AlikeInLength(new(b.From, b.To), of.Period)));
            var lastValue = last is null ? null : (decimal?)line.ToldUnit.ToValue(last.Amount!.Value);
            var recorded = await ledger.Total(line.Figure, of.OrganisationId, of.Period, FigureSource.Recorded, cancellationToken: cancellationToken);
            var muchChanged = lastValue is { } was && line.Value is { } now && was != 0 && Math.Abs(now - was) / was * 100 > limit;
            checks.Add(new(line, lastValue, last is null ? null : new(last.From, last.To), recorded.Lines > 0 ? recorded : null, muchChanged,
                old.Find(l => l.Figure == line.Figure && l.Unit == line.Unit)?.Value));
        }

        return checks;
    }

    /// <summary>All that keeps the return from going up, figure by figure; nothing is changed by asking.</summary>
    public async Task<IReadOnlyList<ReturnProblem>> Problems(Return of, CancellationToken cancellationToken)
    {
        var problems = new List<ReturnProblem>(await ToldOnce.Find(db, of, cancellationToken));
        var closed = await ClosedDays.Load(db, of.From, cancellationToken);
        foreach (var line in of.Lines.Where(l => l.Amount is not null))
        {
            try
            {
                closed.Allow(line.Definition, of.Path, of.To);
            }
            catch (RuleViolation refusal)
            {
                problems.Add(new(line.Figure, refusal));
            }
        }

        problems.AddRange((await Compare(of, cancellationToken)).Where(c => c.NeedsNote).Select(Unexplained));
        return problems;
    }

    /// <summary>A flow of a month says nothing about one of a year.</summary>
    private static bool AlikeInLength(Period a, Period b)
    {
        var (first, second) = (a.To.DayNumber - a.From.DayNumber + 1, b.To.DayNumber - b.From.DayNumber + 1);
        return Math.Abs(first - second) * 10 <= Math.Max(first, second);
    }

    private static ReturnProblem Unexplained(LineCheck check)
    {
        var name = check.Line.Definition;
        return new(check.Line.Figure, check.ChangedMuch
            ? new("returns.big_change_unexplained", "“{0}”与上期({1})相差较大，请核对；确实无误的，在备注中写明原因", "Note", name, ReturnWords.Number(check.Last))
            : new("returns.difference_unexplained", "“{0}”与系统记录的 {1} 不一致，请核对；确实无误的，在备注中写明原因", "Note", name, ReturnWords.Number(check.Recorded?.Value)));
    }
}
