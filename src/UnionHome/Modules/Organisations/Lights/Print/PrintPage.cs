using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;

namespace UnionHome.Modules.Organisations.Lights.Print;

/// <summary>A page that is printed as it stands.</summary>
[Permit(LightsModule.View)]
public abstract class PrintPage(CardPress press) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CardFaces Faces { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Faces = await press.Faces(Id, Request, cancellationToken);
}
