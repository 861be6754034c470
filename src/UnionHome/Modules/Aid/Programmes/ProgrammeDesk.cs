using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Organisations;

namespace UnionHome.Modules.Aid.Programmes;

/// <summary>How many files that stand a programme would take, by kind of hardship.</summary>
/// <param name="Amount">The table's sum for each; null where the officer judges.</param>
public sealed record TrialLine(HardshipCategory Category, int Files, int Taken, Money? Amount)
{
    public Money Total => Amount is { } each ? new(checked(each.Fen * Taken)) : Money.Zero;
}

/// <summary>What a programme has given until now.</summary>
/// <param name="GoodsTimes">Each household that signed for goods, once a list.</param>
public sealed record ProgrammeStanding(int Lists, int Grants, Money Approved, int GoodsTimes, Money GoodsValue);

/// <summary>Sets programmes up, tries them against the files, puts them into force.</summary>
public sealed class ProgrammeDesk(Db db, Reach reach)
{
    public async Task<AidProgramme> Draft(string union, ProgrammeTerms terms, CancellationToken cancellationToken)
    {
        var programme = AidProgramme.Draft(await reach.Pick(db, union, AidModule.Keep, "Union", cancellationToken), terms, reach.Act());
        db.Add(programme);
        await db.SaveChangesAsync(cancellationToken);
        return programme;
    }

    public async Task Describe(AidProgramme programme, ProgrammeTerms terms, CancellationToken cancellationToken)
    {
        programme.Describe(terms, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Open(AidProgramme programme, CancellationToken cancellationToken)
    {
        programme.Open(reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Close(AidProgramme programme, string? reason, CancellationToken cancellationToken)
    {
        ListState[] underWay = [ListState.Submitted, ListState.Noticed, ListState.Unopposed, ListState.Stopped];
        var open = await db.Set<GrantList>().CountAsync(l => l.ProgrammeId == programme.Id && underWay.Contains(l.State), cancellationToken);
        if (open > 0) throw new RuleViolation("aid.lists_open", "还有 {0} 份名单没有办结，请先办结再结束项目", null, open);
        HandOutState[] outUnderWay = [HandOutState.Submitted, HandOutState.Approved];
        var goods = await db.Set<HandOut>().CountAsync(h => h.ProgrammeId == programme.Id && outUnderWay.Contains(h.State), cancellationToken);
        if (goods > 0) throw new RuleViolation("aid.hand_outs_open", "还有 {0} 份物资发放单没有发放，请先办结再结束项目", null, goods);
        programme.Close(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Tries the programme against every file that stands within its union.</summary>
    public async Task<IReadOnlyList<TrialLine>> Try(AidProgramme programme, CancellationToken cancellationToken)
    {
        var files = await db.Set<HardshipFile>().Where(f => f.State == FileState.Active).Under(programme.Path)
            .GroupBy(f => new { f.Category, f.MainCause }).Select(g => new { g.Key.Category, g.Key.MainCause, Count = g.Count() }).ToListAsync(cancellationToken);
        return
        [
            .. files.Where(f => f.Category is not null).GroupBy(f => f.Category!.Value).OrderBy(g => g.Key).Select(g => new TrialLine(
                g.Key, g.Sum(f => f.Count), g.Where(f => programme.Takes(f.Category, f.MainCause)).Sum(f => f.Count), programme.AmountFor(g.Key))),
        ];
    }

    public async Task<ProgrammeStanding> Standing(AidProgramme programme, CancellationToken cancellationToken)
    {
        var approved = await db.Set<GrantList>().Where(l => l.ProgrammeId == programme.Id && l.State == ListState.Approved).Select(l => new { l.Count, l.Total }).ToListAsync(cancellationToken);
        var given = await db.Set<HandOut>().Where(h => h.ProgrammeId == programme.Id && (h.State == HandOutState.HandedOut || h.State == HandOutState.Closed)).Select(h => new { h.SignedHouseholds, h.SignedValue }).ToListAsync(cancellationToken);
        return new(approved.Count, approved.Sum(l => l.Count), approved.Aggregate(Money.Zero, (sum, l) => sum + l.Total), given.Sum(h => h.SignedHouseholds), given.Aggregate(Money.Zero, (sum, h) => sum + h.SignedValue));
    }
}
