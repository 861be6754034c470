using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Returns;

/// <summary>Everything that stands against sending the return up, before it is sent.</summary>
[Permit(ReturnsModule.Fill)]
public sealed class SubmissionModel(Db db, ReturnDesk desk, ReturnChecks checks, Texts texts) : ReturnPage(db, desk, checks, ReturnsModule.Fill)
{
    private readonly ReturnDesk desk = desk;
    private readonly ReturnChecks checks = checks;

    public IReadOnlyList<ReturnProblem> Problems { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Problems = Return.IsOpen ? await checks.Problems(Return, cancellationToken) : [];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var of = await Expected(cancellationToken);
        var problems = await desk.Submit(of, cancellationToken);
        if (problems.Count > 0) return await Again(problems.Select(p => (p.Figure, p.Refusal)), texts, cancellationToken);
        TempData["Done"] = texts["已提交，等待上一级审核"];
        return Redirect($"/returns/{Id}");
    }
}
