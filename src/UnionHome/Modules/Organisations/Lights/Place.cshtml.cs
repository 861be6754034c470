using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Lights;

[Permit(LightsModule.Fill), LargeUpload]
public sealed class PlaceModel(Db db, Reach reach, LightsDesk desk, AttachmentDesk attachments, RuleBook rules, TimeProvider clock, Texts texts) : LightsPage(desk, LightsModule.Fill)
{
    public sealed record PlaceInput
    {
        [Display(Name = "位置"), Required(ErrorMessage = "请选择位置"), StringLength(60)]
        public string Place { get; init; } = "";

        [Display(Name = "照片"), Required(ErrorMessage = "请选择照片")]
        public IFormFile? Photo { get; init; }

        [Display(Name = "日期"), Required(ErrorMessage = "请填写日期")]
        public DateOnly? On { get; init; }

        [Display(Name = "说明"), StringLength(ProfileText.LongestLine)]
        public string? Note { get; init; }
    }

    [BindProperty]
    public PlaceInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "place")]
    public string? Asked { get; set; }

    public IReadOnlyList<string> Places { get; private set; } = [];

    public long MostMegabytes { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Places = await Desk.Places(Union, cancellationToken);
        MostMegabytes = (await rules.Get(AttachmentsModule.MostPictureMegabytes, Union.Path, clock.Today(), cancellationToken)).Number;
        LargeUploadAttribute.Tell(this, texts, "Input.Photo", MostMegabytes);
        Input = new() { Place = Asked ?? "", On = clock.Today() };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var profile = await Desk.ProfileToFill(Id, Version, cancellationToken);
        var union = await Desk.Union(Id, LightsModule.Fill, cancellationToken);
        if (!(await Desk.Places(union, cancellationToken)).Contains(Input.Place)) throw new RuleViolation("lights.not_a_place", "请从清单中选择位置", nameof(Input.Place));
        var photo = await attachments.AddPicture(profile, Input.Photo!, nameof(Input.Photo), cancellationToken);
        profile.ShowPlace(Input.Place, photo.Id, Input.Note, Input.On!.Value, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["位置已登记"]);
    }
}
