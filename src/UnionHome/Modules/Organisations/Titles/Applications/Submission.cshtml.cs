using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>Shows what is still missing, then hands the application in.</summary>
[Permit(TitlesModule.Apply)]
public sealed class SubmissionModel(Db db, Reach reach, ApplicationDesk desk, Texts texts) : ApplicationPage(db, reach, desk, TitlesModule.Apply)
{
    public IReadOnlyList<(ScoreItem Item, RuleViolation Refusal)> Gaps { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Gaps = Application.Gaps(Ground.Version);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Submit(await Expected(cancellationToken), cancellationToken);
        return Done(texts["已提交，上级工会会收到考评的待办"]);
    }
}
