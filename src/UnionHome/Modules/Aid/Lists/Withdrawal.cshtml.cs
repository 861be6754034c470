using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.Lists;

[Permit(AidModule.Keep)]
public sealed class WithdrawalModel(Db db, Reach reach, GrantDesk desk, Texts texts) : ListReasonPage(db, reach, desk, texts, AidModule.Keep, "withdraw")
{
    protected override Task Take(GrantList list, CancellationToken cancellationToken) => Desk.Withdraw(list, Reason, cancellationToken);
}
