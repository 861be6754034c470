using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Data;

/// <summary>
/// A record that belongs to one union. Its methods raise what must be saved with it (steps, figure postings, to-dos,
/// audit lines); <see cref="Db"/> saves the record and everything raised in one transaction or not at all.
/// </summary>
public abstract class Record : IFollowsUnion
{
    private readonly List<object> raised = [];

    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    public Guid OrganisationId { get; protected set; }

    /// <summary>Where the record's union stands in the tree today; rewritten when the union moves.</summary>
    public string Path { get; protected set; } = "";

    /// <summary>Raised by one at each save; a form that carries an older one is told what changed meanwhile.</summary>
    public int Version { get; internal set; }

    /// <summary>Refuses what was decided on an older version of this record than the present one.</summary>
    public void Expect(int version)
    {
        if (version != Version) throw new Conflict(Id);
    }

    /// <summary>The word by which steps, entries and to-dos refer to records of this type, such as <c>return</c>.</summary>
    public abstract string RecordKind { get; }

    /// <summary>Saves <paramref name="row"/> (an entity, or an <see cref="IPosting"/>) together with this record.</summary>
    protected internal void Raise(object row) => raised.Add(row);

    /// <summary>Posts <paramref name="amount"/> (in the figure's smallest unit) to the figures ledger, dated <paramref name="on"/>.</summary>
    protected void Post(string figure, DateOnly on, long amount, Act act, string? person = null) =>
        Raise(FigurePosting.Recorded(figure, OrganisationId, on, amount, RecordKind, Id, act.At, person));

    /// <summary>Posts a number told by this record's union for a period; a level takes the place of the one in force on the period's last day.</summary>
    /// <param name="amount">In the smallest part of the figure's unit, also when it was told in the second one.</param>
    protected void Report(string figure, Period period, long amount, Qualifier qualifier, bool inSecondUnit, Act act) =>
        Raise(FigurePosting.Reported(figure, OrganisationId, period, amount, qualifier, inSecondUnit, RecordKind, Id, act.At));

    /// <summary>Reverses every entry of the figures ledger that this record posted and that still counts.</summary>
    protected void TakeBackFigures(Act act) => Raise(new FigureReversal(Id, act.At));

    protected void BelongTo(Organisation organisation)
    {
        OrganisationId = organisation.Id;
        Path = organisation.Path;
    }

    internal IReadOnlyList<object> TakeRaised()
    {
        var taken = raised.ToArray();
        raised.Clear();
        return taken;
    }
}
