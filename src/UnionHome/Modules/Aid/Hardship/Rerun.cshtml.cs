using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>Which households would be of another kind under the lines of today.</summary>
[Permit(HardshipModule.View)]
public sealed class RerunModel(HardshipRerun again) : PageModel
{
    public Rerun Rerun { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rerun = await again.Run(cancellationToken);
}
