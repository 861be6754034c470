using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Training;

/// <param name="Paths">The subtrees in which the person who sent it may enrol.</param>
/// <param name="Apply">False: only say what would happen.</param>
public sealed record CadreImportInput(Guid Course, string Sha256, string FileName, IReadOnlyList<string> Paths, bool Apply);

public sealed record CadreImportResult(Guid Course, int Good, int Bad, bool Applied);

/// <summary>The list of a course from a sheet: a dry run says which rows are good, a second run takes them.</summary>
public sealed class CadreImport(Db db, FileStore files, Texts texts) : IJob
{
    public const string Kind = "training.import";

    public async Task<JobOutcome> Run(JobInHand job, CancellationToken cancellationToken)
    {
        var input = job.Input<CadreImportInput>();
        var course = await db.Set<TrainingCourse>().SingleAsync(c => c.Id == input.Course, cancellationToken);
        await using var file = files.Open(input.Sha256);
        using var sheet = SheetFile.Open(file);
        var lines = CadreSheetRow.Form.Read(sheet).ToList();
        var codes = lines.Where(l => l.Value is not null).Select(l => l.Value!.Union).Distinct().ToList();
        var unions = await db.Organisations.Under(input.Paths).Where(o => codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, StringComparer.Ordinal, cancellationToken);
        var there = (await db.Set<TrainedCadre>().Where(c => c.CourseId == course.Id).Select(c => new { c.OrganisationId, c.Name }).ToListAsync(cancellationToken)).Select(c => (c.OrganisationId, c.Name)).ToHashSet();
        var (good, bad, act) = (0, new List<(IReadOnlyList<string> Raw, IReadOnlyList<SheetError> Errors)>(), job.Act(texts["从 Excel 导入"]));
        foreach (var line in lines)
        {
            IReadOnlyList<SheetError> errors = line.Errors;
            if (line.Value is { } row)
                try
                {
                    var union = unions.GetValueOrDefault(row.Union) ?? throw new RuleViolation("training.unknown_union", "没有代码为“{0}”的工会，或不在您的管理范围内", null, row.Union);
                    if (!there.Add((union.Id, row.Name.Trim()))) throw new RuleViolation("training.twice", "{0}已在名单上", null, row.Name);
                    var cadre = TrainedCadre.Enrol(course, union, row.Name, row.Sex!.Value, row.Office, null, act);
                    if (input.Apply) db.Add(cadre);
                    good++;
                }
                catch (RuleViolation refusal)
                {
                    errors = [SheetError.Of(refusal, line.Row, "工会代码")];
                }

            if (errors.Count > 0) bad.Add((line.Raw, errors));
        }

        return new(new CadreImportResult(course.Id, good, bad.Count, input.Apply))
        {
            Mistakes = [.. bad.SelectMany(l => l.Errors)],
            File = await ToCorrect(bad, cancellationToken),
            FileName = bad.Count == 0 ? null : $"{texts["待改正的行"]}.xlsx",
        };
    }

    private async Task<StoredFile?> ToCorrect(List<(IReadOnlyList<string> Raw, IReadOnlyList<SheetError> Errors)> bad, CancellationToken cancellationToken)
    {
        if (bad.Count == 0) return null;
        using var file = new MemoryStream();
        CadreSheetRow.Form.ToCorrect(file, texts, bad);
        file.Position = 0;
        return await files.Keep(file, long.MaxValue, cancellationToken);
    }
}
