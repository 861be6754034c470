using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>What the worker is asked for.</summary>
[Permit(ApplicationsModule.Handle)]
public sealed class QuestionModel(Db db, Reach reach, ApplicationDesk desk, Vault vault, Texts texts) : ApplicationReasonPage(db, reach, desk, vault, texts, "ask")
{
    public override (string Label, string Hint) Asked => (Texts["问题"], Texts["申请人凭申请编号和查询码会看到，写清楚要补充什么"]);

    protected override Task Take(AidApplication application, CancellationToken cancellationToken) => Desk.Ask(application, Reason, cancellationToken);
}
