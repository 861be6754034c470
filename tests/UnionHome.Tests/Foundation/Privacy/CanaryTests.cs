using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Backups;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Tests.Foundation.Access;
using UnionHome.Tests.Modules.Account;

namespace UnionHome.Tests.Foundation.Privacy;

/// <summary>
/// Personal values and secrets walk through the program; afterwards they, and whatever else lies sealed in the records of every room, are
/// searched for in everything that it wrote: database and its log, backup, documents, log lines, temporary files, addresses.
/// </summary>
public sealed class CanaryTests
{
    private const string Phone = "13904367391", Email = "canary.wang@example.org", Password = "Canary-horse-7391";

    /// <summary>Typed into a form that is refused, into a document and into a sheet: an identity card, a bank card, an illness.</summary>
    private const string IdNumber = "220802199003077391", Card = "6222020802007397391", Illness = "canary-illness-尿毒症";

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Personal_values_and_secrets_are_found_in_nothing_that_the_program_wrote(Engine engine)
    {
        using var log = new LogLines();
        await using var host = await TestHost.Start(engine, services => services.AddSingleton<ILoggerProvider>(log).PostConfigure<LoggerFilterOptions>(LogMore));
        var addresses = new List<string>();
        await using var db = host.Open();
        var world = await MatrixWorld.Build(host, db);
        var canaries = await Walk(host, db, world.Unions[Place.Parent], addresses);
        var (sealedValues, empty) = await Opened(host, db);
        Assert.Empty(empty);
        foreach (var (column, value) in sealedValues) canaries.TryAdd($"{column} {value}", value);
        var file = Path.Combine(host.Database.Folder, "copy.zip");
        await using (var scope = host.Services.CreateAsyncScope())
            await ActivatorUtilities.CreateInstance<Backup>(scope.ServiceProvider).Write(file, withKeys: true, default);
        await ZipFile.ExtractToDirectoryAsync(file, Path.Combine(host.Database.Folder, "unpacked"));

        var files = Directory.GetFiles(host.Database.Folder, "*", SearchOption.AllDirectories);
        Assert.Contains(files, f => f.EndsWith(engine == Engine.Sqlite ? "unionhome.db-wal" : "database.dump", StringComparison.Ordinal));
        Assert.Contains(files, f => f.Contains("/files/", StringComparison.Ordinal));
        Assert.NotEmpty(log.Written);
        List<(string Place, byte[] Bytes)> written =
        [
            .. files.Select(f => (f, Read(f))),
            .. TemporaryFiles().Select(f => (f, Read(f))),
            .. log.Written.Select(l => ("a log line", Encoding.UTF8.GetBytes(l))),
            .. addresses.Select(a => ("an address", Encoding.UTF8.GetBytes(Uri.UnescapeDataString(a)))),
            .. await Rows(db),
        ];
        var found = from place in written
                    from canary in canaries
                    from form in Forms(canary.Value)
                    where place.Bytes.AsSpan().IndexOf(form) >= 0
                    select $"{canary.Key} in {place.Place}";
        Assert.Empty(found.Distinct());
    }

    /// <summary>What people type at the door, into a form that is refused, into a document and into a sheet.</summary>
    private static async Task<Dictionary<string, string>> Walk(TestHost host, Db db, Organisation city, List<string> addresses)
    {
        var canaries = new Dictionary<string, string> { ["phone"] = Phone, ["email"] = Email, ["password"] = Password, ["identity card"] = IdNumber, ["bank card"] = Card, ["illness"] = Illness };
        var user = await host.Person(Role.Administrator, city);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
            var person = (await users.FindByIdAsync($"{user.Id}"))!;
            await users.SetEmailAsync(person, Email);
            await users.SetPhoneNumberAsync(person, Phone);
            await users.SetAuthenticationTokenAsync(person, "canary", "token", Card);
        }

        canaries["authenticator secret"] = await host.EnrolApp(user);
        canaries["recovery code"] = (await host.RecoveryCodes(user))[0].Replace("-", "", StringComparison.Ordinal);
        using var client = host.Anonymous();
        await Follow(addresses, await client.PostForm("/account/sign-in", Door.Key(user.UserName!, TestHost.Password)));
        var opened = await client.PostForm("/account/second-step", new() { ["Code"] = host.NextCode(canaries["authenticator secret"]) });
        canaries["session cookie"] = opened.SessionCookie()!.Split('=')[1];
        await Follow(addresses, opened);
        var changed = await client.PostForm("/account/password", new() { ["Current"] = TestHost.Password, ["New"] = Password, ["Again"] = Password });
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        await Follow(addresses, await client.PostForm("/admin/users/invite", new() { ["Name"] = "某人", ["Role"] = "Worker", ["Code"] = city.Code }));
        var list = await client.GetStringAsync("/admin/users/invitations");
        canaries["invitation"] = Regex.Match(list, "/account/invitation/([A-Za-z0-9_-]+)").Groups[1].Value;
        Assert.NotEmpty(canaries["invitation"]);

