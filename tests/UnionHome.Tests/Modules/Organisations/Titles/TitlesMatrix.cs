using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles.Applications;
using UnionHome.Modules.Organisations.Titles.Programmes;
using UnionHome.Tests.Foundation.Access;

namespace UnionHome.Tests.Modules.Organisations.Titles;

/// <summary>
/// Programmes, versions, applications, notices and objections at each place. A programme that is open is everybody's below it, so those
/// that must stay hidden are drafts; what stands for the level above is an application of another union beside.
/// </summary>
internal sealed class TitlesMatrix : IMatrixPart
{
    private (TitleProgramme Programme, ProgrammeVersion Sheet, Organisation City)? open;

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var applicant = union;
        if (union.Kind == OrganisationKind.City)
        {
            // Later than the closed days of the world.
            applicant = union.Found($"{union.Code}-B", $"{MatrixWorld.Secret}旁县总工会", "", OrganisationKind.County, new(2012, 1, 1), act);
            var (shared, sheet) = Programme(union, "全市称号", act);
            sheet.Open(shared, act);
            db.AddRange(applicant, shared, sheet);
            open = (shared, sheet, union);
        }

        var (programme, version) = Programme(union, $"{name}称号", act);
        var application = TitleApplication.Begin(new(applicant, open!.Value.Programme, open.Value.Sheet, open.Value.City), act);
        var notice = PublicNotice.Of(application, union, "关于拟认定“{0}”的公示", [name], [new("拟认定工会", name)], "/", new(act.On, 5, act.On.AddDays(7), 30, null), [], act);
        var vault = host.Services.GetRequiredService<Vault>();
        var objection = notice.Receive(
            $"{name}异议", o => (vault.Seal(o, nameof(o.Name), $"{name}人"), vault.Seal(o, nameof(o.Contact), "13700000000")), act.On.AddDays(14), act);
        db.AddRange(programme, version, application, notice, objection);
        await db.SaveChangesAsync();
        return new Dictionary<string, object>
        {
            ["programme"] = programme.Id,
            ["version"] = version.Id,
            ["application"] = application.Id,
            ["notice"] = notice.Id,
            ["objection"] = objection.Id,
        };
    }

    public string? WordFor(string pattern, string parameter) => (pattern.Split('/')[0], parameter) switch
    {
        ("organisations" or "titles", "programme") => "programme",
        ("organisations", "sheet") or ("titles", "version") => "version",
        ("organisations" or "titles", "application") => "application",
        ("portal", "notice") => "notice",
        ("portal", "objection") => "objection",
        _ => null,
    };

    private static (TitleProgramme, ProgrammeVersion) Programme(Organisation union, string name, Act act)
    {
        var programme = TitleProgramme.Found(union, new(name, "", TitleKind.Title, [OrganisationKind.County, OrganisationKind.Grassroots]), act);
        var version = ProgrammeVersion.Draft(programme, union, 2026, null, act);
        version.Write(new(null, null, false, [new("达标", 10)]), [new("组织", "项目", 100, false, false)]);
        return (programme, version);
    }
}
