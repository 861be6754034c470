using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>
/// What anyone may read without an account. A figure about people hides every cell under the rule's number, and where a single
/// hidden cell could be found by subtraction (from the union above and its other unions), the next smallest with it. What is counted
/// from records is told by whole calendar years alone, so that no window can be subtracted from another.
/// </summary>
public sealed class PublicFigures(Db db, FigureLedger ledger, RuleBook rules, TimeProvider clock)
{
    public async Task<FigureTotal> Total(
        FigureDefinition figure, UnionHead union, Period period, FigureSource source, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
    {
        CheckReadable(figure, period, source, asOf);
        var total = await ledger.Total(figure.Code, union.Id, period, source, asOf, cancellationToken);
        return figure.HidesSmallCells && await IsHidden(figure, union, total, cancellationToken) ? Hide(total) : total;
    }

    public async Task<IReadOnlyList<FigureOfBelow>> Below(
        FigureDefinition figure, UnionHead union, Period period, FigureSource source, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
    {
        CheckReadable(figure, period, source, asOf);
        var below = await ledger.Below(figure.Code, union.Id, period, source, 1, asOf, cancellationToken);
        if (!figure.HidesSmallCells) return below;
        var total = await ledger.Total(figure.Code, union.Id, period, source, asOf, cancellationToken);
        if (await IsHidden(figure, union, total, cancellationToken)) return [.. below.Select(b => b with { Total = Hide(b.Total) })];
        var hidden = HiddenOf(below, total, await Least(union, cancellationToken));
        return [.. below.Select(b => hidden.Contains(b.OrganisationId) ? b with { Total = Hide(b.Total) } : b)];
    }

    /// <summary>
    /// Whether the number by itself is too small to be shown to anyone: by the rule of the day on which it is shown, whatever its
    /// period, for what protects people is decided when it is told.
    /// </summary>
    public async Task<bool> IsSmall(UnionHead union, FigureTotal total, CancellationToken cancellationToken) =>
        total.Figure.HidesSmallCells && IsSmall(total, await Least(union, cancellationToken));

    /// <summary>Months are finer than what is told of people; such a figure has no public trend.</summary>
    public async Task<IReadOnlyList<FigureOfMonth>> Trend(
        FigureDefinition figure, UnionHead union, Period period, FigureSource source, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
    {
        CheckReadable(figure, period, source, asOf);
        return figure.HidesSmallCells ? [] : await ledger.Trend(figure.Code, union.Id, period, source, asOf, cancellationToken);
    }

    private static void CheckReadable(FigureDefinition figure, Period period, FigureSource source, DateTimeOffset? asOf)
    {
        if (!figure.Public) throw new NotFound($"figure {figure.Code}");
        if (!figure.HidesSmallCells || source == FigureSource.Reported) return;
        var endsYear = period.To is { Month: 12, Day: 31 };
        if (asOf is not null || !endsYear || (!figure.IsLevel && period.From != new DateOnly(period.To.Year, 1, 1)))
            throw new RuleViolation("figures.whole_years_only", "为保护个人信息，该指标对外只按整个自然年公开，请选择 1 月 1 日至 12 月 31 日", "from");
    }

    /// <summary>Hidden itself, or below one that is hidden: its parts would tell it.</summary>
    private async Task<bool> IsHidden(FigureDefinition figure, UnionHead union, FigureTotal total, CancellationToken cancellationToken)
    {
        var least = await Least(union, cancellationToken);
        if (IsSmall(total, least)) return true;
        if (union.ParentId is not { } parentId || await db.Organisations.Where(o => o.Id == parentId).Heads().SingleOrDefaultAsync(cancellationToken) is not { } parent) return false;
        var above = await ledger.Total(figure.Code, parent.Id, total.Period, total.Source, null, cancellationToken);
        var siblings = await ledger.Below(figure.Code, parent.Id, total.Period, total.Source, 1, null, cancellationToken);
        return HiddenOf(siblings, above, least).Contains(union.Id) || await IsHidden(figure, parent, above, cancellationToken);
    }

    /// <summary>Small cells; and when only one is hidden, the next smallest too. What the union above counts by itself is a cell as well.</summary>
    private static HashSet<Guid> HiddenOf(IReadOnlyList<FigureOfBelow> cells, FigureTotal whole, long least)
    {
        var all = cells.Select(c => (Id: c.OrganisationId, c.Total.Value)).Where(c => c.Value > 0).ToList();
        if (whole.Figure.Kind is FigureKind.Flow or FigureKind.Stock && whole.Value - all.Sum(c => c.Value) is > 0 and { } own) all.Add((whole.OrganisationId, own));
        var hidden = all.Where(c => c.Value < least).Select(c => c.Id).ToHashSet();
        if (hidden.Count == 1 && all.Where(c => !hidden.Contains(c.Id)).OrderBy(c => c.Value).Select(c => (Guid?)c.Id).FirstOrDefault() is { } next) hidden.Add(next);
        return hidden;
    }

    private async Task<long> Least(UnionHead union, CancellationToken cancellationToken) =>
        (await rules.Get(FigureRules.SmallCell, union.Path, clock.Today(), cancellationToken)).Number;

    private static bool IsSmall(FigureTotal total, long least) => total.Value > 0 && total.Value < least;

    private static FigureTotal Hide(FigureTotal total) => total.Value > 0 ? total with { Value = null, Hidden = true, Lines = 0 } : total;
}
