using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>Asks the union above for money.</summary>
[Permit(FundsModule.Keep)]
public sealed class NewModel(RequestDesk desk, UnionInHand inHand, Texts texts) : FormPage
{
    [BindProperty]
    public RequestInput Input { get; set; } = new();

    /// <summary>The record from whose page one comes.</summary>
    [BindProperty(SupportsGet = true, Name = "about")]
    public Guid? AboutId { get; set; }

    public FundedRecord? About { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (await inHand.Get(cancellationToken) is { } union) Input.Union = $"{union.Code} {union.NameZh}";
        Input.About ??= AboutId;
        if (Input.About is null) return;
        About = await desk.About(Input.About, cancellationToken) ?? throw new NotFound("about");
        if (!HttpMethods.IsGet(Request.Method)) return;
        var asks = await desk.UnionOf(About, cancellationToken);
        (Input.Union, Input.Use, Input.Purpose) = ($"{asks.Code} {asks.NameZh}", About.Use, About.Purpose);
        if (About.Amount > Money.Zero) Input.Amount = About.Amount.ToString();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var request = await desk.Ask(Input.Union, Input.Use!.Value, Input.Amount, Input.Purpose, Input.About, cancellationToken);
        TempData["Done"] = texts["已提出申请，等待上级工会审批。"];
        return Redirect($"/funds/requests/{request.Id}");
    }
}
