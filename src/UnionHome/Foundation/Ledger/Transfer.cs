using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Ledger;

public enum TransferKind
{
    /// <summary>Moves at once.</summary>
    Move,

    /// <summary>Promises: moves nothing, but nobody else can spend it.</summary>
    Hold,

    /// <summary>Moves what was held, or a part; the rest is free again.</summary>
    Post,

    /// <summary>Gives back what was held.</summary>
    Void,

    /// <summary>Moves back what was moved.</summary>
    Reversal,
}

/// <summary>
/// One line of the money ledger: an amount from one account to another, so every line is balanced by its form. Never edited, never
/// deleted. Its id is made by the caller: raised again with the same content it changes nothing, with other content it is refused.
/// Dated on the day on which it is written, so what an account held on a past day never changes.
/// </summary>
public sealed partial class Transfer : IAppendOnly
{
    private Transfer() { }

    public Guid Id { get; private set; }

    public TransferKind Kind { get; private set; }

    public Guid FromId { get; private set; }

    public Guid ToId { get; private set; }

    /// <summary>In the smallest part of the accounts' unit (fen, pieces); always above zero.</summary>
    public long Amount { get; private set; }

    public DateOnly Day { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>The record whose step moved it.</summary>
    public string RecordKind { get; private set; } = "";

    public Guid RecordId { get; private set; }

    /// <summary>What for, without personal data.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The hold that this one resolves; a hold is resolved at most once.</summary>
    public Guid? HoldId { get; private set; }

    /// <summary>How much of the hold ends with this one: all of it.</summary>
    public long Releases { get; private set; }

    /// <summary>The transfer that this one moves back; at most once.</summary>
    public Guid? ReversesId { get; private set; }

    /// <summary>From then on a hold cannot be posted any more; a job gives it back.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    public static Transfer Move(Guid id, Guid from, Guid to, long amount, Record about, string text, Act act) =>
        New(id, TransferKind.Move, from, to, amount, about.RecordKind, about.Id, text, act);

    public static Transfer Hold(Guid id, Guid from, Guid to, long amount, Record about, string text, Act act, DateTimeOffset? expiresAt = null)
    {
        var hold = New(id, TransferKind.Hold, from, to, amount, about.RecordKind, about.Id, text, act);
        hold.ExpiresAt = expiresAt;
        return hold;
    }

    /// <summary>Pays what was held, or <paramref name="amount"/> of it.</summary>
    public static Transfer Post(Guid id, Transfer hold, Act act, long? amount = null)
    {
        if (amount > hold.Amount) throw new RuleViolation("ledger.more_than_held", "支付金额不能超过已冻结金额");
        if (hold.ExpiresAt <= act.At) throw new RuleViolation("ledger.hold_expired", "冻结已到期，请重新审批");
        return Resolve(id, TransferKind.Post, hold, amount ?? hold.Amount, act);
    }

    public static Transfer Void(Guid id, Transfer hold, Act act) => Resolve(id, TransferKind.Void, hold, hold.Amount, act);

    public static Transfer Reverse(Guid id, Transfer moved, Act act)
    {
        if (moved.Kind is not (TransferKind.Move or TransferKind.Post)) throw new RuleViolation("ledger.not_reversible", "只有已入账的收支可以冲回");
        var reversal = New(id, TransferKind.Reversal, moved.ToId, moved.FromId, moved.Amount, moved.RecordKind, moved.RecordId, moved.Text, act);
        reversal.ReversesId = moved.Id;
        return reversal;
    }

    private static Transfer Resolve(Guid id, TransferKind kind, Transfer hold, long amount, Act act)
    {
        if (hold.Kind != TransferKind.Hold) throw new RuleViolation("ledger.not_a_hold", "这笔记录不是冻结");
        var resolved = New(id, kind, hold.FromId, hold.ToId, amount, hold.RecordKind, hold.RecordId, hold.Text, act);
        (resolved.HoldId, resolved.Releases) = (hold.Id, hold.Amount);
        return resolved;
    }

    private static Transfer New(Guid id, TransferKind kind, Guid from, Guid to, long amount, string recordKind, Guid recordId, string text, Act act)
    {
        if (amount <= 0) throw new RuleViolation("ledger.amount", "金额或数量必须大于零");
        if (from == to) throw new RuleViolation("ledger.same_account", "转出和转入不能是同一账户");
        return new()
        {
            Id = id,
            Kind = kind,
            FromId = from,
            ToId = to,
            Amount = amount,
            Day = act.On,
            At = act.At,
            UserId = act.UserId,
            RecordKind = recordKind,
            RecordId = recordId,
            Text = text,
        };
    }

    private bool Says(Transfer other) =>
        (Kind, FromId, ToId, Amount, RecordId, HoldId, ReversesId) ==
        (other.Kind, other.FromId, other.ToId, other.Amount, other.RecordId, other.HoldId, other.ReversesId);
}
