using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.Lists;

[Permit(AidModule.Decide)]
public sealed class RefusalModel(Db db, Reach reach, GrantDesk desk, Texts texts) : ListReasonPage(db, reach, desk, texts, AidModule.Decide, "refuse")
{
    protected override Task Take(GrantList list, CancellationToken cancellationToken) => Desk.Refuse(list, Reason, cancellationToken);
}
