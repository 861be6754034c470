using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.RateLimits;
using UnionHome.Modules.Aid.Applications;

namespace UnionHome.Modules.Aid.Apply;

/// <summary>A worker applies, without an account and from a phone.</summary>
[AllowAnonymous, PublicForm(ApplyModule.ApplyForm, Times = 8), LargeUpload]
public sealed class FormModel(OpenDoor door, ApplicationDesk desk, RuleBook rules, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty]
    public ApplyInput Input { get; set; } = new();

    [BindProperty, Display(Name = "证明材料的照片")]
    public List<IFormFile> Photos { get; set; } = [];

    /// <summary>The code of the union.</summary>
    [BindProperty(SupportsGet = true)]
    public string Union { get; set; } = "";

    public Organisation Chosen { get; private set; } = null!;

    public IReadOnlyList<OpenProgramme> Programmes { get; private set; } = [];

    public long MostMegabytes { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        Chosen = await Find(cancellationToken);
        Programmes = await door.Programmes(Chosen, cancellationToken);
        MostMegabytes = (await rules.Get(AttachmentsModule.MostPictureMegabytes, Chosen.Path, clock.Today(), cancellationToken)).Number;
        LargeUploadAttribute.Tell(this, texts, nameof(Photos), MostMegabytes);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (application, code) = await desk.Apply(await Find(cancellationToken), Input.Told(), Photos, cancellationToken);
        (TempData["AidNumber"], TempData["AidCode"]) = (application.Number, code);
        return Redirect("/apply/sent");
    }

    private async Task<Organisation> Find(CancellationToken cancellationToken) => await door.Union(Union, cancellationToken) ?? throw new NotFound("union");
}
