using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>The enterprise joins a union that stands, or leaves the one that covers it. A new union is founded by a request.</summary>
[Permit(EnterprisesModule.Keep)]
public sealed class MembershipModel(Db db, Reach reach, EnterpriseDesk desk, TimeProvider clock, Texts texts) : EnterprisePage(db, reach, EnterprisesModule.Keep)
{
    private readonly Db db = db;

    [BindProperty, Display(Name = "工会"), StringLength(200)]
    public string? Other { get; set; }

    [BindProperty, Display(Name = "生效日期"), Required(ErrorMessage = "请填写生效日期")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "理由"), StringLength(200)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostJoinAsync(CancellationToken cancellationToken)
    {
        var enterprise = await Expected(cancellationToken);
        if (string.IsNullOrWhiteSpace(Other)) throw new RuleViolation("enterprises.no_other", "请选择工会", nameof(Other));
        var union = await Reach.Pick(db, Other, EnterprisesModule.Keep, nameof(Other), cancellationToken);
        await TreeRefusals.AtField(() => desk.Join(enterprise, union, On!.Value, Reach.Act(Reason), cancellationToken), "Union", nameof(Other));
        return Done(texts["已加入“{0}”。", union.Name(texts.IsEnglish)]);
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellationToken)
    {
        (await Expected(cancellationToken)).Leave(On!.Value, Reach.Act(Reason));
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["已办理脱离。"]);
    }

    protected override void Fill() => On ??= clock.Today();
}
