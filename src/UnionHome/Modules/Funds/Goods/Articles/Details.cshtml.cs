using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Funds.Goods.Articles;

[Permit(GoodsModule.View)]
public sealed class DetailsModel(Db db, Reach reach) : GoodsPage<Article>(db, reach, GoodsModule.View)
{
    public override string Address => $"/funds/goods/articles/{Id}";
}
