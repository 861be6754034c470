using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Forms a rebuilding team; its households are chosen next.</summary>
[Permit(AidModule.Keep)]
public sealed class TeamModel(Db db, Reach reach, DisasterDesk desk, TeamDesk teams, Texts texts) : DisasterPage(db, reach, desk, texts, AidModule.Keep)
{
    [BindProperty]
    public TeamInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var team = await teams.Form(await Expected(cancellationToken), Input.Name, Input.Leader, Input.Members, cancellationToken);
        TempData["Done"] = Texts["帮扶队已组建，请分配受灾户。"];
        return Redirect($"/aid/disasters/teams/{team.Id}/households");
    }

    protected override Task<RuleViolation?> InTheWay(CancellationToken cancellationToken) =>
        Task.FromResult(Disaster.State == DisasterState.Rebuilding ? null : NotNow("rebuild"));
}
