using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations;

/// <summary>A page on which one step is taken on a union that stands below the reader's own.</summary>
[Permit(OrganisationsModule.Manage)]
public abstract class StepPage(Reach reach, AttachmentDesk attachments) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Organisation Union { get; private set; } = null!;

    protected Reach Reach => reach;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Union = await Find(cancellationToken);
        Version = Union.Version;
    }

    /// <summary>The union to be moved, merged or closed, which is for the level above it to do.</summary>
    protected async Task<Organisation> Find(CancellationToken cancellationToken)
    {
        var union = await reach.Find<Organisation>(Id, OrganisationsModule.Manage, cancellationToken);
        return await reach.May(OrganisationsModule.Manage, PlacedBy(union), cancellationToken) ? union : throw new NotFound("organisation");
    }

    protected virtual string PlacedBy(Organisation union) => union.ParentPath;

    /// <summary>The act of the reader for the reason given, proved by the file that was sent with it.</summary>
    protected async Task<Act> Act(Organisation union, StepInput input, CancellationToken cancellationToken) =>
        reach.Act(input.Reason, input.Evidence is { } file ? [(await attachments.Add(union, file, cancellationToken)).Id] : null);

    protected IActionResult Done(string sentence, Guid union)
    {
        TempData["Done"] = sentence;
        return RedirectToPage("/Organisations/Details", new { id = union });
    }
}

/// <summary>From which day a step counts, and why it is taken.</summary>
public record StepInput
{
    [Display(Name = "生效日期"), Required(ErrorMessage = "请填写生效日期")]
    public DateOnly? On { get; init; }

    [Display(Name = "理由(批准文件等)"), Required(ErrorMessage = "请填写理由"), StringLength(500)]
    public string Reason { get; init; } = "";

    [Display(Name = "批准文件"), JsonIgnore]
    public IFormFile? Evidence { get; init; }
}

/// <summary>A step towards another union.</summary>
public sealed record StepTowardsInput : StepInput
{
    [Display(Name = "工会"), Required(ErrorMessage = "请选择工会"), StringLength(200)]
    public string Other { get; init; } = "";
}
