using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles.Applications;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Tests.Modules.Organisations.Titles;

/// <summary>A county with a programme and a factory that applies, each step by its own person.</summary>
internal static class TitleRecords
{
    public static readonly Act Chair = By("主席");
    public static readonly Act Officer = By("考评员");
    public static readonly Act Leader = By("领导");
    public static readonly Act Other = By("另一位领导");

    public static readonly ProgrammeHead Standard = new("企业工会标准化建设", "Standardisation", TitleKind.Standardisation, [OrganisationKind.Grassroots, OrganisationKind.Joint]);

    public static readonly IReadOnlyList<ScoredPoint> Sheet =
    [
        new("组织建设", "依法选举工会主席", 600, true, false),
        new("维权机制", "签订集体合同", 400, false, false),
        new("一票否决", "拖欠工会经费", 0, false, true),
    ];

    public static readonly VersionTerms YearTerms = new(null, 36, true, [new("五星", 900), new("达标", 600)]);

    public static Act By(string name) => World.Act() with { UserId = Guid.CreateVersion7(), UserName = name };

    public static Act At(this Act act, DateOnly day) => act with { At = ChinaTime.StartOf(day).AddHours(9) };

    public static TitleGround Ground(VersionTerms? terms = null, ProgrammeHead? head = null)
    {
        var county = Organisation.Root("TR1", "样板县总工会", "", World.Beginning, World.Act());
        return Ground(county, county.Found("TR2", "样板厂工会", "", OrganisationKind.Grassroots, World.Beginning, World.Act()), terms, head);
    }

    public static TitleGround Ground(Organisation county, Organisation union, VersionTerms? terms = null, ProgrammeHead? head = null)
    {
        var programme = TitleProgramme.Found(county, head ?? Standard, Leader);
        var version = ProgrammeVersion.Draft(programme, county, 2026, null, Leader);
        version.Write(terms ?? YearTerms, Sheet);
        version.Open(programme, Leader);
        return new(union, programme, version, county);
    }

    public static IReadOnlyList<Assessed> Assessment(ProgrammeVersion version, int first = 550, int second = 400, bool hit = false, bool evidence = true) =>
        [.. version.Ordered.Select(i => new Assessed(i.Id, i.IsVeto ? null : i.Order == 1 ? first : second, i.IsVeto ? hit : null, "", i.NeedsEvidence && evidence ? [Guid.CreateVersion7()] : []))];

    public static IReadOnlyList<Found> Findings(ProgrammeVersion version, int first = 500, int second = 400, bool hit = false) =>
        [.. version.Ordered.Select(i => new Found(i.Id, i.IsVeto ? null : i.Order == 1 ? first : second, i.IsVeto ? hit : null, ""))];

    public static TitleApplication Begun(TitleGround of) => TitleApplication.Begin(of, Chair);

    public static TitleApplication Submitted(TitleGround of)
    {
        var application = Begun(of);
        application.Assess(of.Version, Assessment(of.Version), []);
        application.Submit(of, Chair.On.AddDays(20), Chair);
        return application;
    }

    public static TitleApplication Reviewed(TitleGround of, int first = 500, int second = 400, bool hit = false)
    {
        var application = Submitted(of);
        application.Review(of, new(Officer.On, "甲", "乙", ""), Findings(of.Version, first, second, hit), Officer.On.AddDays(10), Officer);
        return application;
    }

    public static (TitleApplication Application, PublicNotice Notice) Noticed(TitleGround of)
    {
        var application = Reviewed(of);
        var notice = application.Announce(of, new(Leader.On, 5, Leader.On.AddDays(7), 30, null), Leader);
        return (application, notice);
    }

    public static TitleApplication Awarded(TitleGround of, TitleApplication? renewed = null, DateOnly? on = null)
    {
        var (application, _) = Noticed(of);
        application.PassNotice(of, Leader.On.AddDays(20), new(Guid.Empty, "系统", Leader.At.AddDays(8)));
        var award = Leader.At(on ?? Leader.On.AddDays(10));
        application.Award(of, $"2026-{Guid.CreateVersion7():N}"[..20], award.On, renewed, 12, award);
        return application;
    }
}
