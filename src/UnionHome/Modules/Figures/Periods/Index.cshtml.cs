using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Figures.Periods;

/// <summary>The periods closed within reach.</summary>
[Permit(FiguresModule.View)]
public sealed class IndexModel(Db db, Reach reach) : PageModel
{
    private static readonly Sorts<PeriodRow> Sorts = new Sorts<PeriodRow>(r => r.Id).By("to", r => r.To, descending: true).By("union", r => r.Union).By("closed", r => r.ClosedAt, descending: true);

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<PeriodRow> Rows { get; private set; } = null!;

    public bool MayClose { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayClose = await reach.May(FiguresModule.Close, null, cancellationToken);
        var rows = from period in (await reach.Within(db.Set<ClosedPeriod>(), FiguresModule.View, cancellationToken)).AsNoTracking()
                   join union in db.Organisations on period.OrganisationId equals union.Id
                   select new PeriodRow { Id = period.Id, Union = union.NameZh, UnionEn = union.NameEn, From = period.From, To = period.To, ClosedAt = period.ClosedAt };
        Rows = await rows.ToPage(Listing, Sorts, cancellationToken);
    }
}

public sealed record PeriodRow
{
    public Guid Id { get; init; }

    public string Union { get; init; } = "";

    public string UnionEn { get; init; } = "";

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public DateTimeOffset ClosedAt { get; init; }

    public string Name(bool english) => english && UnionEn.Length > 0 ? UnionEn : Union;
}
