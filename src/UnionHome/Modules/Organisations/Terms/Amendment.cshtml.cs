using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Puts a plan right that was sent back.</summary>
[Permit(TermsModule.Plan)]
public sealed class AmendmentModel(Db db, Reach reach, TermDesk desk, Texts texts) : TermPage(db, reach, TermsModule.Plan)
{
    [BindProperty]
    public PlanInput Input { get; set; } = new();

    public TermLimits Limits { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Limits = await desk.Limits(Term.Path, cancellationToken);
        Input = new() { Body = Term.Body, Number = Term.Number, Years = Term.Years, PlannedOn = Term.PlannedOn, Members = Term.Members, Seats = Term.Seats, Preparation = Term.Preparation };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var term = await Expected(cancellationToken);
        term.Amend(await desk.Union(term.OrganisationId, cancellationToken), Input.Plan(), await desk.Limits(term.Path, cancellationToken), Reach.Act());
        await Db.SaveChangesAsync(cancellationToken);
        return Done(texts["换届方案已重新报送。"]);
    }
}
