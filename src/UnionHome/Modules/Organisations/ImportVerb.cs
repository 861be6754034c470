using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Organisations;

/// <summary>The import of unions from a sheet, as on its page: a dry run that names every mistake, or with <c>--apply</c> the good rows.</summary>
internal sealed class ImportVerb : IVerb
{
    public string Name => "import";

    public string Help => "从 Excel 或 CSV 导入工会：先试运行，加 --apply 才写入正确的行";

    public string Operands => "<file>";

    public IReadOnlyList<VerbOption> Options => [new("apply", "写入正确的行(不写则只检查)")];

    public async Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken)
    {
        var path = line.Operand(0, "<file>");
        if (!File.Exists(path)) throw new Misuse("没有文件 {0}", path);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await DatabaseStart.Migrate(db, cancellationToken);
        var root = await db.Organisations.OrderBy(o => o.Path).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RuleViolation("organisations.no_root", "还没有市总工会：请先运行 unionhome city found");
        await using var content = File.OpenRead(path);
        var kept = await scope.ServiceProvider.GetRequiredService<FileStore>().Keep(content, SheetLimits.Default.Bytes, cancellationToken);
        var input = new ImportInput(kept.Sha256, Path.GetFileName(path), [root.Path], line.Switch("apply"));
        var run = JobRun.Ask(OrganisationImport.Kind, input, root, Act.BySystem(scope.ServiceProvider.GetRequiredService<TimeProvider>(), "import"), line.IsEnglish);
        db.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return Tell(line, await Finished(app, db, run.Id, cancellationToken), app.Services.GetRequiredService<Vault>());
    }

    /// <summary>Works until it is done, here or by a running node that was quicker.</summary>
    private static async Task<JobRun> Finished(WebApplication app, Db db, Guid id, CancellationToken cancellationToken)
    {
        var worker = app.Services.GetRequiredService<JobWorker>();
        while (true)
        {
            var run = await db.Set<JobRun>().AsNoTracking().SingleAsync(j => j.Id == id, cancellationToken);
            if (run.IsOver) return run;
            if (!await worker.DoNext(cancellationToken)) await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }
    }

    private static int Tell(CommandLine line, JobRun run, Vault vault)
    {
        if (run.FailureTold() is { } failure)
        {
            line.Say(failure.Text, [.. failure.Args]);
            return 1;
        }

        foreach (var mistake in run.MistakesShownHere(vault))
            line.Print(string.Create(CultureInfo.InvariantCulture, $"  {line.Told("第 {0} 行", mistake.Row)}  {(mistake.Column is null ? "" : line.Told(mistake.Column) + ": ")}{line.Told(mistake.Text, [.. mistake.Args])}"));
        var result = run.ResultAs<ImportResult>()!;
        line.Say(result.Applied ? "已新建 {0} 个、改名 {1} 个，无变化 {2} 个，有误未导入 {3} 个。" : "可新建 {0} 个、改名 {1} 个，无变化 {2} 个，有误 {3} 个；尚未写入，加 --apply 写入。",
            result.Founded, result.Renamed, result.Same, result.Bad);
        return result.Bad == 0 ? 0 : 1;
    }
}
