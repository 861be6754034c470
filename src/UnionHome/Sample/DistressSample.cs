using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;
using UnionHome.Modules.Aid.EnterpriseVisits;

namespace UnionHome.Sample;

/// <summary>
/// Visits of Tongyu to enterprises in difficulty: a promise that is late, one that was kept, one that is pending after a follow-up, and an enterprise visited
/// twice. All is made, and the names say so.
/// </summary>
internal sealed class DistressSample : ISample
{
    private static readonly Guid Keeping = new("00000000-0000-7000-8000-00000000b061");

    private static readonly (int Day, ToldDistressVisit Told, int? Until)[] Visits =
    [
        (-48, Told("通榆示例纺织有限公司（示例）", Difficulty.ShortTime, 186, "订单减少三成，两条生产线停开，职工轮休（示例）", "联系县人社局落实稳岗补贴（示例）", 6_000), -18),
        (-35, Told("通榆示例农机厂（示例）", Difficulty.Stopped, 74, "资金链断裂，停产两个月，正在协商重整（示例）", "协调发放两个月生活补助（示例）", 10_000), -5),
        (-27, Told("通榆示例酒业有限公司（示例）", Difficulty.WagesOwed, 52, "拖欠三月工资，企业承诺分期补发（示例）", "派法律援助律师协商补发工资（示例）", 3_000), -7),
        (-20, Told("通榆示例印刷厂（示例）", Difficulty.Restructuring, 41, "厂房拆迁，职工担心安置（示例）", null, 2_000), null),
        (-6, Told("通榆示例纺织有限公司（示例）", Difficulty.ShortTime, 179, "恢复一条生产线，仍有六十余人轮休（示例）", "组织轮休职工参加技能培训（示例）", 0), 30),
    ];

    /// <summary>After the unions.</summary>
    public int Order => 82;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        Act On(int day) => new(Keeping, "经办人（示例）", now.AddDays(day));
        var county = await db.Organisations.SingleAsync(o => o.Code == "220822", cancellationToken);
        List<DistressVisit> visits =
        [
            .. Visits.Select(v => DistressVisit.Record(county, null, v.Told with { On = On(v.Day).On, PromisedUntil = v.Until is { } until ? On(until).On : null }, On(v.Day))),
        ];
        foreach (var ofYear in visits.GroupBy(v => v.On.Year)) DistressVisit.CountOnce(ofYear, On(-1));
        db.AddRange(visits);
        await db.SaveChangesAsync(cancellationToken);
        visits[1].FollowUp(new(On(-8).On, PromiseOutcome.Kept, "补助已由企业属地街道发放到位（示例）", null), On(-8));
        visits[2].FollowUp(new(On(-9).On, PromiseOutcome.Pending, "已补发一个月，其余约定下月补发（示例）", On(21).On), On(-9));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static ToldDistressVisit Told(string enterprise, Difficulty difficulty, int workers, string found, string? promised, long brought) => new(
        enterprise, default, "走访人甲（示例）、走访人乙（示例）", difficulty, workers, found, promised, null, Money.OfYuan(brought), "下个季度再次走访（示例）");
}
