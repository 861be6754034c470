using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Admin.Rules;

/// <summary>Every rule with the value that holds today for the union in hand.</summary>
[Permit(RulesModule.View)]
public sealed class IndexModel(RuleBook book, UnionInHand hand, TimeProvider clock) : PageModel
{
    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<RuleInForce> Rules { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Union = await hand.Get(cancellationToken) ?? throw new NotFound(nameof(Organisation));
        var rules = new List<RuleInForce>();
        foreach (var code in RuleDefinition.All.Keys.Order(StringComparer.Ordinal))
            rules.Add(await book.Get(code, Union.Path, clock.Today(), cancellationToken));
        Rules = rules;
    }
}
