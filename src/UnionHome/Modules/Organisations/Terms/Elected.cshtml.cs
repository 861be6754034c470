using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Who was elected, one after the other, until the result is reported.</summary>
[Permit(TermsModule.Plan)]
public sealed class ElectedModel(Db db, Reach reach, TermDesk desk, Texts texts) : TermPage(db, reach, TermsModule.Plan)
{
    [BindProperty]
    public OfficerInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (!HttpMethods.IsGet(Request.Method)) return;
        Input.Office = Officers.Any(o => o.Office == Term.Body.Head()) ? OfficerPost.Member : Term.Body.Head();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var chosen = await desk.Choose(await Reach.Find<Term>(TermId, TermsModule.Plan, cancellationToken), Input, cancellationToken);
        TempData["Done"] = texts["已添加{0}，可以继续添加或报告选举结果。", chosen.Name];
        return Redirect($"/organisations/terms/{TermId}/elected");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid officer, CancellationToken cancellationToken)
    {
        var term = await Reach.Find<Term>(TermId, TermsModule.Plan, cancellationToken);
        var chosen = (await desk.Slate(term, cancellationToken)).Find(o => o.Id == officer) ?? throw new NotFound(nameof(Officer));
        if (term.State != TermState.Elected) throw new RuleViolation("officers.reported", "选举结果已报告，不能再改");
        chosen.Withdraw(Reach.Act());
        await Db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["已取消{0}的当选登记。", chosen.Name];
        return Redirect($"/organisations/terms/{TermId}/elected");
    }
}
