using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Admin.Rules;

/// <summary>One rule: what it decides, the national default, and every value that was ever set.</summary>
[Permit(RulesModule.View)]
public sealed class DetailsModel(Db db, RuleBook book, UnionInHand hand, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public RuleDefinition Rule { get; private set; } = null!;

    public IReadOnlyList<RuleValue> History { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Organisation> Unions { get; private set; } = new Dictionary<Guid, Organisation>();

    public bool MaySet { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rule = RuleDefinition.All.GetValueOrDefault(Code) ?? throw new NotFound(nameof(RuleDefinition));
        var union = await hand.Get(cancellationToken) ?? throw new NotFound(nameof(Organisation));
        History = await book.History(Code, union.Path, cancellationToken);
        var ids = History.Select(v => v.OrganisationId).Distinct().ToList();
        Unions = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        MaySet = await reach.May(RulesModule.Set, union.Path, cancellationToken);
    }
}
