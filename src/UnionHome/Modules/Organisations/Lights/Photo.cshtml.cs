using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Lights;

[Permit(LightsModule.Fill), LargeUpload]
public sealed class PhotoModel(Db db, Reach reach, LightsDesk desk, AttachmentDesk attachments, RuleBook rules, TimeProvider clock, Texts texts) : LightsPage(desk, LightsModule.Fill)
{
    public sealed record PhotoInput
    {
        [Display(Name = "谁的照片"), Required(ErrorMessage = "请选择主席或副主席")]
        public Guid? Officer { get; init; }

        [Display(Name = "照片"), Required(ErrorMessage = "请选择照片")]
        public IFormFile? Picture { get; init; }

        [Display(Name = "书面同意的日期"), Required(ErrorMessage = "请填写书面同意的日期")]
        public DateOnly? ConsentedOn { get; init; }

        [Display(Name = "同意书"), Required(ErrorMessage = "没有本人的书面同意不能公开照片，请附上同意书")]
        public IFormFile? Consent { get; init; }
    }

    [BindProperty]
    public PhotoInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        var most = await rules.Get(AttachmentsModule.MostPictureMegabytes, Union.Path, clock.Today(), cancellationToken);
        LargeUploadAttribute.Tell(this, texts, "Input.Picture", most.Number);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var profile = await Desk.ProfileToFill(Id, Version, cancellationToken);
        var officer = (await Desk.Officers(Id, cancellationToken)).FirstOrDefault(o => o.Id == Input.Officer)
            ?? throw new RuleViolation("lights.no_officer", "请选择在任的主席或副主席", nameof(Input.Officer));
        var picture = await attachments.AddPicture(profile, Input.Picture!, nameof(Input.Picture), cancellationToken);
        var consent = await attachments.Add(profile, Input.Consent!, cancellationToken);
        profile.AddPhoto(officer, picture.Id, Input.ConsentedOn!.Value, consent.Id, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["照片已登记，亮身份后公开"]);
    }
}
