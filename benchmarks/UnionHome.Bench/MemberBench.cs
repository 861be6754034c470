using System.Data.Common;
using System.IO.Compression;
using System.Xml;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Keys;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations;
using UnionHome.Modules.People;
using UnionHome.Modules.People.Members;
using UnionHome.Sample;

namespace UnionHome.Bench;

/// <summary>
/// A sheet of a hundred thousand members taken in with all its checks, steps, audit lines and figures, against a bare reading of the same
/// sheet and bare inserts of the very rows that came of it. Everything in this process, so that its memory can be watched.
/// </summary>
internal static class MemberBench
{
    private const int Members = 100_000;
    private const int Unions = 100;
    private static readonly string[] Tables = ["people", "memberships", "steps", "audit_lines", "audit_tail", "figure_entries", "figure_tail"];

    public static async Task Run(Bench bench)
    {
        foreach (var engine in bench.EnginesAsked)
        {
            await using var store = await Store.Create(bench, engine, "members");
            await FigureRows.Unions(store);
            var codes = await Codes(store);
            var sheet = Path.Combine(store.Folder, "members.xlsx");
            await using (var file = File.Create(sheet)) MemberSheetRow.Form.Export(file, new Texts(), Rows(codes));
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);

            using var memory = new MemoryWatch();
            var (oursCpu, ours) = (Cpu(), await Measure.Time(() => Import(store, sheet)));
            oursCpu = Cpu() - oursCpu;
            var grown = memory.Grown;
            await using (var db = store.Open())
                if (await db.Set<Membership>().CountAsync() != Members) throw new InvalidOperationException("Not everybody was taken in.");

            await using var twin = await Store.Create(bench, engine, "members_bare");
            var rows = await SavedTables.Of(store, [.. Tables.Select(t => (t, ""))]);
            var bareCpu = Cpu();
            var bare = await Measure.Time(() => Task.Run(() => BareReading(sheet))) + await Measure.Time(() => SavedTables.Insert(twin, rows));
            bench.Results.AtMost($"{Members:N0} members from xlsx with all checks against a bare reading and bare inserts of the same {rows.Sum(r => r.Rows.Count):N0} rows", engine, ours, bare, 4);
            bench.Results.Told("the same in processor time of this process, whatever else the machine does", engine, oursCpu, Cpu() - bareCpu, "ms");
            bench.Results.Under("the most memory that it took beside what the process had", engine, grown, 300, "MB");
        }
    }

    private static double Cpu() => Environment.CpuUsage.TotalTime.TotalMilliseconds;

    private static async Task<IReadOnlyList<string>> Codes(Store store)
    {
        await using var db = store.Open();
        return await db.Organisations.Where(o => o.Kind == OrganisationKind.Grassroots).OrderBy(o => o.Path).Select(o => o.Code).Take(Unions).ToListAsync();
    }

    private static IEnumerable<MemberSheetRow> Rows(IReadOnlyList<string> codes) => Enumerable.Range(1, Members).Select(n =>
    {
        var number = ExampleNumbers.Id(n);
        return new MemberSheetRow
        {
            Union = codes[n % codes.Count],
            Name = "示例" + (char)('一' + n % 20_000),
            Number = number,
            Phone = ExampleNumbers.Phone(n),
            Sex = number.Sex,
            BirthDate = number.BirthDate,
            Ethnicity = n % 10 == 0 ? "满族" : "汉族",
            Education = (Education)(n % 7),
            PoliticalStatus = n % 5 == 0 ? PoliticalStatus.PartyMember : PoliticalStatus.Masses,
            IsMigrant = n % 3 == 0,
            IsNewEmployment = n % 20 == 0,
            IsModelWorker = false,
            JoinedOn = new DateOnly(2015, 1, 1).AddDays(n % 3000),
        };
    });

    /// <summary>The job as the worker does it, without the pages that ask for it.</summary>
    private static async Task Import(Store store, string path)
    {
        await using var db = store.Open();
        var ring = new KeyRing(Path.Combine(store.Folder, "keys"), TimeProvider.System);
        var files = new FileStore(new DataPlace(store.Folder, store.Postgres), ring);
        StoredFile kept;
        await using (var content = File.OpenRead(path)) kept = await files.Keep(content, SheetLimits.Default.Bytes, default);
        var root = await db.Organisations.OrderBy(o => o.Path).FirstAsync();
        var run = JobRun.Ask(MemberImport.Kind, new ImportInput(kept.Sha256, "members.xlsx", [root.Path], Apply: true), root, Act.BySystem(TimeProvider.System, "bench"), false);
        db.Add(run);
        await db.SaveChangesAsync();
        var services = new ServiceCollection().AddScoped(_ => store.Open()).AddSingleton(files).AddSingleton(TimeProvider.System).AddScoped<RuleBook>().AddScoped<Texts>()
            .AddSingleton(new Vault(ring)).AddScoped<MemberImport>().BuildServiceProvider();
        var worker = new JobWorker(services.GetRequiredService<IServiceScopeFactory>(), [new(MemberImport.Kind, "import", typeof(MemberImport))], TimeProvider.System, NullLogger<JobWorker>.Instance);
        if (!await worker.DoNext(default)) throw new InvalidOperationException("No job was waiting.");
    }

    /// <summary>Every cell of the sheet as text, by the platform's own reader.</summary>
    private static long BareReading(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        using var xml = XmlReader.Create(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        long characters = 0;
        while (xml.Read())
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) characters += xml.Value.Length;
        return characters;
    }

    /// <summary>The highest working set of this process over what it was, looked at twenty times a second.</summary>
    private sealed class MemoryWatch : IDisposable
    {
        private readonly long before = Environment.WorkingSet;
        private readonly Timer timer;
        private long most;

        public MemoryWatch() => timer = new(_ => most = Math.Max(most, Environment.WorkingSet), null, 0, 50);

        public double Grown => Math.Max(0, most - before) / 1024.0 / 1024.0;

        public void Dispose() => timer.Dispose();
    }
}
