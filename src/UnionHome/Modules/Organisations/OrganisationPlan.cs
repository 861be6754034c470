using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations;

public enum ImportDeed
{
    Nothing, Found, Rename,
}

/// <summary>A row of the sheet with what would be done about it, or why not.</summary>
/// <param name="Depth">How many unions of the same sheet stand above it; parents are founded first.</param>
public sealed record PlannedUnion(int Row, OrganisationSheetRow? Value, IReadOnlyList<SheetError> Errors, IReadOnlyList<string> Raw, ImportDeed Deed, int Depth, ExistingUnion? Existing);

public sealed record ExistingUnion(string Code, string NameZh, string NameEn, OrganisationKind Kind, OrganisationState State, string Path, string? ParentCode, DateOnly From)
{
    public static async Task<Dictionary<string, ExistingUnion>> Load(Db db, CancellationToken cancellationToken) =>
        await (from o in db.Organisations.AsNoTracking()
               join p in db.Organisations.AsNoTracking() on o.ParentId equals (Guid?)p.Id into above
               from p in above.DefaultIfEmpty()
               select new ExistingUnion(o.Code, o.NameZh, o.NameEn, o.Kind, o.State, o.Path, p == null ? null : p.Code, o.From))
            .ToDictionaryAsync(o => o.Code, StringComparer.Ordinal, cancellationToken);
}

/// <summary>Checks the rows of a sheet against the tree and against one another.</summary>
internal sealed class OrganisationPlan(IReadOnlyDictionary<string, ExistingUnion> existing, IReadOnlyList<string> paths, DateOnly today)
{
    private readonly Dictionary<string, SheetLine<OrganisationSheetRow>> rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Depth, SheetError? Why)> placed = new(StringComparer.Ordinal);

    public IReadOnlyList<PlannedUnion> Check(IReadOnlyList<SheetLine<OrganisationSheetRow>> lines)
    {
        foreach (var line in lines)
            if (line.Value is { } row) rows.TryAdd(row.Code, line);
        return [.. lines.Select(Check)];
    }

    private PlannedUnion Check(SheetLine<OrganisationSheetRow> line)
    {
        if (line.Value is not { } row) return new(line.Row, null, line.Errors, line.Raw, ImportDeed.Nothing, 0, null);
        var errors = new List<SheetError>();
        void Wrong(string column, string text, params string[] args) => errors.Add(new(line.Row, column, text, args));

        if (rows[row.Code].Row != line.Row) Wrong("代码", "代码“{0}”在第 {1} 行已经出现过", row.Code, $"{rows[row.Code].Row}");
        if (row.From > today) Wrong("设立日期", "日期不能晚于今天");
        var known = existing.GetValueOrDefault(row.Code);
        var deed = ImportDeed.Found;
        var depth = 0;
        if (known is not null)
        {
            deed = known.NameZh != row.NameZh || (row.NameEn.Length > 0 && known.NameEn != row.NameEn) ? ImportDeed.Rename : ImportDeed.Nothing;
            CheckKnown(known, row, Wrong);
        }
        else
        {
            (depth, var why) = Place(row.Code, 0);
            if (why is not null) errors.Add(why with { Row = line.Row });
        }

        return new(line.Row, row, errors, line.Raw, deed, depth, known);
    }

    private void CheckKnown(ExistingUnion known, OrganisationSheetRow row, Action<string, string, string[]> wrong)
    {
        if (!paths.Any(p => OrganisationPath.Covers(p, known.Path))) wrong("代码", "代码“{0}”已被另一家工会使用", [row.Code]);
        else if (known.State != OrganisationState.Active) wrong("代码", "该工会已撤销或合并，不能再变动", []);
        else if (known.Kind != row.Kind) wrong("类型", "与已有工会的类型不同；类型不能通过导入修改", []);
        else if (known.ParentCode is not null && known.ParentCode != row.Parent) wrong("上级代码", "与已有工会的上级({0})不同；隶属请在该工会的页面上调整", [known.ParentCode]);
    }

    /// <summary>Where a new union would stand: below an existing one within reach, or below another row that itself can be placed.</summary>
    private (int Depth, SheetError? Why) Place(string code, int climbed)
    {
        if (placed.TryGetValue(code, out var known)) return known;
        var row = rows[code].Value!;
        (int, SheetError?) answer;
        if (climbed > OrganisationPath.MostLevels || row.Parent == code) answer = (0, Wrong("上级关系成环或层级过深", code));
        else if (existing.TryGetValue(row.Parent, out var parent)) answer = (0, CheckParent(parent, row));
        else if (!rows.ContainsKey(row.Parent)) answer = (0, Wrong("没有代码为“{0}”的工会，它也不在本表中", row.Parent));
        else if (Place(row.Parent, climbed + 1) is var (depth, why)) answer = why is null ? (depth + 1, null) : (0, Wrong("上级“{0}”所在的行有错误", row.Parent));
        else answer = default;
        return placed[code] = answer;
    }

    private SheetError? CheckParent(ExistingUnion parent, OrganisationSheetRow row)
    {
        if (!paths.Any(p => OrganisationPath.Covers(p, parent.Path))) return Wrong("没有代码为“{0}”的工会，它也不在本表中", row.Parent);
        if (parent.State != OrganisationState.Active) return Wrong("上级工会已撤销或合并，不能再建下级");
        return row.From < parent.From ? Wrong("设立日期早于上级工会的设立日期 {0}", parent.From.Iso()) : null;
    }

    private static SheetError Wrong(string text, params string[] args) => new(0, "上级代码", text, args);
}
