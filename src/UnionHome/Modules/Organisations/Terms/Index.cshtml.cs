using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>A union's committees as they stand, re-elections under way, and its past terms.</summary>
[Permit(TermsModule.View)]
public sealed class IndexModel(Db db, Reach reach, TimeProvider clock) : PageModel
{
    private IReadOnlyList<Term> terms = [];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Organisation Union { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public IReadOnlyList<Term> Open => [.. terms.Where(t => t.IsOpen)];

    public IReadOnlyList<Term> Running => [.. terms.Where(t => t.IsRunning).OrderBy(t => t.Body)];

    public IReadOnlyList<Term> Past => [.. terms.Where(t => !t.IsOpen && !t.IsRunning)];

    /// <summary>In office within a term.</summary>
    public IReadOnlyList<Officer> Officers { get; private set; } = [];

    /// <summary>Chairs and organisers outside of any term.</summary>
    public IReadOnlyList<Officer> Appointed { get; private set; } = [];

    public bool MayPlan { get; private set; }

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Union = await reach.Find<Organisation>(Id, TermsModule.View, cancellationToken);
        terms = await db.Set<Term>().AsNoTracking().Where(t => t.OrganisationId == Id).OrderByDescending(t => t.Number).ThenBy(t => t.Body).ToListAsync(cancellationToken);
        var standing = await db.Set<Officer>().AsNoTracking().Where(o => o.OrganisationId == Id && o.State == OfficerState.InOffice)
            .OrderBy(o => o.Office).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        Officers = [.. standing.Where(o => o.TermId is not null)];
        Appointed = [.. standing.Where(o => o.TermId is null)];
        var active = Union.State == OrganisationState.Active;
        MayPlan = active && await reach.May(TermsModule.Plan, Union.Path, cancellationToken);
        MayManage = active && await reach.May(TermsModule.Manage, Union.Path, cancellationToken);
    }
}
