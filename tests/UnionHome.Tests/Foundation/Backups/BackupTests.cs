using System.IO.Compression;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Backups;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Privacy.Keys;
using UnionHome.Foundation.Verifying;
using UnionHome.Tests.Foundation.Ledger;
using UnionHome.Tests.Modules.Returns;

namespace UnionHome.Tests.Foundation.Backups;

public sealed class BackupTests
{
    private const string Phone = "13904360001", Email = "canary.wang@example.org";

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_restored_backup_has_equal_rows_hashes_files_and_keys(Engine engine)
    {
        await using var host = await Fill(engine);
        var file = Path.Combine(host.Database.Folder, "..", $"{Guid.NewGuid():N}.zip");
        var written = await Write(host, file);

        var target = await TestDatabase.CreateEmpty(engine);
        await Read(target, file);
        var again = Path.Combine(target.Folder, "..", $"{Guid.NewGuid():N}.zip");
        await using var restored = TestHost.On(target);
        var held = await Write(restored, again);

        Assert.All(["organisations", "returns", "figure_entries", "transfers", "audit_lines", "audit_seals", "attachments", "users"], t => Assert.True(written.Tables[t].Rows > 0, t));
        Assert.Equal(written.Tables, held.Tables);
        Assert.Equal(written.Files.Where(IsNoDatabase), held.Files.Where(IsNoDatabase));
        Assert.Equal("the proof", await File.ReadAllTextAsync(Path.Combine(target.Folder, "files", "ab", "proof.txt")));
        var told = new StringWriter();
        Assert.True(await VerifyVerb.Run(restored.Services, CommandLine.Read(["verify"], told), TestContext.Current.CancellationToken) == 0, told.ToString());
        await using var scope = restored.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        Assert.Equal(Phone, await users.GetPhoneNumberAsync((await users.FindByEmailAsync(Email))!));
        File.Delete(file);
        File.Delete(again);
    }

