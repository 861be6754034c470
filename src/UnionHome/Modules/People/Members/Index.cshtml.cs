using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.People.Members;

/// <summary>The register of members within reach.</summary>
[Permit(MembersModule.View)]
public sealed class IndexModel(Db db, Reach reach, Vault vault) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public MemberFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<MemberRow> Members { get; private set; } = null!;

    public IReadOnlyDictionary<string, Organisation> Unions { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, (string IdNumber, string Phone)> Numbers { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayManage = await reach.May(MembersModule.Manage, cancellationToken: cancellationToken);
        Members = await (await MemberRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, MemberRow.Sorts, cancellationToken);
        Unions = await Members.Rows.Unions(db, cancellationToken);
        Numbers = await Members.Rows.Masked(db, vault, cancellationToken);
    }

    /// <summary>A list of people leaves with a reason: it is asked for on a page of its own, with the same filter.</summary>
    public IActionResult OnGetExport()
    {
        var query = PageAddress.With(Request, ("handler", null), ("p", null));
        return Redirect("/members/export" + (query.StartsWith('?') ? query : ""));
    }
}
