namespace UnionHome.Foundation.Steps;

/// <summary>A step as declared: from which states to which, by whom, and whether it needs a reason.</summary>
/// <param name="Code">Its word in addresses and history, such as <c>accept</c>.</param>
/// <param name="Name">Chinese name, the key of its translation.</param>
/// <param name="Permission">Who may take it (checked where the request enters).</param>
public sealed record StepDefinition<TState>(string Code, string Name, IReadOnlyList<TState> From, TState To, string Permission, bool NeedsReason)
    where TState : struct, Enum;

/// <summary>All steps that records of one kind may take: declared once, read by the record, its pages and the documentation.</summary>
public sealed class StepMap<TState> where TState : struct, Enum
{
    private readonly Dictionary<string, StepDefinition<TState>> steps = [];

    public IReadOnlyCollection<StepDefinition<TState>> Steps => steps.Values;

    /// <summary>The Chinese name of each step by its code, for timelines.</summary>
    public IReadOnlyDictionary<string, string> Names => steps.ToDictionary(s => s.Key, s => s.Value.Name);

    public StepDefinition<TState> this[string code] => steps[code];

    public StepMap<TState> Step(string code, string name, TState from, TState to, string permission, bool needsReason = false) =>
        Step(code, name, [from], to, permission, needsReason);

    public StepMap<TState> Step(string code, string name, IReadOnlyList<TState> from, TState to, string permission, bool needsReason = false)
    {
        steps.Add(code, new(code, name, from, to, permission, needsReason));
        return this;
    }

    public IEnumerable<StepDefinition<TState>> OpenFrom(TState state) => steps.Values.Where(s => s.From.Contains(state));
}
