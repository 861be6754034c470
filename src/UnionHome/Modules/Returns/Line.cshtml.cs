using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Returns;

/// <summary>
/// Where a published number comes from, open to anyone: who told it, for which period, in which words, when and by which level it was
/// accepted, and whether it was corrected since.
/// </summary>
[AllowAnonymous]
public sealed class LineModel(Db db, Reach reach, RuleBook rules, TimeProvider clock) : PageModel
{
    public Return Return { get; private set; } = null!;

    public ReturnLine Line { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    /// <summary>The union that accepted it.</summary>
    public Organisation? Above { get; private set; }

    /// <summary>The line of the correction that took this one's place, when it still tells the figure.</summary>
    public ReturnLine? Corrected { get; private set; }

    public bool MayOpenReturn { get; private set; }

    /// <summary>A number about people that is too small to be shown to everybody.</summary>
    public bool Hidden { get; private set; }

    public async Task OnGetAsync(Guid id, string code, CancellationToken cancellationToken)
    {
        Return = await db.Set<Return>().AsNoTracking().Include(r => r.Lines).SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw new NotFound(nameof(Return));
        Line = Return.Lines.FirstOrDefault(l => l.Figure == code && l.Amount is not null) ?? throw new NotFound(nameof(ReturnLine));
        MayOpenReturn = await reach.May(ReturnsModule.View, Return.Path, cancellationToken);
        var isOut = Return.State is ReturnState.Accepted or ReturnState.Replaced && Line.Definition.Public;
        if (!isOut && !MayOpenReturn) throw new NotFound(nameof(ReturnLine));

        Hidden = !MayOpenReturn && Line.Definition.HidesSmallCells && Line.Value is { } value && value > 0
            && value < (await rules.Get(FigureRules.SmallCell, Return.Path, clock.Today(), cancellationToken)).Number;
        Union = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == Return.OrganisationId, cancellationToken);
        Above = await AcceptedBy(cancellationToken);
        if (Return.ReplacedById is { } later)
        {
            Corrected = await db.Set<Return>().AsNoTracking().Where(r => r.Id == later).SelectMany(r => r.Lines)
                .SingleOrDefaultAsync(l => l.Figure == code && l.Amount != null, cancellationToken);
        }
    }

    /// <summary>The level above of the day of acceptance, wherever the union stands now: a place in the tree means one union for ever.</summary>
    private async Task<Organisation?> AcceptedBy(CancellationToken cancellationToken)
    {
        var path = await db.Steps.Where(s => s.RecordId == Return.Id && s.Step == "accept").Select(s => s.Path).FirstOrDefaultAsync(cancellationToken);
        if (path is null) return null;
        var above = Return.LevelAbove(path);
        return await db.Organisations.AsNoTracking()
            .SingleOrDefaultAsync(o => db.Set<Placement>().Any(p => p.Path == above && p.OrganisationId == o.Id), cancellationToken);
    }
}
