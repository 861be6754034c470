using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>Begins a list.</summary>
[Permit(AidModule.Keep)]
public sealed class NewModel(HandOutDesk desk, GrantDesk grants, IGoods goods, UnionInHand inHand, Texts texts) : FormPage
{
    [BindProperty]
    public NewHandOutInput Input { get; set; } = new();

    /// <summary>The programme from whose page one comes.</summary>
    [BindProperty(SupportsGet = true, Name = "programme")]
    public Guid? Asked { get; set; }

    public IReadOnlyList<AidProgramme> Programmes { get; private set; } = [];

    public IReadOnlyList<StoreOnOffer> Stores { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (await inHand.Get(cancellationToken) is not { } union) return;
        if (string.IsNullOrEmpty(Input.Union)) Input.Union = $"{union.Code} {union.NameZh}";
        Programmes = [.. (await grants.Usable(union.Path, cancellationToken)).Where(p => p.Gives != ProgrammeGives.Money)];
        Stores = await goods.Stores(union.Path, cancellationToken);
        Input.Programme ??= Asked;
        if (Stores.Count == 1) Input.Store ??= Stores[0].Id;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var list = await desk.Draw(Input.Union, Input.Programme, Input.Store!.Value, Input.Title, cancellationToken);
        TempData["Done"] = texts["发放单已建立，请加入职工。"];
        return Redirect($"/aid/hand-outs/{list.Id}/lines");
    }
}
