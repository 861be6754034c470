using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Modules.Funds.Goods.Receipts;

[Permit(GoodsModule.View)]
public sealed class DetailsModel(Db db, Reach reach, Vault vault) : ReceiptPage(db, reach, vault, GoodsModule.View);
