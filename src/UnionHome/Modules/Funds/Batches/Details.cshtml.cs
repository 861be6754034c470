using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Modules.Funds.Batches;

[Permit(FundsModule.View)]
public sealed class DetailsModel(Db db, Reach reach, BatchDesk desk, Vault vault) : BatchPage(db, reach, desk, vault, FundsModule.View)
{
    /// <summary>What may be done with it now: page and text, the likeliest first.</summary>
    public IReadOnlyList<(string Page, string Text)> Next => !MayKeep ? [] :
    [
        .. new (string Step, string Page, string Text)[] { ("send", "sending", "送交银行"), ("settle", "settlement", "登记银行回执"), ("drop", "dropping", "撤销批次") }
            .Where(n => Batch.CanTake(n.Step)).Select(n => (n.Page, n.Text)),
    ];
}
