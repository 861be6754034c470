using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Lights;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Tests.Modules.Organisations.Lights;

/// <summary>Profiles for tests, as far on as a test needs them.</summary>
public static class Lit
{
    public static readonly DateOnly PlaqueDay = new(2026, 1, 5);
    public static readonly DateOnly BothDay = new(2026, 1, 20);

    public static readonly ProfileText Text = new()
    {
        Plaque = "样板厂工会委员会",
        Address = "示例路 1 号",
        Longitude = 122.8m,
        Latitude = 45.6m,
        Telephone = "0436-0000001",
        Duties = "维护权益",
        Promises = "当场接待",
        Hours = "周一至周五",
        Complaints = "找上级工会",
    };

    public static UnionProfile Prepared(Organisation union)
    {
        var profile = new UnionProfile(union, World.Act());
        profile.Write(Text, World.Act());
        profile.ShowPlace("大门", Guid.CreateVersion7(), null, PlaqueDay, World.Act());
        return profile;
    }

    public static UnionProfile Plaque(Organisation union)
    {
        var profile = Prepared(union);
        profile.LightPlaque(PlaqueDay, World.Act());
        return profile;
    }

    public static UnionProfile Both(Organisation union, PublicOfficer? chair = null, int enterprises = 1)
    {
        var profile = Plaque(union);
        profile.LightIdentity(chair ?? Person(), enterprises, BothDay, World.Act());
        return profile;
    }

    public static PublicOfficer Person(string name = "示例主席") => new(Guid.CreateVersion7(), name, "主席", true);

    public static Officer Chair(Organisation union, string name = "示例主席") =>
        Officer.Appoint(union, [], new(OfficerPost.Chair, name, Sex.Female, false, OfficerOrigin.Appointed), World.Beginning, "示例文1号", World.Act());

    public static async Task<(UnionProfile Profile, Officer Chair)> Store(Db db, Organisation union, int enterprises = 0)
    {
        var chair = Chair(union);
        var profile = Both(union, OfficersShown.Shown(chair), enterprises);
        db.AddRange(chair, profile);
        await db.SaveChangesAsync();
        return (profile, chair);
    }
}
