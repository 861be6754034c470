using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Begins a re-election.</summary>
[Permit(TermsModule.Plan)]
public sealed class PlanModel(Reach reach, TermDesk desk, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public PlanInput Input { get; set; } = new();

    public Organisation Union { get; private set; } = null!;

    public TermLimits Limits { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Union = await reach.Find<Organisation>(Id, TermsModule.Plan, cancellationToken);
        Limits = await desk.Limits(Union.Path, cancellationToken);
        if (!HttpMethods.IsGet(Request.Method)) return;
        if (Enum.TryParse<TermBody>(Request.Query["body"], out var body)) Input.Body = body;
        var running = await desk.Running(Id, Input.Body, cancellationToken);
        (Input.Number, Input.Years) = ((running?.Number ?? 0) + 1, running?.Years ?? Limits.YearsOf(Union.Kind)[^1]);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var union = await reach.Find<Organisation>(Id, TermsModule.Plan, cancellationToken);
        var term = await desk.Propose(union, Input.Body, Input.Plan(), cancellationToken);
        TempData["Done"] = texts["换届方案已报上一级工会，审批后会收到待办。"];
        return Redirect(term.Address);
    }
}