    /// <summary>Each deed writes a notice and an audit line in one transaction; a backup has both or neither.</summary>
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_backup_taken_while_people_write_is_of_one_instant_and_nobody_is_disturbed(Engine engine)
    {
        await using var host = await Fill(engine);
        using var stop = new CancellationTokenSource();
        var done = 0;
        var writers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await using var db = host.Open();
                db.Add(Notice.To(Guid.CreateVersion7(), "test.pair", "样板", [], "/", World.Act()));
                db.Add(AuditLine.Of("test.pair", World.Act()));
                await db.SaveChangesAsync();
                if (Interlocked.Increment(ref done) % 10 == 0)
                    await host.Services.GetRequiredService<FileStore>().Keep(new MemoryStream(Guid.NewGuid().ToByteArray()), 100, default);
            }
        })).ToList();

        var copies = new List<(string File, BackupManifest Manifest)>();
        for (var i = 0; i < 3; i++)
        {
            for (var enough = Volatile.Read(ref done) + 8; Volatile.Read(ref done) < enough;) await Task.Delay(10, TestContext.Current.CancellationToken);
            var file = Path.Combine(host.Database.Folder, "..", $"{Guid.NewGuid():N}.zip");
            copies.Add((file, await Write(host, file)));
        }

        await stop.CancelAsync();
        await Task.WhenAll(writers);
        long before = 0;
        foreach (var (file, manifest) in copies)
        {
            var target = await TestDatabase.CreateEmpty(engine);
            await Read(target, file);
            await using var restored = TestHost.On(target);
            await using var db = restored.Open();
            var pairs = await db.Set<Notice>().CountAsync(n => n.Kind == "test.pair");
            Assert.Equal(pairs, await db.Set<AuditLine>().CountAsync(a => a.Action == "test.pair"));
            Assert.Equal(manifest.Tables["notices"].Rows, await db.Set<Notice>().CountAsync());
            Assert.InRange(pairs, before + 1, done);
            before = pairs;
            var told = new StringWriter();
            Assert.True(await VerifyVerb.Run(restored.Services, CommandLine.Read(["verify"], told), TestContext.Current.CancellationToken) == 0, told.ToString());
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_says_what_is_damaged()
    {
        await using var host = await Fill(Engine.Sqlite);
        var file = Path.Combine(host.Database.Folder, "..", $"{Guid.NewGuid():N}.zip");
        await Write(host, file);
        using (var archive = ZipFile.Open(file, ZipArchiveMode.Update))
        {
            archive.GetEntry("data/files/ab/proof.txt")!.Delete();
            await using var forged = new StreamWriter(archive.CreateEntry("data/files/ab/proof.txt").Open());
            await forged.WriteAsync("another proof");
        }

        await using var target = await TestDatabase.CreateEmpty(Engine.Sqlite);
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => Read(target, file));

        Assert.Contains("proof.txt", refused.Message);
        Assert.False(File.Exists(new DataPlace(target.Folder, null).SqliteFile));
        File.Delete(file);
    }

    [Fact]
    public async Task Only_an_empty_folder_is_restored_into()
    {
        await using var host = await Fill(Engine.Sqlite);
        var file = Path.Combine(host.Database.Folder, "..", $"{Guid.NewGuid():N}.zip");
        await Write(host, file);

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => Read(host.Database, file));

        Assert.Equal("backups.not_empty", refused.Code);
        File.Delete(file);
    }

    [Theory, InlineData("not a zip"), InlineData("")]
    public async Task What_is_no_backup_is_refused(string content)
    {
        await using var target = await TestDatabase.CreateEmpty(Engine.Sqlite);
        var file = Path.Combine(target.Folder, "..", $"{Guid.NewGuid():N}.zip");
        await File.WriteAllTextAsync(file, content);

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => Read(target, file));

        Assert.Equal("backups.not_one", refused.Code);
        File.Delete(file);
    }

    private static async Task<BackupManifest> Write(TestHost host, string file)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<Backup>(scope.ServiceProvider).Write(file, withKeys: true, TestContext.Current.CancellationToken);
    }

    private static async Task Read(TestDatabase target, string file)
    {
        await using var db = target.Open();
        var keys = new KeyRing(Path.Combine(target.Folder, "keys"), TimeProvider.System);
        var anchors = new AuditAnchors(Path.Combine(target.Folder, "anchors"), new(keys), TimeProvider.System);
        await new Restore(db, new(target.Folder, target.Postgres), keys, anchors).Read(file, TestContext.Current.CancellationToken);
    }

    private static bool IsNoDatabase(KeyValuePair<string, FileSum> file) => file.Key is not (Backup.SqliteName or Backup.PostgresName);

    /// <summary>Unions, an accepted return with its figures, money, a document, a person with sealed values, and a sealed audit trail.</summary>
    private static async Task<TestHost> Fill(Engine engine)
    {
        var filing = await Filing.Start(engine);
        var host = filing.Host;
        await filing.Accepted("2014", (Filing.Files, "3771"));
        var paper = new MultipartFormDataContent
        {
            { new StringContent("通榆县总工会(新)"), "Input.NameZh" }, { new StringContent("2026-03-01"), "Input.On" }, { new StringContent("批准文件"), "Input.Reason" },
            { new ByteArrayContent("%PDF-1.7 the paper"u8.ToArray()), "Input.Evidence", "paper.pdf" },
        };
        using (var leader = await host.SignIn(Role.Leader, filing.City)) await leader.PostMultipart($"/organisations/{filing.County.Id}/name", paper);
        await using (var db = host.Open()) await Books.Open(db, 1000);
        var proof = Directory.CreateDirectory(Path.Combine(host.Database.Folder, "files", "ab"));
        await File.WriteAllTextAsync(Path.Combine(proof.FullName, "proof.txt"), "the proof");
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { UserName = "wang", DisplayName = "王芳", Email = Email };
        await users.CreateAsync(user, TestHost.Password);
        await users.SetPhoneNumberAsync(user, Phone);
        await scope.ServiceProvider.GetRequiredService<AuditSealer>().SealNew(TestContext.Current.CancellationToken);
        return host;
    }
}
