using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>One spot check: the union mends, the level above looks again.</summary>
[Permit(LightsModule.View), LargeUpload]
public sealed class SpotCheckModel(Db db, Reach reach, LightsDesk desk, AttachmentDesk attachments, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Check { get; set; }

    [BindProperty, Display(Name = "理由"), StringLength(500)]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "整改后的照片")]
    public IFormFile? Evidence { get; set; }

    public SpotCheck Of { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public bool MayFill { get; private set; }

    public bool MayCheck { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        Union = await desk.Union(Id, LightsModule.View, cancellationToken);
        Of = await Find(cancellationToken);
        Version = Of.Version;
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Check).OrderByDescending(s => s.At).Take(50).ToListAsync(cancellationToken);
        MayFill = await reach.May(LightsModule.Fill, Union.Path, cancellationToken);
        MayCheck = await desk.MayCheck(Union, cancellationToken);
        LargeUploadAttribute.Tell(this, texts, nameof(Evidence), 10);
    }

    public async Task<IActionResult> OnPostMendAsync(CancellationToken cancellationToken)
    {
        var check = await ToChange(await reach.May(LightsModule.Fill, (await desk.Union(Id, LightsModule.View, cancellationToken)).Path, cancellationToken), cancellationToken);
        var evidence = Evidence is { } file ? new[] { (await attachments.Add(check, file, cancellationToken)).Id } : null;
        check.Mend(reach.Act(Reason, evidence));
        return await Done(texts["已报告整改，等待上级复核"], cancellationToken);
    }

    public async Task<IActionResult> OnPostNotMendedAsync(CancellationToken cancellationToken)
    {
        var union = await desk.Union(Id, LightsModule.View, cancellationToken);
        var check = await ToChange(await desk.MayCheck(union, cancellationToken), cancellationToken);
        check.NotMended(await desk.MendBy(union, clock.Today(), cancellationToken), reach.Act(Reason));
        return await Done(texts["已要求继续整改"], cancellationToken);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        var check = await ToChange(await desk.MayCheck(await desk.Union(Id, LightsModule.View, cancellationToken), cancellationToken), cancellationToken);
        check.Close(reach.Act());
        return await Done(texts["复核通过"], cancellationToken);
    }

    private async Task<SpotCheck> ToChange(bool may, CancellationToken cancellationToken)
    {
        var check = may ? await Find(cancellationToken) : throw new NotFound("check");
        check.Expect(Version);
        return check;
    }

    private async Task<SpotCheck> Find(CancellationToken cancellationToken) =>
        await db.Set<SpotCheck>().SingleOrDefaultAsync(c => c.Id == Check && c.OrganisationId == Id, cancellationToken) ?? throw new NotFound("check");

    private async Task<IActionResult> Done(string sentence, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = sentence;
        return Redirect($"/organisations/{Id}/lights/checks/{Check}");
    }
}
