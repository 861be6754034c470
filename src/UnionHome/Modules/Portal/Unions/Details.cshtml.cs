using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Web.Parts;
using UnionHome.Modules.Organisations.Lights.Print;

namespace UnionHome.Modules.Portal.Unions;

/// <summary>The page of a union, where its QR code leads: who chairs it, where it is, how to reach it.</summary>
[AllowAnonymous]
public sealed class DetailsModel(UnionPress press) : PageModel
{
    public PublicUnion Of { get; private set; } = null!;

    /// <summary>The short address, as it stands on plaque and cards.</summary>
    public string ShortAddress { get; private set; } = "";

    public (int Size, string Path) Qr { get; private set; }

    public async Task OnGetAsync(string code, CancellationToken cancellationToken)
    {
        Of = await press.Find(code, cancellationToken);
        ShortAddress = CardFaces.ShortAddress(Request, Of.Union.Code);
        Qr = QrImage.Of(ShortAddress);
    }
}
