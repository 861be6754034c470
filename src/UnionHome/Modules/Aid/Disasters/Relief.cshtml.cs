using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Puts chosen households onto a new list of money in one press.</summary>
[Permit(AidModule.Keep)]
public sealed class ReliefModel(Db db, Reach reach, DisasterDesk desk, ReliefDesk relief, Texts texts) : DisasterPage(db, reach, desk, texts, AidModule.Keep)
{
    [BindProperty]
    public ReliefInput Input { get; set; } = new();

    public IReadOnlyList<SurveyRow> Households { get; private set; } = [];

    public IReadOnlyList<AidProgramme> Programmes { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var list = await relief.IntoList(await Expected(cancellationToken), Input.Households, Input.Programme!.Value, Input.Amounts(), Input.Title, cancellationToken);
        TempData["Done"] = Texts["{0} 户已列入名单，核对后请提交。", list.Count];
        return Redirect($"/aid/lists/{list.Id}");
    }

    protected override async Task Fill(CancellationToken cancellationToken)
    {
        Households = await SurveyRow.Choices(Db, Reach, Id, false, cancellationToken);
        Programmes = await relief.Programmes(Disaster.Path, ProgrammeGives.Money, cancellationToken);
        if (!HttpMethods.IsGet(Request.Method)) return;
        Input.Title = Texts["{0}救助 {1}", Disaster.Title, Reach.Act().On.Iso()];
        if (Programmes.Count == 1) Input.Programme = Programmes[0].Id;
        Input.Households = [.. Households.Where(h => !h.IsListed).Select(h => h.Id)];
    }
}
