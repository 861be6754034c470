using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>To the union above, with the opinion of this one.</summary>
[Permit(ApplicationsModule.Handle)]
public sealed class PassUpModel(Db db, Reach reach, ApplicationDesk desk, Vault vault, Texts texts) : ApplicationReasonPage(db, reach, desk, vault, texts, "pass-up")
{
    public override (string Label, string Hint) Asked => (Texts["本级意见"], Texts["写明核实的情况和为什么本级无力解决；上级工会会看到，申请人不会看到"]);

    protected override Task Take(AidApplication application, CancellationToken cancellationToken) => Desk.PassUp(application, Reason, cancellationToken);
}
