using UnionHome.Foundation.Figures;

namespace UnionHome.Tests.Foundation.Figures;

/// <summary>The figures ledger as anyone would explain it: facts, and who stood where when. Sums are made by looking at every fact.</summary>
internal sealed class LedgerModel
{
    private readonly List<Told> facts = [];
    private readonly List<(Guid Union, Guid? Parent, DateOnly From, DateTimeOffset Known)> stands = [];
    private readonly List<(Guid Union, Guid Heir, DateOnly On, DateTimeOffset Known)> merges = [];

    public void Stand(Guid union, Guid? parent, DateOnly from, DateTimeOffset known) => stands.Add((union, parent, from, known));

    public void Merge(Guid union, Guid heir, DateOnly on, DateTimeOffset known) => merges.Add((union, heir, on, known));

    public void Tell(Told fact) => facts.Add(fact);

    public long Flow(string figure, Guid union, Period period, DateTimeOffset known) =>
        Known(known).Where(f => f.Figure == figure && period.Contains(f.Date) && IsUnder(Holder(f.Union, f.Date, known), union, f.Date, known)).Sum(f => f.Amount);

    public long Stock(string figure, Guid union, DateOnly day, DateTimeOffset known) =>
        Known(known).Where(f => f.Figure == figure && f.Date <= day && IsUnder(Holder(f.Union, day, known), union, day, known)).Sum(f => f.Amount);

    public long Persons(string figure, Guid union, Period period, DateTimeOffset known) =>
        Known(known).Where(f => f.Figure == figure && period.Contains(f.Date) && IsUnder(Holder(f.Union, f.Date, known), union, f.Date, known))
            .GroupBy(f => f.Person).Count(g => g.Sum(f => f.Amount) > 0);

    /// <summary>Each union's last level told up to the day, wherever it stands on that day.</summary>
    public (long Amount, int Lines, int MoreThan) Level(string figure, Guid union, DateOnly day, DateTimeOffset known, bool alone) =>
        Known(known).Where(f => f.Figure == figure && f.Date <= day && (alone ? f.Union == union : IsUnder(f.Union, union, day, known)))
            .GroupBy(f => f.Union).Select(g => g.Where(f => f.Date == g.Max(x => x.Date)).Last())
            .Aggregate((0L, 0, 0), (sum, f) => (sum.Item1 + f.Amount, sum.Item2 + 1, sum.Item3 + (f.MoreThan ? 1 : 0)));

    private IEnumerable<Told> Known(DateTimeOffset known) => facts.Where(f => f.At <= known && !(f.TakenBack <= known));

    private Guid Holder(Guid union, DateOnly day, DateTimeOffset known)
    {
        while (merges.FirstOrDefault(m => m.Union == union && m.On <= day && m.Known <= known) is { Heir: var heir } && heir != Guid.Empty) union = heir;
        return union;
    }

    private bool IsUnder(Guid? union, Guid above, DateOnly day, DateTimeOffset known)
    {
        for (; union is not null; union = ParentOn(union.Value, day, known))
            if (union == above) return true;
        return false;
    }

    private Guid? ParentOn(Guid union, DateOnly day, DateTimeOffset known)
    {
        var all = stands.Where(s => s.Union == union && s.Known <= known).ToList();
        return (all.Any(s => s.From <= day) ? all.Where(s => s.From <= day).OrderBy(s => s.From).ThenBy(s => s.Known).Last() : all.OrderBy(s => s.From).ThenByDescending(s => s.Known).First()).Parent;
    }
}

internal sealed record Told(string Figure, Guid Union, DateOnly Date, long Amount, DateTimeOffset At, Guid RecordId, string? Person = null, bool MoreThan = false)
{
    public DateTimeOffset? TakenBack { get; set; }
}
