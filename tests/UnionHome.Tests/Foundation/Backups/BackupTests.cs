using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Backups;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Keys;
using UnionHome.Foundation.Verifying;

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
        await using var restored = TestHost.On(target);

        Assert.True(written.Tables["organisations"].Rows == 2 && written.Tables["audit_seals"].Rows > 0);
        Assert.Equal("the proof", await File.ReadAllTextAsync(Path.Combine(target.Folder, "files", "ab", "proof.txt")));
        var told = new StringWriter();
        Assert.True(await VerifyVerb.Run(restored.Services, CommandLine.Read(["verify"], told), TestContext.Current.CancellationToken) == 0, told.ToString());
        await using var scope = restored.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        Assert.Equal(Phone, await users.GetPhoneNumberAsync((await users.FindByEmailAsync(Email))!));
        File.Delete(file);
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

    /// <summary>Personal data at rest: not in the database file, its log, the dump, the backup, nor in any other file of the data folder.</summary>
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Personal_values_are_found_in_no_file(Engine engine)
    {
        await using var host = await Fill(engine);
        var file = Path.Combine(host.Database.Folder, "copy.zip");
        await Write(host, file);
        var unpacked = Path.Combine(host.Database.Folder, "unpacked");
        await ZipFile.ExtractToDirectoryAsync(file, unpacked, TestContext.Current.CancellationToken);

        var files = Directory.GetFiles(host.Database.Folder, "*", SearchOption.AllDirectories);
        var found = from path in files
                    let bytes = Read(path)
                    from canary in new[] { Phone, Email, Email.ToUpperInvariant(), Convert.ToBase64String(Encoding.UTF8.GetBytes(Phone)) }
                    where bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(canary)) >= 0
                    select $"{canary} in {path}";

        Assert.Empty(found);
        Assert.Contains(files, f => f.EndsWith(engine == Engine.Sqlite ? "unionhome.db" : "database.dump", StringComparison.Ordinal));
    }

    private static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
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

    private static async Task<TestHost> Fill(Engine engine)
    {
        var host = await TestHost.Start(engine);
        await using (var db = host.Open()) await World.County(db, await World.City(db));
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
