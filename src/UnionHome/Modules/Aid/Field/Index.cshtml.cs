using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Field;

/// <summary>The page that the device keeps: frame and forms, the same for everybody. What is in them comes out of the device's own sealed store.</summary>
[Permit(FieldModule.Keep)]
public sealed class IndexModel(UnionInHand inHand, RuleBook rules, TimeProvider clock) : PageModel
{
    public long Days { get; private set; }

    public long Most { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var path = (await inHand.Get(cancellationToken))?.Path ?? "";
        Days = (await rules.Get(FieldRules.Days, path, clock.Today(), cancellationToken)).Number;
        Most = (await rules.Get(FieldRules.MostHouseholds, path, clock.Today(), cancellationToken)).Number;
    }
}
