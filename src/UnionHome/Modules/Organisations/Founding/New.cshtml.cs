using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations.Enterprises;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>A founding as staff register it, the same on the page and in the API.</summary>
public sealed record NewFoundingInput
{
    [Display(Name = "谁提出"), Required(ErrorMessage = "请选择谁提出")]
    public FoundingOrigin? Origin { get; init; }

    [Display(Name = "单位"), Required(ErrorMessage = "请填写单位"), StringLength(Enterprise.LongestName)]
    public string Unit { get; init; } = "";

    [Display(Name = "上一级工会"), StringLength(200)]
    public string? Other { get; init; }

    [Display(Name = "申请人姓名"), StringLength(60)]
    public string? Applicant { get; init; }

    [Display(Name = "申请人电话"), StringLength(30)]
    public string? Phone { get; init; }

    [Display(Name = "申请人要求对单位保密")]
    public bool HideFromEmployer { get; init; }

    public async Task<FoundingRequest> Ask(Db db, Reach reach, FoundingDesk desk, CancellationToken cancellationToken)
    {
        var typed = Unit.Trim();
        var units = await reach.Within(db.Set<Enterprise>(), EnterprisesModule.View, cancellationToken);
        var known = CreditCode.TryParse(typed, null, out var code)
            ? await units.SingleOrDefaultAsync(e => e.CreditCode == code.Text, cancellationToken) ?? throw new RuleViolation("founding.unit_unknown", "没有登记代码为 {0} 的单位，或它不在您的工作范围内；请先登记该单位", nameof(Unit), code.Text)
            : await units.Where(e => e.Name == typed).OrderBy(e => e.Id).Take(2).ToListAsync(cancellationToken) is [var only] ? only : null;
        Organisation above;
        if (!string.IsNullOrWhiteSpace(Other)) above = await reach.Pick(db, Other, FoundingModule.Handle, nameof(Other), cancellationToken);
        else if (known is not null && await reach.May(FoundingModule.Handle, known.Path, cancellationToken)) above = await db.Organisations.SingleAsync(o => o.Path == known.Path, cancellationToken);
        else throw new RuleViolation("founding.no_above", "请填写上一级工会：新工会将在它之下成立，由它审批", nameof(Other));
        var wish = new FoundingWish(Origin!.Value, known?.Name ?? typed)
        {
            Enterprise = known,
            UnitCode = known?.CreditCode,
            Workers = known?.Workers,
            Applicant = Applicant?.Trim(),
            Phone = EnterpriseInput.Phone(Phone, nameof(Phone)),
            HideFromEmployer = HideFromEmployer,
        };
        return await desk.Ask(above, wish, reach.Act(), cancellationToken);
    }
}

[Permit(FoundingModule.Handle)]
public sealed class NewModel(Db db, Reach reach, FoundingDesk desk, Texts texts) : FormPage
{
    /// <summary>The credit code of the unit from whose page one comes.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty]
    public NewFoundingInput Input { get; set; } = new();

    public override Task Load(CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(Request.Method)) Input = new() { Unit = Unit ?? "", Origin = Unit is null ? null : FoundingOrigin.Plan };
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var made = await Input.Ask(db, reach, desk, cancellationToken);
        TempData["Done"] = texts["已登记建会申请，请受理并成立筹备组。"];
        return Redirect($"/organisations/founding/{made.Id}");
    }
}
