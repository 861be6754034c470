using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Puts chosen households onto a new hand-out list, each with the same.</summary>
[Permit(AidModule.Keep)]
public sealed class ReliefGoodsModel(Db db, Reach reach, DisasterDesk desk, ReliefDesk relief, IGoods goods, Texts texts) : DisasterPage(db, reach, desk, texts, AidModule.Keep)
{
    [BindProperty]
    public ReliefGoodsInput Input { get; set; } = new();

    public IReadOnlyList<SurveyRow> Households { get; private set; } = [];

    public IReadOnlyList<AidProgramme> Programmes { get; private set; } = [];

    /// <summary>Out of which store; the union's own when none is asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "store")]
    public Guid? Asked { get; set; }

    public IReadOnlyList<StoreOnOffer> Stores { get; private set; } = [];

    public StoreOnOffer? Store { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var list = await relief.IntoHandOut(await Expected(cancellationToken), Input.Households, Input.Programme, Input.Store!.Value, Input.Article!.Value, Input.Quantity!.Value, Input.Title, cancellationToken);
        TempData["Done"] = Texts["{0} 户已列入发放单，核对后请提交。", list.Households];
        return Redirect($"/aid/hand-outs/{list.Id}");
    }

    protected override async Task Fill(CancellationToken cancellationToken)
    {
        Households = await SurveyRow.Choices(Db, Reach, Id, false, cancellationToken);
        Programmes = await relief.Programmes(Disaster.Path, ProgrammeGives.Goods, cancellationToken);
        Stores = await goods.Stores(Disaster.Path, cancellationToken);
        Store = Stores.FirstOrDefault(s => s.Id == Asked) ?? Stores.FirstOrDefault(s => s.Path == Disaster.Path);
        Input.Store = Store?.Id;
        if (!HttpMethods.IsGet(Request.Method)) return;
        Input.Title = Texts["{0}物资 {1}", Disaster.Title, Reach.Act().On.Iso()];
        if (Programmes.Count == 1) Input.Programme = Programmes[0].Id;
        Input.Households = [.. Households.Where(h => !h.IsListed).Select(h => h.Id)];
    }
}
