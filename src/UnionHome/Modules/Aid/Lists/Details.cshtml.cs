using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.Lists;

[Permit(AidModule.View)]
public sealed class DetailsModel(Db db, Reach reach, GrantDesk desk, Texts texts) : ListPage(db, reach, desk, texts, AidModule.View)
{
    /// <summary>What may be done with it now: page and text, the likeliest first.</summary>
    public IReadOnlyList<(string Page, string Text)> Next { get; private set; } = [];

    public bool MayChange { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        var keeps = await Reach.May(AidModule.Keep, List.Path, cancellationToken);
        var decides = MayDecide && List.MayBeDecidedBy(Reach.UserId!.Value);
        MayChange = keeps && List.CanTake("change");
        var noticeFirst = Programme.Notice && List.State == ListState.Submitted;
        Next = [.. new (string Step, bool May, string Page, string Text)[]
        {
            ("submit", keeps && List.Count > 0, "submission", "提交名单"), ("announce", decides && noticeFirst, "announcement", "公示名单"), ("approve", decides && !noticeFirst, "approval", "审批发放"),
            ("send-back", decides, "return", "退回修改"), ("refuse", decides, "refusal", "不予批准"), ("withdraw", keeps, "withdrawal", "撤回名单"),
        }.Where(n => n.May && List.CanTake(n.Step)).Select(n => (n.Page, n.Text))];
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid grant, CancellationToken cancellationToken)
    {
        var list = await Reach.Find<GrantList>(Id, AidModule.Keep, cancellationToken);
        list.Expect(Version);
        await Desk.Remove(list, grant, cancellationToken);
        return Done(Texts["已移出名单。"]);
    }
}
