using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>Everything of the household, with the sentence that explains the suggestion; shown once, for a reason that is written down before.</summary>
[Permit(HardshipModule.View)]
public sealed class FactsModel(Db db, Reach reach, HardshipDesk desk, Vault vault, PersonalData personal, OnePass pass) : FilePage(db, reach, desk, vault, HardshipModule.View)
{
    [BindProperty, Display(Name = "查看理由"), Required(ErrorMessage = "查看完整的个人信息请写明理由"), StringLength(200)]
    public string Reason { get; set; } = "";

    public bool Shown { get; private set; }

    public Vault Keys => Vault;

    public IReadOnlyList<ToldMember> Opened => [.. Household.Select(m => m.Open(Vault))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var found = await Reach.Find<HardshipFile>(Id, HardshipModule.View, cancellationToken);
        await personal.Look(found, nameof(found.Findings), found.Findings, Reach.Act(Reason), cancellationToken);
        pass.Give(this, $"hardship:{Id}");
        return Redirect($"/aid/files/{Id}/facts");
    }

    public string Tell(string property, Sealed? value) => value is null ? "" : Vault.Open(Filed, property, value);

    protected override Task Fill(CancellationToken cancellationToken)
    {
        Shown = HttpMethods.IsGet(Request.Method) && pass.Take(this, $"hardship:{Id}");
        return Task.CompletedTask;
    }
}
