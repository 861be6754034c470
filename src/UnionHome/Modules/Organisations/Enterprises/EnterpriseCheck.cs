using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>A row of the sheet: what it would register, or why not; neither when it is registered already.</summary>
internal sealed record CheckedEnterprise(EnterpriseFacts? Facts, Organisation? At, DateOnly From, Organisation? Union, DateOnly? UnionSince, IReadOnlyList<string> Raw, IReadOnlyList<SheetError> Errors);

/// <summary>Checks the rows of a sheet against the tree, the register and one another.</summary>
internal sealed class EnterpriseCheck(IReadOnlyDictionary<string, Organisation> unions, HashSet<string> known, HashSet<Guid> covering, IReadOnlyList<string> paths, DateOnly today)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);

    public CheckedEnterprise Of(SheetLine<EnterpriseSheetRow> line)
    {
        if (line.Value is not { } row) return new(null, null, default, null, null, line.Raw, line.Errors);
        var errors = new List<SheetError>();
        void Wrong(string column, string text, params string[] args) => errors.Add(new(line.Row, column, text, args));

        var facts = Read(row, line.Row, errors);
        if (facts is not null && known.Contains(facts.CreditCode.Text)) return new(null, null, default, null, null, line.Raw, []);
        if (facts is not null && !seen.TryAdd(facts.CreditCode.Text, line.Row)) Wrong("统一社会信用代码", "代码“{0}”在第 {1} 行已经出现过", facts.CreditCode.Text, $"{seen[facts.CreditCode.Text]}");
        var at = unions.GetValueOrDefault(row.Responsible);
        if (at is null || !paths.Any(p => OrganisationPath.Covers(p, at.Path))) Wrong("负责工会代码", "没有代码为“{0}”的工会，或它不在您的工作范围内", row.Responsible);
        else if (at.State != OrganisationState.Active) Wrong("负责工会代码", "负责工会已撤销或合并，请选择在册的工会");
        var from = row.From!.Value;
        if (from > today) Wrong("纳入日期", "日期不能晚于今天");
        if (row.OpenedOn > from) Wrong("纳入日期", "纳入日期不能早于开业日期");
        var union = row.Union.Length == 0 ? null : CheckUnion(row, from, Wrong);
        return new(errors.Count == 0 ? facts : null, at, from, union, row.UnionSince, line.Raw, errors);
    }

    private static EnterpriseFacts? Read(EnterpriseSheetRow row, int number, List<SheetError> errors)
    {
        try
        {
            return row.Input().Facts();
        }
        catch (RuleViolation refusal)
        {
            errors.Add(SheetError.Of(refusal, number, refusal.Field switch
            {
                nameof(EnterpriseInput.CreditCode) => "统一社会信用代码",
                nameof(EnterpriseInput.ContactPhone) => "联系电话",
                nameof(EnterpriseInput.WorkerCount) => "职工人数",
                _ => "单位名称",
            }));
            return null;
        }
    }

    private Organisation? CheckUnion(EnterpriseSheetRow row, DateOnly from, Action<string, string, string[]> wrong)
    {
        var union = unions.GetValueOrDefault(row.Union);
        if (union is null) wrong("工会代码", "没有代码为“{0}”的工会", [row.Union]);
        else if (!Enterprise.CanCover(union.Kind)) wrong("工会代码", "“{0}”不是基层工会、联合工会、区域工会或产业工会，不能覆盖企业", [union.NameZh]);
        else if (union.State != OrganisationState.Active) wrong("工会代码", "该工会已撤销或合并", []);
        else if (union.Kind == OrganisationKind.Grassroots && !covering.Add(union.Id)) wrong("工会代码", "“{0}”是单独建会的基层工会，已覆盖另一家单位", [union.NameZh]);
        else if (row.UnionSince is not { } since) wrong("入会日期", "已建会的单位请填写入会日期", []);
        else if (since < from || since < union.From || since > today) wrong("入会日期", "入会日期应在纳入日期、工会设立日期之后，且不晚于今天", []);
        return union;
    }
}
