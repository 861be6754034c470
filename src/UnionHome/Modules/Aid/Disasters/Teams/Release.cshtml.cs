using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters.Teams;

/// <summary>Takes a household out of the team, before it is done or because another team has it.</summary>
[Permit(AidModule.Keep)]
public sealed class ReleaseModel(Db db, Reach reach, TeamDesk desk, Texts texts) : TeamPage(db, reach, desk, texts, AidModule.Keep, "release")
{
    [BindProperty(SupportsGet = true, Name = "household")]
    public Guid Household { get; set; }

    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    public string Name => Households.FirstOrDefault(h => h.Id == Household)?.Name ?? "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Release(await Expected(cancellationToken), Household, Reason, cancellationToken);
        return Done(Texts["已移出帮扶队。"]);
    }

    protected override RuleViolation? More => Name.Length > 0 ? null : new("disasters.not_of_team", "请选择这支帮扶队的一户");
}
