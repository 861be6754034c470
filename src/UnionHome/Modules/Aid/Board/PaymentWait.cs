using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Board;

/// <summary>How long households wait between the home visit and the first money in the account, counted from the entries of the figure.</summary>
/// <param name="Median">Half of them waited at most so many days; the day of the visit is the first.</param>
/// <param name="NineOfTen">Nine of ten waited at most so many days.</param>
public sealed record PaymentWait(long Households, long Median, long NineOfTen)
{
    public static async Task<PaymentWait?> Of(FigureLedger ledger, Organisation union, Period period, CancellationToken cancellationToken)
    {
        var paths = await ledger.PathsOf(union.Id, cancellationToken);
        var waited = await ledger.Entries(FigureCatalogue.Get(AidFigures.DaysToPayment), paths, period, FigureSource.Recorded)
            .GroupBy(e => Math.Abs(e.Amount)).Select(g => new { Days = g.Key, Households = g.Sum(e => (long)e.Lines) }).ToListAsync(cancellationToken);
        return Of([.. waited.Select(w => (w.Days, w.Households))]);
    }

    /// <summary>The nearest rank: a number of days that a household really waited.</summary>
    internal static PaymentWait? Of(IReadOnlyList<(long Days, long Households)> waited)
    {
        var households = waited.Sum(w => w.Households);
        return households == 0 ? null : new(households, Rank((households + 1) / 2), Rank((households * 9 + 9) / 10));

        long Rank(long place)
        {
            var seen = 0L;
            return waited.OrderBy(w => w.Days).First(w => (seen += w.Households) >= place).Days;
        }
    }
}
