using UnionHome.Foundation.Data;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>Aid asked of the union above on the file as it stands (逐级转请帮扶): the household is not asked for its papers again.</summary>
public sealed partial class HardshipFile
{
    private const string Relayed = "relay";

    /// <summary>The union above that was asked and has not answered yet; null when none was.</summary>
    public Guid? AskedId { get; private set; }

    /// <summary>Asks a union above the one that has it in hand.</summary>
    /// <param name="act">Its reason says what the household needs, or why the union that was asked cannot help.</param>
    public void Relay(Organisation above, DateOnly dueOn, Act act)
    {
        Take("relay", act);
        AskedId = above.Id;
        Raise(new TodoDone(this, act, Relayed));
        Raise(Todo.For(this, Relayed, HardshipModule.Keep, "下级转请帮扶，请答复：困难职工档案 {0}", [Number!], $"{Address}/relay", dueOn, act, above.Path));
    }

    /// <param name="act">Its reason says what is given, or why nothing can be.</param>
    public void AnswerRelay(Act act)
    {
        if (AskedId is null) throw new RuleViolation("hardship.nobody_asked", "没有等待答复的转请");
        Take("answer", act);
        AskedId = null;
        Raise(new TodoDone(this, act, Relayed));
        Raise(new NoticeToHolders(HardshipModule.Keep, Path, "hardship.relay_answered", "上级工会答复了转请的困难职工档案 {0}", [Number!], Address, act, OnlyAt: true));
    }

    /// <summary>The union that was asked was merged: its heir is asked now.</summary>
    internal void AskInstead(Guid heir) => AskedId = heir;
}
