using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations;

namespace UnionHome.Modules.People.Members;

/// <param name="Unions">The unions that members join, with how many; the first of them.</param>
public sealed record MemberImportResult(int Joined, int Same, int Bad, bool Applied, int UnionCount, IReadOnlyList<ImportedMembers> Unions);

public sealed record ImportedMembers(string Code, string Union, int Count);

/// <summary>
/// Members from a sheet of up to a hundred thousand rows and more. It is read a part at a time and let go of, so memory stays the same;
/// a dry run changes nothing, a second one takes the good rows, each part in one transaction. A row met again after an interruption is a
/// member already and is passed over. Every membership posts its own figures, so each number opens down to the member.
/// </summary>
public sealed class MemberImport(Db db, FileStore files, Vault vault, RuleBook rules, Texts texts, TimeProvider clock) : IJob
{
    public const string Kind = "members.import";
    private const int Together = 1000;
    private const int ShownUnions = 50;
    private readonly Dictionary<string, ImportedMembers> unions = new(StringComparer.Ordinal);

    public async Task<JobOutcome> Run(JobInHand job, CancellationToken cancellationToken)
    {
        var input = job.Input<ImportInput>();
        await using var file = files.Open(input.Sha256);
        using var sheet = SheetFile.Open(file);
        using var bad = new RowsToCorrect();
        var check = new MemberCheck(db, vault, rules, input.Paths, clock.Today());
        var (joined, same, done, total) = (0, 0, 0, Math.Max(0, (sheet.RowCount ?? 0) - 1));
        foreach (var part in MemberSheetRow.Form.Read(sheet).Chunk(Together))
        {
            var rows = await check.Check(part, cancellationToken);
            foreach (var row in rows.Where(r => r.Errors.Count > 0)) bad.Add(row.Line.Raw, row.Errors, JobRun.MistakesShown);
            var good = rows.Where(r => r.Errors.Count == 0 && !r.IsThere).ToList();
            joined += good.Count;
            same += rows.Count(r => r.IsThere && r.Errors.Count == 0);
            foreach (var row in good) Tell(row.Union!);
            done += part.Length;
            await using var transaction = input.Apply ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
            if (input.Apply) await Join(job, good, cancellationToken);
            await job.SaveMany(done, Math.Max(total, done), cancellationToken);
            if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        }

        var first = unions.Values.OrderByDescending(u => u.Count).ThenBy(u => u.Code, StringComparer.Ordinal).Take(ShownUnions).ToList();
        return new(new MemberImportResult(joined, same, bad.Count, input.Apply, unions.Count, first))
        {
            Mistakes = bad.First,
            MistakeCount = bad.Mistakes,
            File = await ToCorrect(bad, cancellationToken),
            FileName = bad.Count == 0 ? null : $"{texts["待改正的行"]}.xlsx",
        };
    }

    /// <summary>People and memberships are added to the context; they are saved with the progress of this part.</summary>
    private async Task Join(JobInHand job, List<CheckedMember> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        var act = job.Act(texts["从 Excel 导入"]);
        var (closed, known) = await MemberCheck.Needed(db, rows, cancellationToken);
        var numbers = await Numbers(rows.Where(r => !(r.KnownId is { } id && known[id].MemberNumber is not null)), cancellationToken);
        foreach (var row in rows)
        {
            var (value, union) = (row.Line.Value!, row.Union!);
            var person = row.KnownId is { } id ? known[id] : null;
            if (person is null) db.Add(person = Person.Register(union, value.Name, value.Number.Sex, value.Number, value.Phone, vault, act).With(value.Facts(), act));
            else person.Describe(value.Name, value.Number.Sex, value.Facts(), value.Number, value.Phone, vault, act);
            if (person.MemberNumber is null) person.Number(numbers[union.Id].Dequeue());
            db.Add(Membership.Join(person, union, value.JoinedOn, closed.FirstOpen(union.Path, value.JoinedOn > union.From ? value.JoinedOn : union.From), act));
        }
    }

    private async Task<Dictionary<Guid, Queue<string>>> Numbers(IEnumerable<CheckedMember> rows, CancellationToken cancellationToken)
    {
        var taken = new Dictionary<Guid, Queue<string>>();
        foreach (var union in rows.GroupBy(r => r.Union!.Id))
            taken[union.Key] = new(await MemberNumbers.Take(db, union.First().Union!, union.Count(), cancellationToken));
        return taken;
    }

    private void Tell(Organisation union) =>
        unions[union.Code] = unions.TryGetValue(union.Code, out var so) ? so with { Count = so.Count + 1 } : new(union.Code, union.Name(texts.IsEnglish), 1);

    private async Task<StoredFile?> ToCorrect(RowsToCorrect bad, CancellationToken cancellationToken)
    {
        if (bad.Count == 0) return null;
        using var file = new MemoryStream();
        MemberSheetRow.Form.ToCorrect(file, texts, bad.All());
        file.Position = 0;
        return await files.Keep(file, long.MaxValue, cancellationToken);
    }
}
