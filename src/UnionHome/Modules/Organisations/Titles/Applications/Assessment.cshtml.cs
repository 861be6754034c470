using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>The self-assessment, item by item with points, remark and evidence. Everything that is wrong is told at once, and nothing typed is lost.</summary>
[Permit(TitlesModule.Apply)]
public sealed class AssessmentModel(Db db, Reach reach, ApplicationDesk desk, AttachmentDesk attachments, Texts texts) : ApplicationPage(db, reach, desk, TitlesModule.Apply)
{
    [BindProperty]
    public List<TypedScore> Scores { get; set; } = [];

    /// <summary>Attachments to be taken off their items.</summary>
    [BindProperty]
    public List<Guid> Dropped { get; set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (HttpMethods.IsGet(Request.Method)) Scores = [.. Items.Select(i => TypedScore.Self(i.Item, i.Score))];
    }

    /// <param name="then">Where to go on: stay, or on to submission.</param>
    public async Task<IActionResult> OnPostAsync(string? then, CancellationToken cancellationToken)
    {
        var application = await Expected(cancellationToken);
        var ground = await Desk.Ground(application, cancellationToken);
        var read = ScoreReading.Of(ground.Version, Scores);
        var problems = read.Problems.Select(p => ($"Scores[{p.Line}].{p.Refusal.Field}", p.Refusal)).ToList();
        var evidence = problems.Count == 0 ? await Evidence(application, problems, cancellationToken) : [];
        if (problems.Count > 0) return await Again(problems, texts, cancellationToken);
        application.Assess(ground.Version, read.AsAssessed(evidence), Dropped);
        await Db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["已保存，自评 {0} 分", Points.Say(application.SelfTotal)];
        return Redirect(then == "submit" ? $"{application.Address}/submission" : $"{application.Address}/assessment");
    }

    /// <summary>The files sent with the items, each checked by its content and kept.</summary>
    private async Task<Dictionary<Guid, IReadOnlyList<Guid>>> Evidence(TitleApplication application, List<(string, RuleViolation)> problems, CancellationToken cancellationToken)
    {
        var evidence = new Dictionary<Guid, IReadOnlyList<Guid>>();
        for (var i = 0; i < Scores.Count; i++)
        {
            var kept = new List<Guid>();
            foreach (var file in Request.Form.Files.GetFiles($"Scores[{i}].Evidence"))
            {
                try
                {
                    kept.Add((await attachments.Add(application, file, cancellationToken)).Id);
                }
                catch (RuleViolation refusal)
                {
                    problems.Add(($"Scores[{i}].Evidence", refusal));
                }
            }

            evidence[Scores[i].Item] = kept;
        }

        return evidence;
    }
}
