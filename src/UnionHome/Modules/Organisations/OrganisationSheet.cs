using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations;

/// <summary>A union as a row of a sheet, in and out.</summary>
public sealed class OrganisationSheetRow
{
    public string Code { get; set; } = "";

    public string NameZh { get; set; } = "";

    public string NameEn { get; set; } = "";

    public OrganisationKind? Kind { get; set; }

    public string Parent { get; set; } = "";

    public DateOnly? From { get; set; }

    public static readonly SheetForm<OrganisationSheetRow> Form = new SheetForm<OrganisationSheetRow>("工会组织")
        .Text("代码", r => r.Code, (r, v) => r.Code = v, most: 40, required: true, hint: "全市唯一，不会重复使用", example: "220822001")
        .Text("名称", r => r.NameZh, (r, v) => r.NameZh = v, most: 120, required: true, hint: "工会全称", example: "通榆县新兴乡总工会")
        .Text("英文名称", r => r.NameEn, (r, v) => r.NameEn = v, most: 200, example: "Xinxing Township Union")
        .Choice("类型", Enum.GetValues<OrganisationKind>(), k => k.Name(), r => r.Kind, (r, v) => r.Kind = v, required: true, hint: "从列表中选择", example: "乡镇工会")
        .Text("上级代码", r => r.Parent, (r, v) => r.Parent = v, most: 40, required: true, hint: "上级工会的代码；上级可以在同一张表中", example: "220822")
        .Date("设立日期", r => r.From, (r, v) => r.From = v, required: true, hint: "批准设立的日期", example: "2014-08-01");
}

public static class OrganisationExport
{
    /// <summary>All unions of a list in its order; refuses more than a sheet may hold instead of leaving some out.</summary>
    public static async Task<IReadOnlyList<OrganisationSheetRow>> ToSheet(this IQueryable<Organisation> unions, Db db, string? sort, int most, CancellationToken cancellationToken)
    {
        var rows = await OrganisationRows.Sorts.Apply(unions.AsNoTracking(), sort).Take(most + 1).Select(o => new OrganisationSheetRow
        {
            Code = o.Code,
            NameZh = o.NameZh,
            NameEn = o.NameEn,
            Kind = o.Kind,
            Parent = db.Organisations.Where(p => p.Id == o.ParentId).Select(p => p.Code).FirstOrDefault() ?? "",
            From = o.From,
        }).ToListAsync(cancellationToken);
        return rows.Count <= most ? rows : throw new RuleViolation("organisations.export_too_long", "超过 {0} 家工会，请先用筛选缩小范围再导出", null, most);
    }
}
