using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>One term: what is known of it and what may be done next.</summary>
[Permit(TermsModule.View)]
public sealed class DetailsModel(Db db, Reach reach, TermDesk desk) : TermPage(db, reach, TermsModule.View)
{
    public bool MayPlan { get; private set; }

    public bool MayManage { get; private set; }

    public bool MayAnswer { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        MayPlan = await Reach.May(TermsModule.Plan, Term.Path, cancellationToken);
        MayManage = await Reach.May(TermsModule.Manage, Term.Path, cancellationToken);
        MayAnswer = await desk.MayAnswer(Term, cancellationToken);
    }
}
