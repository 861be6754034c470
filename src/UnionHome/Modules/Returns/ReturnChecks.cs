using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Returns;

/// <summary>A line beside what was told for the period before and what the records say.</summary>
public sealed record LineCheck(ReturnLine Line, decimal? Last, Period? LastPeriod, FigureTotal? Recorded, bool ChangedMuch)
{
    public bool DiffersFromRecorded => Recorded is { Value: { } recorded, Lines: > 0 } && Line.Value is { } told && told != recorded;

    /// <summary>A number that surprises is accepted only with a word about it.</summary>
    public bool NeedsNote => (ChangedMuch || DiffersFromRecorded) && Line.Note.Length == 0;
}

/// <summary>Holds a return against the other returns and the figures ledger.</summary>
public sealed class ReturnChecks(Db db, FigureLedger ledger, RuleBook rules)
{
    public const string BigChange = "returns.big_change";

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
        var checks = new List<LineCheck>();
        foreach (var line in of.Lines.OrderBy(l => l.Figure, StringComparer.Ordinal))
        {
            var last = before.Find(b => b.Figure == line.Figure && b.Unit == line.Unit);
            var lastValue = last is null ? null : (decimal?)line.ToldUnit.ToValue(last.Amount!.Value);
            var recorded = await ledger.Total(line.Figure, of.OrganisationId, of.Period, FigureSource.Recorded, cancellationToken: cancellationToken);
            var muchChanged = lastValue is { } was && line.Value is { } now && was != 0 && Math.Abs(now - was) / was * 100 > limit;
            checks.Add(new(line, lastValue, last is null ? null : new(last.From, last.To), recorded.Lines > 0 ? recorded : null, muchChanged));
        }

        return checks;
    }

    /// <summary>
    /// Within a period a figure is told once on a branch of the tree, or totals would count it twice: refused when the union itself, one
    /// above it or one below it has an accepted return of the same figure for the same days.
    /// </summary>
    public async Task RefuseDuplicates(Return of, CancellationToken cancellationToken)
    {
        var codes = of.Lines.Where(l => l.Amount is not null).Select(l => l.Figure).ToList();
        var levels = OrganisationPath.Levels(of.Path).ToList();
        var end = OrganisationPath.End(of.Path);
        var others = await (
            from other in db.Set<Return>().AsNoTracking()
            where other.State == ReturnState.Accepted && other.Id != of.CorrectsId && other.Id != of.Id && other.From <= of.To && other.To >= of.From
            where levels.Contains(other.Path) || (other.Path.CompareTo(of.Path) >= 0 && other.Path.CompareTo(end) < 0)
            from line in other.Lines
            where line.Amount != null && codes.Contains(line.Figure)
            join union in db.Organisations on other.OrganisationId equals union.Id
            select new { line.Figure, other.To, union.NameZh }).ToListAsync(cancellationToken);

        // A level is told for a day, a flow for all the days of its period.
        var hit = others.Find(o => !FigureCatalogue.Get(o.Figure).IsLevel || o.To == of.To);
        if (hit is not null)
            throw new RuleViolation("returns.already_told", "“{0}”在该期间已由 {1} 填报并审核通过;如有错误请更正原填报", "Lines", FigureCatalogue.Get(hit.Figure).NameZh, hit.NameZh);
    }

    /// <summary>What must hold before a return goes up: nothing told twice, and a word wherever a number surprises.</summary>
    public async Task<IReadOnlyList<LineCheck>> BeforeSubmission(Return of, CancellationToken cancellationToken)
    {
        await RefuseDuplicates(of, cancellationToken);
        return [.. (await Compare(of, cancellationToken)).Where(c => c.NeedsNote)];
    }
}
