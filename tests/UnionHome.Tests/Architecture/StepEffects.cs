using Mono.Cecil;
using Mono.Cecil.Cil;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;

namespace UnionHome.Tests.Architecture;

/// <summary>
/// What each step of a record raises, read from the compiled program: every method that takes the step, with the methods of the same
/// record that it calls. Nothing is declared a second time, so the list cannot fall behind.
/// </summary>
internal sealed class StepEffects
{
    private readonly TypeDefinition record;

    private StepEffects(TypeDefinition record) => this.record = record;

    /// <summary>By the step's code; what a step raises in several methods stands together.</summary>
    public static Dictionary<string, List<string>> Of(AssemblyDefinition program, Type record)
    {
        var found = new Dictionary<string, List<string>>();
        if (program.MainModule.GetType(record.FullName) is not { } type) return found;
        var effects = new StepEffects(type);
        foreach (var method in type.Methods.Where(m => m.HasBody))
            foreach (var step in StepsTaken(method))
                found[step] = [.. found.GetValueOrDefault(step, []).Concat(effects.Raised(method, [])).Distinct()];
        return found;
    }

    private static IEnumerable<string> StepsTaken(MethodDefinition method) =>
        from call in method.Body.Instructions
        where IsTake(call)
        from said in Before(call).Take(1)
        select said;

    /// <summary>The texts said since the statement before: of a call, its constant arguments from the last to the first.</summary>
    private static IEnumerable<string> Before(Instruction call)
    {
        for (var at = call.Previous; at is not null && !EndsStatement(at); at = at.Previous)
            if (at.OpCode == OpCodes.Ldstr) yield return (string)at.Operand;
    }

    private static bool EndsStatement(Instruction at) =>
        at.OpCode == OpCodes.Throw || at.OpCode == OpCodes.Pop || (at.Operand is MethodReference called && (called.Name is "Raise" or "Post" or "Report" || IsTake(at)));

    private List<string> Raised(MethodDefinition method, HashSet<MethodDefinition> seen)
    {
        if (!seen.Add(method)) return [];
        var raised = new List<string>();
        foreach (var at in method.Body.Instructions)
        {
            if (at.Operand is not MethodReference called) continue;
            var own = called.DeclaringType.FullName == record.FullName ? called.Resolve() : null;
            if (own is { HasBody: true, IsConstructor: false } && !StepsTaken(own).Any()) raised.AddRange(Raised(own, seen));
            else if (Told(at, called, [.. Before(at).Reverse()]) is { } told) raised.Add(told);
        }

        return raised;
    }

    private static string? Told(Instruction at, MethodReference called, string[] said) => (called.DeclaringType.Name, called.Name) switch
    {
        (nameof(UnionHome.Foundation.Data.Record), "Post") => said.Where(s => FigureCatalogue.Find(s) is not null).ToArray() is { Length: > 0 } codes
            ? $"figure {string.Join(", ", codes.Select(c => $"`{c}`"))}" : "figures according to the record",
        (nameof(UnionHome.Foundation.Data.Record), "Report") => "the figures told in it",
        (nameof(UnionHome.Foundation.Data.Record), "TakeBackFigures") or (nameof(FigureReversal), ".ctor") => "reversal of figures",
        (nameof(Todo), nameof(Todo.For)) => $"to-do `{said.FirstOrDefault()}`",
        (nameof(TodoDone), ".ctor") => said.Length > 0 ? $"to-do `{said[0]}` settled" : "to-dos settled",
        (nameof(Notice), nameof(Notice.To)) => $"notice `{said.FirstOrDefault()}`",
        (nameof(NoticeToHolders), ".ctor") => $"notice `{said.ElementAtOrDefault(1)}`",
        (nameof(Transfer), var move) when called.Resolve() is { IsStatic: true } => $"money: {move.ToLowerInvariant()}",
        _ => null,
    };

    private static bool IsTake(Instruction at) =>
        at.Operand is MethodReference { Name: "Take" } called && called.DeclaringType.Name.StartsWith(nameof(SteppedRecord<DayOfWeek>), StringComparison.Ordinal);
}
