using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.RateLimits;
using UnionHome.Modules.People;
using UnionHome.Modules.People.Members;

namespace UnionHome.Modules.Portal.Members;

/// <summary>
/// What a member's card leads to, for whoever scans it: of which union, since when, in which state, and a part of the name. Nobody comes
/// here by trying: the code is 128 random bits, a wrong one is told nothing, and who tries many is stopped.
/// </summary>
[AllowAnonymous, PublicForm("member-card", Times = 20, CountsMisses = true)]
public sealed class ShowModel(Db db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public string Name { get; private set; } = "";

    public Organisation Union { get; private set; } = null!;

    public MembershipState State { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? Until { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await (from membership in db.Set<Membership>().AsNoTracking()
                           join person in db.Set<Person>() on membership.PersonId equals person.Id
                           join union in db.Organisations on membership.Path equals union.Path
                           where membership.CardCode == Code
                           select new { membership.State, membership.From, membership.Until, person.Name, Union = union }).SingleOrDefaultAsync(cancellationToken)
            ?? throw new NotFound("card");
        (Name, Union, State, From, Until) = (Mask.Name(found.Name), found.Union, found.State, found.From, found.Until);
        Response.Headers["X-Robots-Tag"] = "noindex";
        Response.Headers.CacheControl = "no-store";
    }
}
