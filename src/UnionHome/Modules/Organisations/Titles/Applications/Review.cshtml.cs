using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>The review on site by two of the level above: their points beside the union's own.</summary>
[Permit(TitlesModule.Review)]
public sealed class ReviewModel(Db db, Reach reach, ApplicationDesk desk, AttachmentDesk attachments, TimeProvider clock, Texts texts) : ApplicationPage(db, reach, desk, TitlesModule.Review)
{
    public sealed record Form
    {
        [Display(Name = "考评日期"), Required(ErrorMessage = "请填写考评日期")]
        public DateOnly? VisitedOn { get; set; }

        [Display(Name = "考评人一"), Required(ErrorMessage = "请填写考评人姓名"), StringLength(TitleApplication.LongestReviewer)]
        public string First { get; set; } = "";

        [Display(Name = "考评人二"), Required(ErrorMessage = "请填写考评人姓名"), StringLength(TitleApplication.LongestReviewer)]
        public string Second { get; set; } = "";

        [Display(Name = "考评意见"), StringLength(1000)]
        public string? Note { get; set; }

        [Display(Name = "考评记录")]
        public IFormFile? Evidence { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public List<TypedScore> Scores { get; set; } = [];

    /// <summary>Why the reader may not review, in Chinese; null when they may.</summary>
    public string? Hindrance { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Hindrance = Application.State != ApplicationState.Submitted ? "这份申报不在待考评状态。"
            : !await Desk.MayReview(Application, cancellationToken) ? "考评由上一级工会进行。"
            : !Application.MayBeReviewedBy(Reach.UserId ?? Guid.Empty) ? "本人填报或提交的申报须由他人考评。"
            : null;
        if (HttpMethods.IsGet(Request.Method)) Fill();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var application = await Expected(cancellationToken);
        var ground = await Desk.Ground(application, cancellationToken);
        var read = ScoreReading.Of(ground.Version, Scores);
        var open = Scores.Select((s, i) => (Line: i, Item: ground.Version.Items.FirstOrDefault(v => v.Id == s.Item), Score: s))
            .Where(s => s.Item is not null && (s.Item.IsVeto ? s.Score.Hit is null : string.IsNullOrWhiteSpace(s.Score.Points)))
            .Select(s => (s.Line, s.Item!.IsVeto ? new RuleViolation("titles.veto_open", "请选择是否有这种情况", "Hit") : new("titles.found_points_open", "请填写考评分", "Points")));
        var problems = read.Problems.Concat(open).ToList();
        if (problems.Count > 0) return await Again(problems.Select(p => ($"Scores[{p.Item1}].{p.Item2.Field}", p.Item2)), texts, cancellationToken);
        IReadOnlyList<Guid> evidence = Input.Evidence is { } file ? [(await attachments.Add(application, file, cancellationToken)).Id] : [];
        await Desk.Review(application, new(Input.VisitedOn!.Value, Input.First, Input.Second, Input.Note ?? ""), read.Scores, evidence, cancellationToken);
        return Done(application.Vetoed ? texts["已记录考评：一票否决"] : texts["已记录考评：{0} 分，{1}", Points.Say(application.FoundTotal), texts[application.Grade ?? "未达到任何等次"]]);
    }

    /// <summary>Starts from the union's own points, which the reviewers confirm or change; the second time from what was found the first time.</summary>
    private void Fill()
    {
        (Input.VisitedOn, Input.First) = (clock.Today(), Reach.UserName);
        Scores = [.. Items.Select(i => i.Score?.FoundPoints is null && i.Score?.FoundHit is null ? TypedScore.Self(i.Item, i.Score) with { Remark = null } : TypedScore.Reviewed(i.Item, i.Score))];
    }
}
