using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>A no, with a reason that the worker reads.</summary>
[Permit(ApplicationsModule.Handle)]
public sealed class RefusalModel(Db db, Reach reach, ApplicationDesk desk, Vault vault, Texts texts) : ApplicationReasonPage(db, reach, desk, vault, texts, "refuse")
{
    public override (string Label, string Hint) Asked => (Texts["理由"], Texts["申请人会看到，写清楚为什么、还可以找谁"]);

    protected override Task Take(AidApplication application, CancellationToken cancellationToken) => Desk.Refuse(application, Reason, cancellationToken);
}
