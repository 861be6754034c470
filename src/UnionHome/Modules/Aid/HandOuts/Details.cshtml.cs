using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.HandOuts;

[Permit(AidModule.View)]
public sealed class DetailsModel(Db db, Reach reach, HandOutDesk desk, GrantDesk grants, IGoods goods, Vault vault, Texts texts) : HandOutPage(db, reach, desk, grants, goods, texts, AidModule.View)
{
    /// <summary>What may be done with it now: page and text, the likeliest first.</summary>
    public IReadOnlyList<(string Page, string Text)> Next { get; private set; } = [];

    public bool MayChange => MayKeep && List.CanTake("change");

    public bool MaySeeStore { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        var decides = MayDecide && List.MayBeDecidedBy(Reach.UserId!.Value);
        MaySeeStore = await Reach.May(IGoods.View, Store.Path, cancellationToken);
        Next = [.. new (string Step, bool May, string Page, string Text)[]
        {
            ("submit", MayKeep && List.Households > 0, "submission", "提交发放单"), ("approve", decides, "approval", "审批发放"), ("hand-out", MayKeep, "signing", "登记签领"),
            ("close", MayKeep && Papers.Count > 0, "closing", "办结"), ("close", MayKeep, "evidence", "上传签领表"), ("send-back", decides, "return", "退回修改"),
            ("correct", MayKeep, "correction", "更正签领"), ("withdraw", MayKeep, "withdrawal", "撤回发放单"),
        }.Where(n => n.May && List.CanTake(n.Step)).Select(n => (n.Page, n.Text))];
    }

    /// <summary>Who signed in the person's place, in part.</summary>
    public string ProxyOf(HandOutLine line) => vault.Masked(line, nameof(line.Proxy), line.Proxy);

    public async Task<IActionResult> OnPostRemoveAsync(Guid line, CancellationToken cancellationToken)
    {
        var list = await Reach.Find<HandOut>(Id, AidModule.Keep, cancellationToken);
        list.Expect(Version);
        await Desk.Remove(list, line, cancellationToken);
        return Done(Texts["已移出发放单。"]);
    }
}
