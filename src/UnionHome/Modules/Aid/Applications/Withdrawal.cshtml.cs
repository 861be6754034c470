using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>The worker told the union that they do not want it any more.</summary>
[Permit(ApplicationsModule.Handle)]
public sealed class WithdrawalModel(Db db, Reach reach, ApplicationDesk desk, Vault vault, Texts texts) : ApplicationReasonPage(db, reach, desk, vault, texts, "withdraw")
{
    public override (string Label, string Hint) Asked => (Texts["理由"], Texts["写明职工何时、怎样提出撤回；申请人会看到"]);

    protected override Task Take(AidApplication application, CancellationToken cancellationToken) => Desk.Withdraw(application, Reason, cancellationToken);
}
