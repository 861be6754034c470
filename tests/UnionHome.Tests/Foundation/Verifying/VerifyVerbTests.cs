using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Verifying;

namespace UnionHome.Tests.Foundation.Verifying;

public sealed class VerifyVerbTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_sound_database_agrees(Engine engine)
    {
        await using var host = await Fill(engine);

        var (code, told) = await CommandRun.Run(host.Database, "verify");

        Assert.True(code == 0, told);
        Assert.Contains("Everything agrees.", told);
    }

    /// <summary>Each row changes one thing behind the program's back.</summary>
    public static TheoryData<Engine, string, string> Changes
    {
        get
        {
            var changes = new TheoryData<Engine, string, string>();
            foreach (var engine in Enum.GetValues<Engine>())
            {
                changes.Add(engine, "UPDATE figure_summaries SET amount = amount + 1 WHERE path = '0001'", "differs from the ledger by -1");
                changes.Add(engine, "UPDATE figure_entries SET amount = amount + 5", "differs from the ledger by");
                changes.Add(engine, "UPDATE organisations SET path = '00010009', parent_path = '0001' WHERE path = '00010001'", "does not stand where its history says");
                changes.Add(engine, "DELETE FROM audit_seals WHERE sequence = 1", "Seals 1 to 1 are missing");
                changes.Add(engine, "UPDATE audit_lines SET user_name = 'x'", "does not fit audit line");
                changes.Add(engine, "UPDATE steps SET step = 'forged'", "has no audit line");
                changes.Add(engine, "UPDATE users SET phone_number = email WHERE email IS NOT NULL", "user.phone of");
            }

            return changes;
        }
    }

    [Theory, MemberData(nameof(Changes))]
    public async Task Whatever_was_changed_behind_the_program_is_named(Engine engine, string change, string named)
    {
        await using var host = await Fill(engine);
        await using (var db = host.Open()) Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(change));

        var told = new StringWriter();
        var code = await VerifyVerb.Run(host.Services, CommandLine.Read(["verify", "--lang", "en"], told), TestContext.Current.CancellationToken);

        Assert.Equal(1, code);
        Assert.Contains(named, told.ToString());
    }

    private static async Task<TestHost> Fill(Engine engine)
    {
        var host = await TestHost.Start(engine);
        await using (var db = host.Open())
        {
            var city = await World.City(db);
            await World.County(db, city);
        }

        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = "wang", DisplayName = "王芳", Email = "wang@example.org" };
        await users.CreateAsync(user, TestHost.Password);
        await users.SetPhoneNumberAsync(user, "13904360001");
        await new FigureFolder(scope.ServiceProvider.GetRequiredService<Db>()).Fold(TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<AuditSealer>().SealNew(TestContext.Current.CancellationToken);
        return host;
    }
}
