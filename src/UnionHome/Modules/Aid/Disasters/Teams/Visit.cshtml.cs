using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters.Teams;

/// <summary>Writes a visit down.</summary>
[Permit(AidModule.Keep)]
public sealed class VisitModel(Db db, Reach reach, TeamDesk desk, Texts texts) : TeamPage(db, reach, desk, texts, AidModule.Keep, "visit")
{
    /// <summary>The household from whose line one comes.</summary>
    [BindProperty(SupportsGet = true, Name = "household")]
    public Guid? Asked { get; set; }

    [BindProperty]
    public HouseholdVisitInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices => [.. Households.Where(h => h.RebuiltOn is null).Select(h => new SelectListItem(Texts["{0}，{1}", h.Name, h.Unit], h.Id.ToString()))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Visit(await Expected(cancellationToken), Input.Household!.Value, Input.Read(), cancellationToken);
        return Done(Texts["回访已登记。"]);
    }

    protected override Task Fill(CancellationToken cancellationToken)
    {
        Input.Household ??= Asked;
        Input.On ??= Today;
        if (string.IsNullOrEmpty(Input.Visitors)) Input.Visitors = Team.Leader;
        return Task.CompletedTask;
    }

    protected override RuleViolation? More => Choices.Count > 0 ? null : new("disasters.all_done", "各户都已办妥，不用再回访");
}
