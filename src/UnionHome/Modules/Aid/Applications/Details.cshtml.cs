using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>One application: how far it has come and what is to be done next.</summary>
[Permit(ApplicationsModule.View)]
public sealed class DetailsModel(Db db, Reach reach, ApplicationDesk desk, ApplicationTaking taking, Vault vault, Texts texts) : ApplicationPage(db, reach, desk, vault, texts, ApplicationsModule.View)
{
    /// <summary>The pages of the steps that are open to the reader, the likeliest first.</summary>
    public IReadOnlyList<(string Page, string Text, bool Main)> Next { get; private set; } = [];

    protected override async Task Fill(CancellationToken cancellationToken)
    {
        if (!MayHandle || !Application.IsOpen) return;
        var hasBelow = await Db.Organisations.AnyAsync(o => o.ParentId == Hands.Id && o.State == OrganisationState.Active, cancellationToken);
        var filed = await taking.FileOf(Application, cancellationToken) is not null;
        Next = [.. new (string Step, string Page, string Text, bool Shown)[]
        {
            filed ? ("take-up", "known-file", "并入困难职工档案", true) : ("take-up", "file", "受理并建档", true), ("take-up", "grant", "列入发放名单", true), ("ask", "question", "请申请人补充", Application.FollowIndex is not null),
            ("pass-up", "passing-up", "转送上级工会", Hands.ParentId is not null), ("pass-down", "passing-down", "转交下级工会", hasBelow),
            ("refuse", "refusal", "不予受理", true), ("withdraw", "withdrawal", "撤回申请", true),
        }.Where(n => n.Shown && Application.CanTake(n.Step)).Select((n, i) => (n.Page, n.Text, i == 0))];
    }
}
