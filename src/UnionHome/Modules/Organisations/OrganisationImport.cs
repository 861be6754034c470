using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations;

/// <param name="Paths">The subtrees in which the person who sent it may found and rename.</param>
/// <param name="Apply">False: only say what would happen.</param>
public sealed record ImportInput(string Sha256, string FileName, IReadOnlyList<string> Paths, bool Apply);

public sealed record ImportResult(int Founded, int Renamed, int Same, int Bad, bool Applied, IReadOnlyList<ImportedUnion> First);

/// <summary>One of the first unions that the import founds or renames, shown before anything is done.</summary>
public sealed record ImportedUnion(int Row, string Code, string NameZh, string? FormerName);

/// <summary>
/// Unions from a sheet. A dry run says what would be founded, renamed or refused; a second run does the good rows. An existing
/// code is renamed when its name differs; a move is a step with a day of its own and no matter of a sheet.
/// </summary>
public sealed class OrganisationImport(Db db, FileStore files, Texts texts, TimeProvider clock) : IJob
{
    public const string Kind = "organisations.import";
    private const int Together = 500;
    private const int ShownFirst = 100;

    public async Task<JobOutcome> Run(JobInHand job, CancellationToken cancellationToken)
    {
        var input = job.Input<ImportInput>();
        await using var file = files.Open(input.Sha256);
        using var sheet = SheetFile.Open(file);
        var plan = new OrganisationPlan(await ExistingUnion.Load(db, cancellationToken), input.Paths, clock.Today());
        var lines = OrganisationSheetRow.Form.Read(sheet).ToList();
        var checkedLines = plan.Check(lines);
        var bad = checkedLines.Where(l => l.Errors.Count > 0).ToList();
        if (input.Apply) await Apply(job, [.. checkedLines.Where(l => l.Errors.Count == 0 && l.Deed != ImportDeed.Nothing)], cancellationToken);

        var good = checkedLines.Where(l => l.Errors.Count == 0).ToList();
        var result = new ImportResult(
            good.Count(l => l.Deed == ImportDeed.Found), good.Count(l => l.Deed == ImportDeed.Rename), good.Count(l => l.Deed == ImportDeed.Nothing), bad.Count, input.Apply,
            [.. good.Where(l => l.Deed != ImportDeed.Nothing).Take(ShownFirst).Select(l => new ImportedUnion(l.Row, l.Value!.Code, l.Value.NameZh, l.Existing?.NameZh))]);
        return new(result) { Mistakes = [.. bad.SelectMany(l => l.Errors)], File = await ToCorrect(bad, cancellationToken), FileName = bad.Count == 0 ? null : $"{texts["待改正的行"]}.xlsx" };
    }

    private async Task Apply(JobInHand job, IReadOnlyList<PlannedUnion> lines, CancellationToken cancellationToken)
    {
        var act = job.Act(texts["从 Excel 导入"]);
        var done = 0;
        foreach (var part in lines.OrderBy(l => l.Depth).ThenBy(l => l.Row).GroupBy(l => l.Depth).SelectMany(level => level.Chunk(Together)))
        {
            var parentCodes = part.Select(l => l.Value!.Parent).Concat(part.Select(l => l.Value!.Code)).Distinct().ToList();
            var unions = await db.Organisations.Where(o => parentCodes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, cancellationToken);
            foreach (var line in part)
            {
                var row = line.Value!;
                if (line.Deed == ImportDeed.Rename) unions[row.Code].Rename(row.NameZh, row.NameEn.Length > 0 ? row.NameEn : unions[row.Code].NameEn, clock.Today(), act);
                else if (!unions.ContainsKey(row.Code)) db.Add(unions[row.Parent].Found(row.Code, row.NameZh, row.NameEn, row.Kind!.Value, row.From!.Value, act));
            }

            await job.Save(done += part.Length, lines.Count, cancellationToken);
        }
    }

    private async Task<StoredFile?> ToCorrect(List<PlannedUnion> bad, CancellationToken cancellationToken)
    {
        if (bad.Count == 0) return null;
        using var file = new MemoryStream();
        OrganisationSheetRow.Form.ToCorrect(file, texts, bad.Select(l => (l.Raw, l.Errors)));
        file.Position = 0;
        return await files.Keep(file, long.MaxValue, cancellationToken);
    }
}
