using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Checks;

/// <summary>One finding: what the list says, what was paid since, and what the reviewer makes of it.</summary>
[Permit(HardshipModule.View)]
public sealed class DetailsModel(Db db, Reach reach, CheckDesk desk, Vault vault, PersonalData personal, OnePass pass, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "核查情况或查看理由"), Required(ErrorMessage = "请填写核查情况或查看理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    public CheckFinding Finding { get; private set; } = null!;

    public HardshipFile Filed { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    public IReadOnlyList<Overpaid> Overpaid { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public bool MayDecide { get; private set; }

    /// <summary>Shown once, for a reason that is written down before.</summary>
    public bool Shown { get; private set; }

    public string Detail => Finding.Detail is not { } detail ? "" : Shown ? vault.Open(Finding, nameof(CheckFinding.Detail), detail) : vault.Masked(Finding, nameof(CheckFinding.Detail), detail);

    public override async Task Load(CancellationToken cancellationToken)
    {
        Finding = await reach.Find<CheckFinding>(Id, HardshipModule.View, cancellationToken);
        Filed = await db.Set<HardshipFile>().AsNoTracking().SingleAsync(f => f.Id == Finding.FileId, cancellationToken);
        Person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == Filed.PersonId, cancellationToken);
        Overpaid = await desk.Overpaid(Finding, cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        MayDecide = Finding.State == FindingState.Open && await reach.May(HardshipModule.Verify, Finding.Path, cancellationToken);
        Version = Finding.Version;
        Shown = HttpMethods.IsGet(Request.Method) && pass.Take(this, $"finding:{Id}");
    }

    public async Task<IActionResult> OnPostLookAsync(CancellationToken cancellationToken)
    {
        var finding = await reach.Find<CheckFinding>(Id, HardshipModule.View, cancellationToken);
        await personal.Look(finding, nameof(CheckFinding.Detail), finding.Detail ?? throw new NotFound(nameof(CheckFinding)), reach.Act(Reason), cancellationToken);
        pass.Give(this, $"finding:{Id}");
        return Redirect($"/aid/checks/{Id}");
    }

    public Task<IActionResult> OnPostUpholdAsync(CancellationToken cancellationToken) =>
        Decide(f => desk.Uphold(f, Reason, cancellationToken), "已记录属实，请复核或退档，并收回不应发放的救助。", cancellationToken);

    public Task<IActionResult> OnPostDismissAsync(CancellationToken cancellationToken) => Decide(f => desk.Dismiss(f, Reason, cancellationToken), "已记录不影响认定。", cancellationToken);

    private async Task<IActionResult> Decide(Func<CheckFinding, Task> step, string done, CancellationToken cancellationToken)
    {
        var finding = await reach.Find<CheckFinding>(Id, HardshipModule.Verify, cancellationToken);
        finding.Expect(Version);
        await step(finding);
        TempData["Done"] = texts[done];
        return Redirect($"/aid/checks/{Id}");
    }
}
