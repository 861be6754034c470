using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Steps;

/// <summary>A record whose state changes only by the steps of its <see cref="Map"/>.</summary>
public abstract class SteppedRecord<TState> : Record where TState : struct, Enum
{
    public TState State { get; private set; }

    public abstract StepMap<TState> Map { get; }

    public IEnumerable<StepDefinition<TState>> OpenSteps() => Map.OpenFrom(State);

    public bool CanTake(string step) => Map[step].From.Contains(State);

    /// <summary>Takes the step or refuses with a sentence; the step becomes part of the record's history.</summary>
    protected void Take(string step, Act act)
    {
        var declared = Map[step];
        if (!CanTake(step))
            throw new RuleViolation("steps.not_open", "当前状态下不能“{0}”，请刷新后查看最新进度", null, declared.Name);
        if (declared.NeedsReason && string.IsNullOrWhiteSpace(act.Reason))
            throw new RuleViolation("steps.reason_missing", "请填写理由", "Reason");
        var from = State;
        State = declared.To;
        Raise(StepTaken.Of(this, step, from.ToString(), State.ToString(), act));
    }
}