        await Refused(host, client, city);
        var leader = await host.SignIn(Role.Leader, city);
        await Follow(addresses, await leader.PostMultipart($"/organisations/{city.Id}/name", Document()));
        await Follow(addresses, await leader.PostMultipart("/organisations/import", Sheet()));
        while (await host.Services.GetRequiredService<JobWorker>().DoNext(default)) ;
        var job = await db.Set<JobRun>().AsNoTracking().Where(j => j.State == JobState.Done).SingleAsync();
        Assert.True(job is { State: JobState.Done, MistakeCount: > 0 }, job.Failure);
        Assert.Contains(IdNumber, WebUtility.HtmlDecode(await leader.GetStringAsync($"/jobs/{job.Id}")), StringComparison.Ordinal);
        return canaries;
    }

    /// <summary>What was typed stands in the refusal, and the refusal is kept for a second delivery.</summary>
    private static async Task Refused(TestHost host, HttpClient client, Organisation city)
    {
        using var clerk = await host.SignIn(Role.Statistician, city);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/returns") { Content = JsonContent.Create(new { union = $"{IdNumber} {Card} {Illness}", told = "2014" }) };
        request.Headers.Add("RequestVerificationToken", Tests.Forms.PostFormsOf(await clerk.GetStringAsync("/account/sign-out")).First().Hidden["__RequestVerificationToken"]);
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        var refused = await clerk.SendAsync(request);
        Assert.Contains(IdNumber, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/admin/users?q={IdNumber}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/admin/users/{Guid.NewGuid()}?q={IdNumber}")).StatusCode);
    }

    /// <summary>Large enough to be spooled to the disk on its way in.</summary>
    private static MultipartFormDataContent Document() => new()
    {
        { new StringContent("样板市总工会(新)"), "Input.NameZh" }, { new StringContent("2026-03-01"), "Input.On" }, { new StringContent("批准文件"), "Input.Reason" },
        { new ByteArrayContent([.. "%PDF-1.7 "u8, .. Encoding.UTF8.GetBytes($"{IdNumber} {Card} {Illness} "), .. new byte[200_000]]), "Input.Evidence", "paper.pdf" },
    };

    private static MultipartFormDataContent Sheet() => new()
    {
        { new ByteArrayContent(Encoding.UTF8.GetBytes($"代码,名称,类型,上级代码,设立日期\nX1,开通镇工会,乡镇工会,{IdNumber},2014-08-01\nX2,乐胜乡工会,{Illness},X1,{Card}\n")), "Input.File", "工会.csv" },
    };

    private static async Task Follow(List<string> addresses, HttpResponseMessage answer)
    {
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK, $"{answer.StatusCode} {WebUtility.HtmlDecode(page)}");
        if (answer.Headers.Location is { } next) addresses.Add(next.OriginalString);
        addresses.AddRange(Regex.Matches(page, "(?:href|src|action)=\"([^\"]*)\"").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)));
    }

    /// <summary>Everything that our own classes log, and of the framework what the program lets through.</summary>
    private static void LogMore(LoggerFilterOptions options)
    {
        foreach (var general in options.Rules.Where(r => r.CategoryName is null).ToList()) options.Rules.Remove(general);
        options.MinLevel = LogLevel.Debug;
    }

    /// <summary>Where the framework puts uploads while they come in.</summary>
    private static IEnumerable<string> TemporaryFiles() =>
        Directory.EnumerateFiles(Environment.GetEnvironmentVariable("ASPNETCORE_TEMP") ?? Path.GetTempPath(), "ASPNETCORE_*.tmp");

    /// <summary>PostgreSQL's files are its own and its dump is packed, so its rows are read.</summary>
    private static async Task<List<(string, byte[])>> Rows(Db db)
    {
        if (!db.IsPostgres) return [];
        var rows = new List<(string, byte[])>();
        foreach (var table in await db.Database.SqlQueryRaw<string>("SELECT tablename AS \"Value\" FROM pg_tables WHERE schemaname = current_schema()").ToListAsync())
        {
            var whole = "SELECT t::text AS \"Value\" FROM \"" + table + "\" AS t";
            foreach (var row in await db.Database.SqlQueryRaw<string>(whole).ToListAsync()) rows.Add(($"table {table}", Encoding.UTF8.GetBytes(row)));
        }

        return rows;
    }

    /// <summary>
    /// Every sealed value as it was before, and the columns that have none: a room's part of the matrix fills them. Short ones (a name, a
    /// number of rooms) may stand elsewhere by right, so they are not searched for.
    /// </summary>
    private static async Task<(List<(string Column, string Value)> Values, List<string> Empty)> Opened(TestHost host, Db db)
    {
        var vault = host.Services.GetRequiredService<Vault>();
        var (values, empty) = (new List<(string, string)>(), new List<string>());
        foreach (var column in SealedData.Columns(db.Model))
        {
            var before = values.Count;
            var any = false;
            await foreach (var (row, stored) in new SealedColumn(column).All(db, default))
            {
                any = true;
                var value = vault.OpenText(new(column.SealedName()!, row), stored);
                if (value.Length >= 9 && values.Count < before + 50) values.Add((column.SealedName()!, value));
            }

            if (!any) empty.Add($"{column.SealedName()} is filled neither on the walk nor by its room's part of the matrix");
        }

        return (values, empty);
    }

    private static IEnumerable<byte[]> Forms(string canary) =>
    [
        Encoding.UTF8.GetBytes(canary), Encoding.UTF8.GetBytes(canary.ToUpperInvariant()), Encoding.Unicode.GetBytes(canary),
        Encoding.UTF8.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes(canary))), Encoding.UTF8.GetBytes(Convert.ToHexString(Encoding.UTF8.GetBytes(canary))),
        Encoding.UTF8.GetBytes(System.Text.Json.JsonSerializer.Serialize(canary).Trim('"')),
    ];

    private static byte[] Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
