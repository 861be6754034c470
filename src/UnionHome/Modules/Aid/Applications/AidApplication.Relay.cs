using UnionHome.Foundation.Data;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>From hand to hand: record, papers and history go along, and who had it before still sees it.</summary>
public sealed partial class AidApplication
{
    /// <summary>To the union above, with the opinion of the one that cannot help; it goes on standing where the worker is.</summary>
    /// <param name="act">Its reason is the opinion.</param>
    public void PassUp(Organisation above, DateOnly dueOn, Act act)
    {
        Take("pass-up", act);
        HandsId = above.Id;
        Pass(above, dueOn, act);
    }

    /// <summary>To a union below, where the worker is: there it stands from now on.</summary>
    /// <param name="standsAt">Where it stands today.</param>
    public void PassDown(Organisation hands, Organisation below, Organisation standsAt, DateOnly dueOn, Act act)
    {
        if (below.State != OrganisationState.Active) throw new RuleViolation("applications.union_ended", "该工会已撤销或合并，请选择在册的工会", "Union");
        if (below.Id == hands.Id || !OrganisationPath.Covers(hands.Path, below.Path)) throw new RuleViolation("applications.not_below", "只能转交给“{0}”的下级工会", "Below", hands);
        Take("pass-down", act);
        if (!OrganisationPath.Covers(standsAt.Path, below.Path) && !OrganisationPath.Covers(below.Path, standsAt.Path)) CameFromId ??= standsAt.Id;
        if (!OrganisationPath.Covers(below.Path, standsAt.Path)) BelongTo(below);
        HandsId = below.Id;
        Pass(below, dueOn, act);
    }

    /// <summary>A union that had it was merged; its heir has it now.</summary>
    internal void FollowTo(Guid ended, Guid heir)
    {
        if (HandsId == ended) HandsId = heir;
        if (CameFromId == ended) CameFromId = heir;
    }

    private void Pass(Organisation to, DateOnly dueOn, Act act)
    {
        Wait(to.Path, dueOn, act);
        Raise(new NoticeToHolders(ApplicationsModule.Handle, to.Path, "applications.passed", "转来帮扶申请：{0}", [Number], Address, act, OnlyAt: true));
    }
}
