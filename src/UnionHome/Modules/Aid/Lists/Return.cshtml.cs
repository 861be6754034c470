using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.Lists;

[Permit(AidModule.Decide)]
public sealed class ReturnModel(Db db, Reach reach, GrantDesk desk, Texts texts) : ListReasonPage(db, reach, desk, texts, AidModule.Decide, "send-back")
{
    protected override Task Take(GrantList list, CancellationToken cancellationToken) => Desk.SendBack(list, Reason, cancellationToken);
}
