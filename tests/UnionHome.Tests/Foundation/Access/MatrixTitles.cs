using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles.Applications;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Tests.Foundation.Access;

/// <summary>
/// Programmes, versions, applications, notices and objections at each place. A programme that is open is everybody's below it, so those
/// that must stay hidden are drafts; what stands for the level above is an application of another union beside.
/// </summary>
internal static class MatrixTitles
{
    public static async Task Add(MatrixWorld world, Db db, Act act)
    {
        var city = world.Unions[Place.Parent];
        // Later than the closed days of the world.
        var beside = city.Found($"{city.Code}-B", $"{MatrixWorld.Secret}旁县总工会", "", OrganisationKind.County, new(2012, 1, 1), act);
        db.Add(beside);
        var (open, sheet) = Programme(city, "全市称号", act);
        sheet.Open(open, act);
        db.AddRange(open, sheet);
        foreach (var (place, union) in world.Unions)
        {
            var name = place is Place.Parent or Place.Sibling ? MatrixWorld.Secret : "可见";
            var (programme, version) = Programme(union, $"{name}称号", act);
            var application = TitleApplication.Begin(new(place == Place.Parent ? beside : union, open, sheet, city), act);
            var notice = PublicNotice.Of(application, union, "关于拟认定“{0}”的公示", [name], [new("拟认定工会", name)], "/", new(act.On, 5, act.On.AddDays(7), 30, null), [], act);
            var objection = notice.Receive($"{name}异议", _ => (null, null), act.On.AddDays(14), act);
            db.AddRange(programme, version, application, notice, objection);
            world.Keep(place, ("programme", programme.Id), ("version", version.Id), ("application", application.Id), ("notice", notice.Id), ("objection", objection.Id));
        }

        await db.SaveChangesAsync();
    }

    private static (TitleProgramme, ProgrammeVersion) Programme(Organisation union, string name, Act act)
    {
        var programme = TitleProgramme.Found(union, new(name, "", TitleKind.Title, [OrganisationKind.County, OrganisationKind.Grassroots]), act);
        var version = ProgrammeVersion.Draft(programme, union, 2026, null, act);
        version.Write(new(null, null, false, [new("达标", 10)]), [new("组织", "项目", 100, false, false)]);
        return (programme, version);
    }
}
