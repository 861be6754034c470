using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Figures.Periods;

/// <summary>A closed period, its restatements, and each figure that they changed: as closed and as restated.</summary>
[Permit(FiguresModule.View)]
public sealed class DetailsModel(Db db, Reach reach, FigurePeriods periods) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ClosedPeriod Closed { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<Restatement> Restatements { get; private set; } = [];

    public IReadOnlyList<(FigureTotal Closed, FigureTotal Restated)> Figures { get; private set; } = [];

    public bool MayRestate { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        Closed = await reach.Find<ClosedPeriod>(Id, FiguresModule.View, cancellationToken);
        Union = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == Closed.OrganisationId, cancellationToken);
        Restatements = await db.Set<Restatement>().AsNoTracking().Where(r => r.ClosedPeriodId == Id).OrderByDescending(r => r.OpenedAt).ToListAsync(cancellationToken);
        Figures = await periods.Restated(Closed, cancellationToken);
        MayRestate = await reach.May(FiguresModule.Close, Closed.Path, cancellationToken);
    }
}
