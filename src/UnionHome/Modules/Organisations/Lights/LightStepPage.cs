using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>A light is put on or out, from a day on.</summary>
public abstract class LightStepPage(Db db, Reach reach, LightsDesk desk, TimeProvider clock) : LightsPage(desk, LightsModule.Fill)
{
    [BindProperty]
    public LightStepInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Input = new() { On = clock.Today() };
    }

    protected async Task<IActionResult> Take(Func<UnionProfile, LightStepInput, Foundation.Steps.Act, Task> step, string done, CancellationToken cancellationToken)
    {
        var profile = await Desk.ProfileToFill(Id, Version, cancellationToken);
        await step(profile, Input, reach.Act(Input.Reason));
        await db.SaveChangesAsync(cancellationToken);
        return Done(done);
    }
}

public sealed record LightStepInput
{
    [Display(Name = "日期"), Required(ErrorMessage = "请填写日期")]
    public DateOnly? On { get; init; }

    [Display(Name = "理由"), StringLength(500)]
    public string? Reason { get; init; }
}
