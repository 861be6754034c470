using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <param name="Paths">The subtrees in which the person who sent it may register enterprises.</param>
/// <param name="Apply">False: only say what would happen.</param>
public sealed record EnterpriseImportInput(string Sha256, string FileName, IReadOnlyList<string> Paths, bool Apply);

public sealed record EnterpriseImportResult(int Registered, int Known, int Bad, bool Applied);

/// <summary>
/// Enterprises from a sheet: a dry run says which rows are good, a second run registers them. A code that is registered already is left
/// as it is: a change is a step with a day of its own.
/// </summary>
public sealed class EnterpriseImport(Db db, FileStore files, RuleBook rules, Vault vault, Texts texts, TimeProvider clock) : IJob
{
    public const string Kind = "enterprises.import";
    private const int Together = 500;

    public async Task<JobOutcome> Run(JobInHand job, CancellationToken cancellationToken)
    {
        var input = job.Input<EnterpriseImportInput>();
        await using var file = files.Open(input.Sha256);
        using var sheet = SheetFile.Open(file);
        var unions = await db.Organisations.AsNoTracking().ToDictionaryAsync(o => o.Code, StringComparer.Ordinal, cancellationToken);
        var known = await db.Set<Enterprise>().Select(e => e.CreditCode).ToHashSetAsync(StringComparer.Ordinal, cancellationToken);
        var single = await db.Set<Enterprise>().Where(e => e.UnionId != null).Select(e => e.UnionId!.Value).ToHashSetAsync(cancellationToken);
        var check = new EnterpriseCheck(unions, known, single, input.Paths, clock.Today());
        var rows = EnterpriseSheetRow.Form.Read(sheet).Select(check.Of).ToList();
        var (good, bad) = (rows.Where(r => r.Facts is not null).ToList(), rows.Where(r => r.Errors.Count > 0).ToList());
        if (input.Apply) await Apply(job, good, cancellationToken);
        var result = new EnterpriseImportResult(good.Count, rows.Count - good.Count - bad.Count, bad.Count, input.Apply);
        return new(result) { Mistakes = [.. bad.SelectMany(r => r.Errors)], File = await ToCorrect(bad, cancellationToken), FileName = bad.Count == 0 ? null : $"{texts["待改正的行"]}.xlsx" };
    }

    private async Task Apply(JobInHand job, List<CheckedEnterprise> rows, CancellationToken cancellationToken)
    {
        var act = job.Act(texts["从 Excel 导入"]);
        var due = new Dictionary<string, DueRule>(StringComparer.Ordinal);
        var done = 0;
        foreach (var part in rows.Chunk(Together))
        {
            // Safe to meet again after an interruption: what an earlier run registered is known by its code.
            var codes = part.Select(r => r.Facts!.CreditCode.Text).ToList();
            var there = await db.Set<Enterprise>().Where(e => codes.Contains(e.CreditCode)).Select(e => e.CreditCode).ToListAsync(cancellationToken);
            foreach (var row in part.Where(r => !there.Contains(r.Facts!.CreditCode.Text)))
            {
                if (!due.TryGetValue(row.At!.Path, out var rule)) due[row.At.Path] = rule = await DueRule.Get(rules, row.At.Path, act.On, cancellationToken);
                var enterprise = Enterprise.Register(row.At, row.Facts!, row.From, rule, vault, act);
                if (row.Union is { } union) enterprise.Join(union, row.UnionSince!.Value, act);
                db.Add(enterprise);
            }

            await job.Save(done += part.Length, rows.Count, cancellationToken);
        }
    }

    private async Task<StoredFile?> ToCorrect(List<CheckedEnterprise> bad, CancellationToken cancellationToken)
    {
        if (bad.Count == 0) return null;
        using var file = new MemoryStream();
        EnterpriseSheetRow.Form.ToCorrect(file, texts, bad.Select(r => (r.Raw, r.Errors)));
        file.Position = 0;
        return await files.Keep(file, long.MaxValue, cancellationToken);
    }
}
