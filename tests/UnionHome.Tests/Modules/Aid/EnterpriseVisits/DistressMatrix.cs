using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.EnterpriseVisits;
using UnionHome.Tests.Foundation.Access;

namespace UnionHome.Tests.Modules.Aid.EnterpriseVisits;

/// <summary>A visit at every place, its promise followed up.</summary>
internal sealed class DistressMatrix : IMatrixPart
{
    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var visit = DistressVisit.Record(union, null, new(
            $"{name}企业", act.On, $"{name}走访人", Difficulty.Losses, 80, $"{name}企业情况", $"{name}企业承诺", act.On, Money.OfYuan(2_000), $"{name}打算"), act);
        visit.FollowUp(new(act.On, PromiseOutcome.Pending, $"{name}办理情况", act.On.AddDays(30)), act);
        DistressVisit.CountOnce([visit], act);
        db.Add(visit);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["distress_visit"] = visit.Id };
    }

    public string? WordFor(string pattern, string parameter) => parameter == "id" && pattern.StartsWith("aid/enterprises/", StringComparison.Ordinal) ? "distress_visit" : null;
}
