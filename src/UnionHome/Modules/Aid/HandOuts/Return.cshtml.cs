using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.HandOuts;

[Permit(AidModule.Decide)]
public sealed class ReturnModel(Db db, Reach reach, HandOutDesk desk, GrantDesk grants, IGoods goods, Texts texts) : HandOutReasonPage(db, reach, desk, grants, goods, texts, AidModule.Decide, "send-back")
{
    protected override Task Take(HandOut list, CancellationToken cancellationToken) => Desk.SendBack(list, Reason, cancellationToken);
}
