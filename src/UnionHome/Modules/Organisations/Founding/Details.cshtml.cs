using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>One founding: how far it has come and what is to be done next.</summary>
[Permit(FoundingModule.View)]
public sealed class DetailsModel(Db db, Reach reach, FoundingDesk desk, TimeProvider clock) : FoundingPage(db, desk, clock, FoundingModule.View)
{
    private static readonly (string Step, string Page, string Text)[] Pages =
    [
        ("prepare", "preparation", "成立筹备组"), ("members", "members", "登记会员人数"), ("elect", "election", "登记选举结果"), ("request", "request", "报请批准"), ("plaque", "plaque", "登记授牌"), ("withdraw", "withdrawal", "撤回"),
    ];

    public bool MayHandle { get; private set; }

    public bool MayApprove { get; private set; }

    /// <summary>The steps that are open, the one to be taken next as the main button.</summary>
    public IReadOnlyList<(string Step, string Page, string Text, bool Main)> Next { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        MayHandle = await reach.May(FoundingModule.Handle, Founding.Path, cancellationToken);
        MayApprove = await reach.May(FoundingModule.Approve, Founding.Path, cancellationToken);
        var main = Founding.State switch
        {
            FoundingState.Asked => "prepare",
            FoundingState.Preparing => Founding.Members is null ? "members" : "elect",
            FoundingState.Elected => "request",
            _ => "plaque",
        };
        Next = [.. Pages.Where(p => Founding.CanTake(p.Step)).Select(p => (p.Step, p.Page, p.Text, p.Step == main)).OrderByDescending(p => p.Item4)];
    }
}
