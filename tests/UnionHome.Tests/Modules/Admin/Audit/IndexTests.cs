using System.Net;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Modules.Admin.Audit;

public sealed class IndexTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_auditor_reads_what_was_done_within_reach_and_nothing_else(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, mine, other) = await Fill(host);
        using var auditor = await host.SignIn(Role.Auditor, mine);
        using var whole = await host.SignIn(Role.Auditor, city);

        var page = await auditor.GetStringAsync("/admin/audit");
        var all = await whole.GetStringAsync("/admin/audit");

        Assert.Contains("mine.deed", page);
        Assert.DoesNotContain("other.deed", page);
        Assert.DoesNotContain("nowhere.deed", page);
        Assert.Contains("mine.deed", all);
        Assert.Contains("other.deed", all);
        Assert.Contains("nowhere.deed", all);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_trail_is_filtered_and_exported_as_shown(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, _, _) = await Fill(host);
        using var auditor = await host.SignIn(Role.Auditor, city);

        var page = await auditor.GetStringAsync("/admin/audit?what=mine&from=2026-03-01&to=2026-03-31");
        using var sheet = SheetFile.Open(new MemoryStream(await auditor.GetByteArrayAsync("/admin/audit?what=mine&handler=Export")));
        var rows = sheet.Rows().Skip(1).Select(r => r[2].Shown).ToList();

        Assert.Contains("mine.deed", page);
        Assert.DoesNotContain("other.deed", page);
        Assert.DoesNotContain("mine.deed", await auditor.GetStringAsync("/admin/audit?what=mine&from=2026-03-03"));
        Assert.Equal(["mine.deed"], rows);
        Assert.Contains("audit.export", await auditor.GetStringAsync("/admin/audit"));
    }

    [Theory, InlineData(Role.CaseOfficer), InlineData(Role.GrassrootsChair), InlineData(Role.Worker), InlineData(Role.Statistician)]
    public async Task Nobody_else_reads_it(Role role)
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        var city = await World.City(host.Open());
        using var browser = await host.SignIn(role, city);

        Assert.NotEqual(HttpStatusCode.OK, (await browser.GetAsync("/admin/audit")).StatusCode);
    }

    private static async Task<(Organisation City, Organisation Mine, Organisation Other)> Fill(TestHost host)
    {
        await using var db = host.Open();
        var city = await World.City(db);
        var mine = await World.County(db, city, "甲县总工会");
        var other = await World.County(db, city, "乙县总工会");
        db.Add(AuditLine.Of("mine.deed", World.Act(reason: "核对"), Guid.CreateVersion7(), mine.Path));
        db.Add(AuditLine.Of("other.deed", World.Act(), Guid.CreateVersion7(), other.Path));
        db.Add(AuditLine.Of("nowhere.deed", World.Act()));
        await db.SaveChangesAsync();
        return (city, mine, other);
    }
}
