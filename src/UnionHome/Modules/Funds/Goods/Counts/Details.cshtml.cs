using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Funds.Goods.Counts;

[Permit(GoodsModule.View)]
public sealed class DetailsModel(Db db, Reach reach) : CountPage(db, reach, GoodsModule.View);
