using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Sample.Baicheng;

/// <summary>
/// The unions below the eight: made up, and named so that it shows. Their numbers are those that were published where one was
/// (Zhenlai's 384 grassroots unions; Taonan's townships, sub-districts and bureaus), so that recorded and reported agree.
/// </summary>
public sealed class BaichengTree : ISample
{
    private const string Why = "示例数据:程序生成的下级工会";

    /// <summary>Townships, streets, bureaus, grassroots unions below each.</summary>
    private static readonly (string Code, int Townships, int Streets, int Bureaus, int Grassroots)[] Sizes =
    [
        ("220802", 11, 5, 8, 80),
        ("220821", 11, 0, 9, 384),
        ("220822", 16, 0, 8, 90),
        ("220881", 18, 6, 19, 110),
        ("220882", 18, 5, 8, 70),
        ("220871", 0, 0, 0, 30),
        ("220872", 0, 0, 0, 10),
        ("220873", 0, 0, 0, 20),
    ];

    private static readonly (string Zh, string En)[] Trades =
    [
        ("粮油", "Grain"), ("机械", "Machinery"), ("纺织", "Textile"), ("食品", "Food"), ("建材", "Building Materials"),
        ("物流", "Logistics"), ("化工", "Chemical"), ("农牧", "Farming"), ("电力", "Power"), ("商贸", "Trading"),
    ];

    public int Order => 20;

    /// <summary>Every how many grassroots unions one is a joint union of several small enterprises.</summary>
    public const int JointEvery = 12;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var act = Act.BySystem(services.GetRequiredService<TimeProvider>(), Why);
        var unions = await db.Organisations.ToDictionaryAsync(o => o.Code, cancellationToken);
        foreach (var size in Sizes)
            if (unions.TryGetValue(size.Code, out var county)) db.AddRange(Below(county, size, act));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static List<Organisation> Below(Organisation county, (string Code, int Townships, int Streets, int Bureaus, int Grassroots) size, Act act)
    {
        var (zh, en) = (Place(county.NameZh), county.NameEn.Replace(" Federation", "", StringComparison.Ordinal).Replace(" Union", "", StringComparison.Ordinal));
        var middle = new List<Organisation>();
        void Middle(int count, char letter, OrganisationKind kind, string nameZh, string nameEn)
        {
            for (var i = 1; i <= count; i++)
                middle.Add(county.Found($"{county.Code}-{letter}{i:00}", $"{zh}示例第{i}{nameZh}", $"{en} Sample {nameEn} {i}", kind, new(2009 + i % 5, 1 + i % 12, 1), act));
        }

        Middle(size.Townships, 'T', OrganisationKind.Township, "乡镇总工会", "Township Union");
        Middle(size.Streets, 'S', OrganisationKind.Street, "街道总工会", "Sub-district Union");
        Middle(size.Bureaus, 'B', OrganisationKind.Bureau, "系统局工会", "Bureau Union");

        var all = new List<Organisation>(middle);
        for (var i = 1; i <= size.Grassroots; i++)
        {
            var parent = middle.Count > 0 ? middle[(i - 1) % middle.Count] : county;
            var (tradeZh, tradeEn) = Trades[i % Trades.Length];
            // None stands before the union above it, all stand by the middle of 2014.
            var from = new DateOnly(2014, 1 + i % 6, 1 + i % 28);
            all.Add(i % JointEvery == 0
                ? parent.Found($"{county.Code}-{i:0000}", $"{zh}示例第{i:000}{tradeZh}联合工会", $"{en} Sample {tradeEn} Joint Union No. {i:000}", OrganisationKind.Joint, from, act)
                : parent.Found($"{county.Code}-{i:0000}", $"{zh}示例第{i:000}{tradeZh}厂工会", $"{en} Sample {tradeEn} Works Union No. {i:000}", OrganisationKind.Grassroots, from, act));
        }

        return all;
    }

    /// <summary>镇赉县总工会 → 镇赉县; 白城工业园区工会 → 白城工业园区.</summary>
    private static string Place(string name) => name.Replace("总工会", "", StringComparison.Ordinal).Replace("工会", "", StringComparison.Ordinal);
}
