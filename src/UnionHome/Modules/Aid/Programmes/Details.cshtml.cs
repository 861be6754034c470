using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Programmes;

/// <summary>A programme: for its own union and, once it is open, for all below it.</summary>
[Permit(AidModule.View)]
public sealed class DetailsModel(Db db, Reach reach, ProgrammeDesk desk) : ProgrammePage(db, reach, desk, AidModule.View)
{
    /// <summary>What may be done with it now: address and text, the likeliest first.</summary>
    public IReadOnlyList<(string Page, string Text)> Next { get; private set; } = [];

    public bool MayList { get; private set; }

    public IReadOnlyList<TrialLine> Trial { get; private set; } = [];

    public ProgrammeStanding Standing { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        var keeps = await Reach.May(AidModule.Keep, Programme.Path, cancellationToken);
        var decides = await Reach.May(AidModule.Decide, Programme.Path, cancellationToken) && Programme.MayBeOpenedBy(Reach.UserId!.Value);
        Next = [.. new (string Step, bool May, string Page, string Text)[] { ("open", decides, "opening", "启用项目"), ("describe", keeps, "edit", "修改项目"), ("close", decides, "closing", "结束项目") }
            .Where(n => n.May && Programme.CanTake(n.Step)).Select(n => (n.Page, n.Text))];
        MayList = Programme.State == ProgrammeState.Open && await Reach.May(AidModule.Keep, cancellationToken: cancellationToken);
        Trial = await Reach.May(AidModule.View, Programme.Path, cancellationToken) ? await Desk.Try(Programme, cancellationToken) : [];
        Standing = await Desk.Standing(Programme, cancellationToken);
    }

    protected override async Task<AidProgramme> Find(CancellationToken cancellationToken)
    {
        var programme = await Db.Set<AidProgramme>().SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) ?? throw new NotFound(nameof(AidProgramme));
        var paths = await Reach.Paths(AidModule.View, cancellationToken);
        var mine = paths.Any(p => OrganisationPath.Covers(p, programme.Path));
        var above = programme.State != ProgrammeState.Draft && paths.Any(p => OrganisationPath.Covers(programme.Path, p));
        return mine || above ? programme : throw new NotFound(nameof(AidProgramme));
    }
}
