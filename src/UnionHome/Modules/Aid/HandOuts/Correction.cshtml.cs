using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.HandOuts;

[Permit(AidModule.Keep), MovesMoney]
public sealed class CorrectionModel(Db db, Reach reach, HandOutDesk desk, GrantDesk grants, IGoods goods, Texts texts) : HandOutReasonPage(db, reach, desk, grants, goods, texts, AidModule.Keep, "correct")
{
    protected override Task Take(HandOut list, CancellationToken cancellationToken) => Desk.Correct(list, Reason, cancellationToken);
}
