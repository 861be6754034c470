using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Lights;
using UnionHome.Modules.Organisations.Lights.Maps;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Sample.Lights;

/// <summary>
/// A profile for every union, and both lights for as many as shows: in Da'an for over 60 % of the unionised enterprises by the end of 2014, as was
/// published. Addresses, telephones and pictures are made up and look it; there is no photo of anybody.
/// </summary>
public sealed class LightsSample : ISample
{
    private const string Why = "示例数据:程序生成的双亮信息";

    /// <summary>How many in a hundred enterprises (or unions, where no enterprise is known) shine in each county.</summary>
    private static readonly Dictionary<string, int> Shares = new(StringComparer.Ordinal)
    {
        ["220802"] = 55,
        ["220821"] = 48,
        ["220822"] = 40,
        ["220881"] = 52,
        ["220882"] = 64,
        ["220871"] = 45,
        ["220872"] = 30,
        ["220873"] = 50,
    };

    public int Order => 60;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var act = Act.BySystem(services.GetRequiredService<TimeProvider>(), Why);
        var unions = await db.Organisations.Where(o => o.State == OrganisationState.Active).OrderBy(o => o.Path).ToListAsync(cancellationToken);
        if (unions.Find(u => u.ParentId is null) is not { } root) return;
        var map = new RegionMap(root, "schematic.geojson", GeoJson.Read(await Schematic(cancellationToken)), "示意图(示例数据，方格不是实际边界)", act);
        db.Add(map);

        Guid[] ids = [.. unions.Select(u => u.Id)];
        var chairs = await OfficersShown.Of(db, ids, act.On, cancellationToken);
        var enterprises = await EnterprisesCovered.Of(db, ids, cancellationToken);
        var store = services.GetRequiredService<FileStore>();
        var gate = await Keep(store, (0xC9, 0xCF, 0xD6), cancellationToken);
        var board = await Keep(store, (0xD9, 0xD2, 0xC3), cancellationToken);
        var shapes = map.Outlines();
        foreach (var (code, share) in Shares)
        {
            var county = unions.Find(u => u.Code == code);
            if (county is null) continue;
            var cell = shapes.First(s => county.NameZh.StartsWith(s.Name.Split('(')[0], StringComparison.Ordinal)).Rings[0];
            var below = unions.Where(u => u.Id != county.Id && OrganisationPath.Covers(county.Path, u.Path)).ToList();
            var grassroots = below.Where(u => OrganisationKinds.Grassroots.Contains(u.Kind)).ToList();
            var known = grassroots.Sum(u => enterprises.GetValueOrDefault(u.Id));
            var (left, number) = (known > 0 ? (known * share + 99) / 100 : grassroots.Count * share / 100, 0);
            foreach (var union in below.Prepend(county))
            {
                number++;
                var weight = known > 0 ? enterprises.GetValueOrDefault(union.Id) : 1;
                var shines = OrganisationKinds.Grassroots.Contains(union.Kind) ? left > 0 && weight > 0 && weight <= left + 2 : IsLocal(union) || chairs[union.Id].Any(o => o.IsChair);
                if (shines && OrganisationKinds.Grassroots.Contains(union.Kind)) left -= weight;
                Profile(db, union, cell, number, shines, chairs[union.Id].FirstOrDefault(o => o.IsChair), enterprises.GetValueOrDefault(union.Id), gate, board, act);
            }
        }

        Profile(db, root, shapes[0].Rings[0], 1, true, chairs[root.Id].FirstOrDefault(o => o.IsChair), 0, gate, board, act);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The city, a county or a zone is there for those who find a grassroots union dark.</summary>
    private static bool IsLocal(Organisation union) => union.Kind is OrganisationKind.City or OrganisationKind.County or OrganisationKind.Zone;

    private static void Profile(Db db, Organisation union, IReadOnlyList<decimal[]> cell, int number, bool shines, PublicOfficer? chair, int enterprises, StoredFile gate, StoredFile board, Act act)
    {
        var profile = new UnionProfile(union, act);
        db.Add(profile);
        act = act with { At = act.At.AddMilliseconds(1) };
        profile.Write(Text(union, cell, number), act);

        // Every fifth of those that do not shine has its plaque up and no more.
        var plaque = shines || number % 5 == 0;
        if (!plaque) return;
        var on = new DateOnly(2014, 8 + number % 3, 1 + number % 28);
        profile.ShowPlace("大门", Photo(db, profile, gate, act), null, on, act);
        if (number % 4 == 0) profile.ShowPlace("公告栏", Photo(db, profile, board, act), "办公楼一层", on, act);
        profile.LightPlaque(on, act = act with { At = act.At.AddMilliseconds(1) });
        if (!shines) return;
        profile.LightIdentity(chair ?? Appoint(db, union, number, act), enterprises, on.AddDays(20), act with { At = act.At.AddMilliseconds(1) });
    }

    /// <summary>Where no other part of the sample chose a chair, the level above appointed one.</summary>
    private static PublicOfficer Appoint(Db db, Organisation union, int number, Act act)
    {
        var facts = new OfficerFacts(OfficerPost.Chair, $"示例主席{number:000}", number % 3 == 0 ? Sex.Female : Sex.Male, false, OfficerOrigin.Appointed, "0436-0000000");
        var chair = Officer.Appoint(union, [], facts, union.From, $"示例工发〔2014〕{number}号", act);
        db.Add(chair);
        return OfficersShown.Shown(chair);
    }

    private static ProfileText Text(Organisation union, IReadOnlyList<decimal[]> cell, int number)
    {
        var (x, y) = (cell[0][0] + 0.08m + number * 7 % 60 * 0.01m, cell[0][1] + 0.06m + number * 11 % 45 * 0.01m);
        return ProfileText.Of(union) with
        {
            Address = $"示例路 {number} 号 {1 + number % 4} 楼",
            Longitude = x,
            Latitude = y,
            Telephone = $"0436-{number:0000000}",
            Hours = "周一至周五 8:30–11:30，13:30–17:00",
            Duties = "维护职工合法权益\n组织平等协商，签订集体合同\n帮助困难职工\n开展劳动竞赛和文体活动",
            Promises = "来访当场接待\n反映的问题五个工作日内答复",
            Complaints = "对我们的工作不满意，可以向上级工会反映；也可以拨打职工服务热线 12351",
        };
    }

    private static Guid Photo(Db db, UnionProfile profile, StoredFile file, Act act)
    {
        var attachment = Attachment.To(profile, file, "示意图.png", FileKind.Png, act);
        db.Add(attachment);
        return attachment.Id;
    }

    private static Task<StoredFile> Keep(FileStore store, (byte, byte, byte) wall, CancellationToken cancellationToken)
    {
        var picture = SchematicPhoto.Of(wall);
        return store.Keep(new MemoryStream(picture), picture.Length, cancellationToken);
    }

    private static async Task<byte[]> Schematic(CancellationToken cancellationToken)
    {
        await using var resource = typeof(LightsSample).Assembly.GetManifestResourceStream("UnionHome.Sample.Lights.schematic.geojson")!;
        using var content = new MemoryStream();
        await resource.CopyToAsync(content, cancellationToken);
        return content.ToArray();
    }
}
