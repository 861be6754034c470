using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>
/// The unified social credit code of a union (统一社会信用代码编码规则 GB 32100-2015): registering department 8, then 1 for a grassroots union
/// and 9 for any other. County and city federations may bear the code of another registrar (1…).
/// </summary>
public static class UnionCode
{
    public static bool IsGrassroots(OrganisationKind kind) => OrganisationKinds.Grassroots.Contains(kind) || kind is OrganisationKind.Branch or OrganisationKind.Workshop;

    public static string Check(string typed, OrganisationKind kind)
    {
        if (!CreditCode.TryParse(typed, null, out var code)) throw Wrong("code", "统一社会信用代码不对：应为 18 位，校验码须相符");
        if (kind is OrganisationKind.City or OrganisationKind.County && code.Text[0] == '1') return code.Text;
        if (code.Text[0] != '8') throw Wrong("code_not_union", "工会的统一社会信用代码第一位应为 8");
        return (code.Text[1], IsGrassroots(kind)) switch
        {
            ('1', true) or ('9', false) => code.Text,
            (_, true) => throw Wrong("code_not_grassroots", "基层工会的统一社会信用代码第二位应为 1"),
            _ => throw Wrong("code_not_other", "基层以外工会的统一社会信用代码第二位应为 9"),
        };
    }

    private static RuleViolation Wrong(string code, string text) => new($"legal_persons.{code}", text, "Code");
}
