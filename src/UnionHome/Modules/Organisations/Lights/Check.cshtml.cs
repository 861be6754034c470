using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>The level above tells what it found on the spot.</summary>
[Permit(LightsModule.Check), LargeUpload]
public sealed class CheckModel(Db db, Reach reach, LightsDesk desk, AttachmentDesk attachments, TimeProvider clock, Texts texts) : LightsPage(desk, LightsModule.Check)
{
    public static readonly IReadOnlyList<(string Value, string Text)> Answers = [("", "没看"), ("seen", "相符"), ("missing", "不符")];

    public sealed record CheckInput
    {
        [Display(Name = "抽查日期"), Required(ErrorMessage = "请填写抽查日期")]
        public DateOnly? On { get; init; }

        /// <summary>What was found at each place.</summary>
        public Dictionary<string, string?> Results { get; init; } = [];

        [Display(Name = "发现的问题"), StringLength(1000)]
        public string? Finding { get; init; }

        [Display(Name = "现场照片")]
        public IFormFile? Evidence { get; init; }
    }

    [BindProperty]
    public CheckInput Input { get; set; } = new();

    /// <summary>The places that the union told, and its page.</summary>
    public IReadOnlyList<string> Places { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (!await Desk.MayCheck(Union, cancellationToken)) throw new NotFound("union");
        Places = Told(Profile);
        LargeUploadAttribute.Tell(this, texts, "Input.Evidence", 10);
        Input = new() { On = Input.On ?? clock.Today(), Results = Input.Results };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var union = await Desk.Union(Id, LightsModule.Check, cancellationToken);
        if (!await Desk.MayCheck(union, cancellationToken)) throw new NotFound("union");
        var profile = await Desk.Profile(Id, cancellationToken) ?? throw new RuleViolation("lights.not_lit", "该工会还没有亮牌，不需要抽查");
        IReadOnlyList<string> With(string answer) => [.. Told(profile).Where(p => Input.Results.GetValueOrDefault(p) == answer)];
        var evidence = Input.Evidence is { } file ? new[] { (await attachments.Add(profile, file, cancellationToken)).Id } : null;
        var check = new SpotCheck(profile, Input.On!.Value, With("seen"), With("missing"), Input.Finding ?? "", await Desk.MendBy(union, Input.On.Value, cancellationToken), reach.Act(Input.Finding, evidence));
        db.Add(check);
        await db.SaveChangesAsync(cancellationToken);
        return Done(check.IsOpen ? texts["抽查已登记，工会收到了整改待办"] : texts["抽查已登记，与登记相符"]);
    }

    private static List<string> Told(UnionProfile? profile) => [.. (profile?.Places ?? []).Where(p => p.IsShown).Select(p => p.Place).Distinct()];
}
