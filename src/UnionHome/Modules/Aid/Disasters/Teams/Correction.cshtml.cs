using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters.Teams;

/// <summary>Another name, leader or members.</summary>
[Permit(AidModule.Keep)]
public sealed class CorrectionModel(Db db, Reach reach, TeamDesk desk, Texts texts) : TeamPage(db, reach, desk, texts, AidModule.Keep, "describe")
{
    [BindProperty]
    public TeamInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Describe(await Expected(cancellationToken), Input.Name, Input.Leader, Input.Members, cancellationToken);
        return Done(Texts["已调整。"]);
    }

    protected override Task Fill(CancellationToken cancellationToken)
    {
        (Input.Name, Input.Leader, Input.Members) = (Team.Name, Team.Leader, Team.Members);
        return Task.CompletedTask;
    }
}
