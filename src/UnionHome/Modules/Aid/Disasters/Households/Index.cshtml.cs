using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Disasters.Households;

/// <summary>The households of a disaster, with what they lost and what they were given.</summary>
[Permit(AidModule.View)]
public sealed class IndexModel(Db db, Reach reach, Vault vault, IPayments payments) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "")]
    public SurveyFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public Disaster Disaster { get; private set; } = null!;

    public PageOf<SurveyRow> Rows { get; private set; } = null!;

    /// <summary>Of all that the filter leaves, not of the page alone.</summary>
    public ReportSums Sums { get; private set; } = null!;

    /// <summary>What those shown were given.</summary>
    internal ILookup<Guid, DisasterRelief> Relief { get; private set; } = null!;

    public IReadOnlyList<RebuildingTeam> Teams { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public Vault Vault => vault;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Disaster = await reach.Find<Disaster>(Id, AidModule.View, cancellationToken);
        var surveys = await SurveyRow.Surveys(db, reach, Id, Filter, cancellationToken);
        Rows = await SurveyRow.OfSurveys(db, surveys).ToPage(Listing, SurveyRow.Sorts, cancellationToken);
        Sums = await DisasterDesk.SumsOf(surveys.Where(s => s.State == SurveyState.Standing), cancellationToken);
        var shown = Rows.Rows.Select(r => r.Id).ToList();
        Relief = await DisasterRelief.Of(db, payments, db.Set<DisasterSurvey>().Where(s => shown.Contains(s.Id)), cancellationToken);
        Teams = await db.Set<RebuildingTeam>().AsNoTracking().Where(t => t.DisasterId == Id).OrderBy(t => t.Id).ToListAsync(cancellationToken);
        MayKeep = Disaster.IsOpen && await reach.May(AidModule.Keep, Disaster.Path, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        await reach.Find<Disaster>(Id, AidModule.View, cancellationToken);
        var query = PageAddress.With(Request, ("handler", null), ("p", null));
        return Redirect($"/aid/disasters/{Id}/households/export" + (query.StartsWith('?') ? query : ""));
    }
}
