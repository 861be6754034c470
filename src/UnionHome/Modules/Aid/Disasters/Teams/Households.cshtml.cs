using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters.Teams;

/// <summary>The households that a team is given, as ticked.</summary>
public sealed record AssignInput
{
    public List<Guid> Households { get; set; } = [];
}

/// <summary>Gives the team households that no team has yet.</summary>
[Permit(AidModule.Keep)]
public sealed class HouseholdsModel(Db db, Reach reach, TeamDesk desk, Texts texts) : TeamPage(db, reach, desk, texts, AidModule.Keep, "assign")
{
    [BindProperty]
    public AssignInput Input { get; set; } = new();

    public IReadOnlyList<SurveyRow> Choices { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Assign(await Expected(cancellationToken), Input.Households, cancellationToken);
        return Done(Texts["受灾户已分给帮扶队。"]);
    }

    protected override async Task Fill(CancellationToken cancellationToken) =>
        Choices = await SurveyRow.Choices(Db, Reach, Team.DisasterId, true, cancellationToken);
}
