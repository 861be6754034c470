using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>One line of the figures ledger (统计台账). Never edited, never deleted; a mistake is reversed by another entry.</summary>
public sealed class FigureEntry : IPlaced, IAppendOnly, IBookRow
{
    internal FigureEntry() { }

    public Guid Id { get; internal init; } = Guid.CreateVersion7();

    public string Figure { get; internal init; } = "";

    public FigureSource Source { get; internal init; }

    public Guid OrganisationId { get; internal init; }

    /// <summary>Where the union stood on <see cref="Date"/>.</summary>
    public string Path { get; internal init; } = "";

    /// <summary>The first day of what the number covers; equal to <see cref="Date"/> for a single event.</summary>
    public DateOnly From { get; internal init; }

    /// <summary>The day on which it happened; the last day of the period for a reported number.</summary>
    public DateOnly Date { get; internal init; }

    public DateTimeOffset RecordedAt { get; internal init; }

    /// <summary>In the smallest part of the figure's unit; negative in a reversal or a decrease.</summary>
    public long Amount { get; private set; }

    /// <summary>+1 for a line that counts, −1 for one that takes another back; so sums know how many lines stand behind them.</summary>
    public int Lines { get; private set; }

    /// <summary>+1 or −1 when told as "more than".</summary>
    public int MoreThan { get; private set; }

    /// <summary>+1 or −1 when told as "almost".</summary>
    public int Almost { get; private set; }

    /// <summary>+1 or −1 when told in the figure's second unit.</summary>
    public int InSecondUnit { get; private set; }

    internal FigureSum Sum
    {
        get => new(Amount, Lines, MoreThan, Almost, InSecondUnit);
        init => (Amount, Lines, MoreThan, Almost, InSecondUnit) =
            (value.Amount, checked((int)value.Lines), checked((int)value.MoreThan), checked((int)value.Almost), checked((int)value.InSecondUnit));
    }

    /// <summary>Blind index of the person counted, for distinct persons; never a name or number.</summary>
    public string? Person { get; internal init; }

    public string RecordKind { get; internal init; } = "";

    public Guid RecordId { get; internal init; }

    /// <summary>The entry that this one takes back.</summary>
    public Guid? Reverses { get; internal init; }

    /// <summary>The restatement (with its reason) that allowed this entry into a closed period.</summary>
    public Guid? RestatementId { get; internal init; }

    /// <summary>
    /// Book-keeping behind the facts: carries a level (or what was dated after a move told late) over to the union's new place or heir, or lets
    /// a level told give way to another.
    /// </summary>
    public bool Carried { get; internal init; }
}
