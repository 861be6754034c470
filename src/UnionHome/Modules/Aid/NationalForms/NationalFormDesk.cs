using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Organisations;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.NationalForms;

/// <summary>Which rows are wanted.</summary>
/// <param name="From">Only files decided and grants approved from that day on: what the national system does not have yet.</param>
public sealed record NationalAsked(string? Under, DateOnly? From);

/// <summary>Keeps the forms of the national system and fills them.</summary>
public sealed class NationalFormDesk(Db db, Reach reach, Vault vault, IPayments payments, TimeProvider clock)
{
    /// <summary>More is narrowed by union or day first.</summary>
    public const int Most = 50_000;

    private const int RowsSearched = 10;
    private const int Together = 1000;

    /// <summary>Takes an empty sheet of the national system: the headings of its first row with more than one.</summary>
    public async Task<NationalForm> Take(string union, NationalRows rows, SheetFile sheet, CancellationToken cancellationToken)
    {
        var at = await reach.Pick(db, union, HardshipModule.Report, "Union", cancellationToken);
        var headings = Headings(sheet);
        var form = await db.Set<NationalForm>().SingleOrDefaultAsync(f => f.OrganisationId == at.Id && f.Rows == rows, cancellationToken);
        if (form is null) db.Add(form = NationalForm.Of(at, rows, headings, reach.Act()));
        else form.Replace(headings, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        return form;
    }

    public async Task Map(NationalForm form, IReadOnlyList<(string? Field, string? Text)> told, CancellationToken cancellationToken)
    {
        form.Map(told, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<int> Count(NationalForm form, NationalAsked asked, CancellationToken cancellationToken) => form.Rows switch
    {
        NationalRows.Files => await (await Files(asked, cancellationToken)).CountAsync(cancellationToken),
        NationalRows.Members => await Members(await Files(asked, cancellationToken)).CountAsync(cancellationToken),
        _ => await (await GrantsOf(asked, cancellationToken)).CountAsync(cancellationToken),
    };

    /// <summary>Who takes whole numbers out, and why, is written down before the file is made.</summary>
    public async Task Note(NationalForm form, int count, string reason, CancellationToken cancellationToken)
    {
        if (count > Most) throw new RuleViolation("national.too_long", "超过 {0} 行，请选一个下级工会或较晚的日期，分次导出", nameof(NationalAsked.From), Most);
        db.Add(AuditLine.Of("hardship.national_export", reach.Act(reason), form.Id, form.Path));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<SheetOut> Fill(NationalForm form, NationalAsked asked, CancellationToken cancellationToken)
    {
        var values = form.Columns.Select(c => c.Field is { } field ? NationalFields.Find(form.Rows, field)!.Value : _ => c.Text).ToList();
        var found = form.Rows == NationalRows.Grants ? await GrantRows(asked, cancellationToken) : await FileRows(form.Rows, asked, cancellationToken);
        return new("Sheet1", [.. form.Columns.Select(c => c.Heading)], found.Select((row, i) => (IReadOnlyList<object?>)[.. values.Select(v => v(row with { Place = i + 1 }))]));
    }

    private static List<string> Headings(SheetFile sheet)
    {
        var header = sheet.Rows().Take(RowsSearched).FirstOrDefault(r => r.Cells.Count(c => !c.IsEmpty) > 1)
            ?? throw new RuleViolation("national.no_header", "没有找到表头：前 {0} 行中没有一行有两列以上文字", "Sheet", RowsSearched);
        var last = header.Cells.ToList().FindLastIndex(c => !c.IsEmpty);
        List<string> headings = [.. Enumerable.Range(0, last + 1).Select(i => header[i].IsEmpty ? "" : header[i].Text.Trim())];
        return headings.FindIndex(h => h.Length == 0) is var empty and >= 0
            ? throw new RuleViolation("national.heading_empty", "单元格 {0} 没有列名；表头如有合并的单元格，请先取消合并", "Sheet", SheetText.Cell(header.Number, empty))
            : headings;
    }

    private async Task<List<NationalRow>> FileRows(NationalRows kind, NationalAsked asked, CancellationToken cancellationToken)
    {
        var standing = await Files(asked, cancellationToken);

        // Only households of more than one, so that no more files are read than there are rows.
        if (kind == NationalRows.Members) standing = standing.Where(f => db.Set<HouseholdMember>().Any(m => m.FileId == f.Id && m.Kinship != Kinship.Holder));
        var files = await standing.OrderBy(f => f.Path).ThenBy(f => f.Number).ThenBy(f => f.Id).Take(Most).ToListAsync(cancellationToken);
        var rows = await RowsOf(files, f => f, f => f.PersonId, f => f.Path, cancellationToken);
        return kind == NationalRows.Files ? rows : [.. rows.SelectMany(r => r.Household.Where(m => m.Kinship != Kinship.Holder).Select(m => r with { Member = m }))];
    }

    private async Task<List<NationalRow>> GrantRows(NationalAsked asked, CancellationToken cancellationToken)
    {
        var found = await (from g in await GrantsOf(asked, cancellationToken)
                           join p in db.Set<AidProgramme>().AsNoTracking() on g.ProgrammeId equals p.Id
                           join l in db.Set<GrantList>().AsNoTracking() on g.ListId equals l.Id
                           orderby g.ApprovedOn, g.Id
                           select new { Grant = g, Programme = p, List = l, File = db.Set<HardshipFile>().FirstOrDefault(f => f.Id == g.FileId) }).Take(Most).ToListAsync(cancellationToken);
        var rows = await RowsOf(found, g => g.File, g => g.Grant.PersonId, g => g.Grant.Path, cancellationToken);
        var paid = new Dictionary<Guid, PaymentStanding>();
        foreach (var part in found.Select(g => g.Grant.Id).Chunk(Together))
            foreach (var (id, standing) in await payments.Of(part, cancellationToken)) paid[id] = standing;
        return [.. rows.Zip(found, (row, g) => row with { Aid = (g.Grant, g.Programme, g.List, paid.GetValueOrDefault(g.Grant.Id)) })];
    }

    /// <summary>With worker, union and household, a thousand at a time.</summary>
    private async Task<List<NationalRow>> RowsOf<T>(IReadOnlyList<T> found, Func<T, HardshipFile?> fileOf, Func<T, Guid> workerOf, Func<T, string> pathOf, CancellationToken cancellationToken)
    {
        var rows = new List<NationalRow>(found.Count);
        foreach (var part in found.Chunk(Together))
        {
            List<Guid> workers = [.. part.Select(workerOf).Distinct()], files = [.. part.Select(fileOf).OfType<HardshipFile>().Select(f => f.Id).Distinct()];
            List<string> paths = [.. part.Select(pathOf).Distinct()];
            var people = await db.Set<Person>().AsNoTracking().Where(p => workers.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
            var unions = await db.Organisations.AsNoTracking().Where(o => paths.Contains(o.Path)).ToDictionaryAsync(o => o.Path, cancellationToken);
            var households = (await db.Set<HouseholdMember>().AsNoTracking().Where(m => files.Contains(m.FileId)).OrderBy(m => m.Position).ToListAsync(cancellationToken)).ToLookup(m => m.FileId);
            rows.AddRange(part.Select(one => new NationalRow(
                vault, clock.Today(), unions[pathOf(one)], people[workerOf(one)], fileOf(one), fileOf(one) is { } file ? [.. households[file.Id].Select(m => m.Open(vault))] : [])));
        }

        return rows;
    }

    private async Task<IQueryable<HardshipFile>> Files(NationalAsked asked, CancellationToken cancellationToken)
    {
        var files = (await reach.Within(db.Set<HardshipFile>().AsNoTracking(), HardshipModule.Report, asked.Under, cancellationToken)).Where(f => f.State == FileState.Active);
        if (asked.From is { } from) files = files.Where(f => f.DecidedOn >= from);
        return files;
    }

    private IQueryable<HouseholdMember> Members(IQueryable<HardshipFile> files) =>
        from m in db.Set<HouseholdMember>() join f in files on m.FileId equals f.Id where m.Kinship != Kinship.Holder select m;

    private async Task<IQueryable<Grant>> GrantsOf(NationalAsked asked, CancellationToken cancellationToken)
    {
        var grants = (await reach.Within(db.Set<Grant>().AsNoTracking(), HardshipModule.Report, asked.Under, cancellationToken)).Where(g => g.ApprovedOn != null);
        if (asked.From is { } from) grants = grants.Where(g => g.ApprovedOn >= from);
        return grants;
    }
}
