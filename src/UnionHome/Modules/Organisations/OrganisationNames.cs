using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations;

/// <summary>What the kinds and states of unions are called, in Chinese (the keys of their English).</summary>
public static class OrganisationNames
{
    public static string Name(this OrganisationKind kind) => kind switch
    {
        OrganisationKind.City => "市总工会",
        OrganisationKind.County => "县(市、区)总工会",
        OrganisationKind.Zone => "开发区工会",
        OrganisationKind.Township => "乡镇工会",
        OrganisationKind.Street => "街道工会",
        OrganisationKind.Bureau => "系统(局)工会",
        OrganisationKind.Industry => "产业工会",
        OrganisationKind.Joint => "联合工会",
        OrganisationKind.Regional => "区域工会",
        OrganisationKind.Grassroots => "基层工会",
        OrganisationKind.Branch => "分会",
        OrganisationKind.Workshop => "车间工会",
        _ => "工会小组",
    };

    public static string Name(this OrganisationState state) => state switch
    {
        OrganisationState.Active => "在册",
        OrganisationState.Closed => "已撤销",
        _ => "已合并",
    };

    /// <summary>What the steps of a union are called in its history.</summary>
    public static readonly IReadOnlyDictionary<string, string> Steps = new Dictionary<string, string>
    {
        ["create"] = "设立",
        ["rename"] = "更名",
        ["move"] = "调整隶属",
        ["close"] = "撤销",
        ["merge"] = "合并",
        ["split"] = "分设",
    };
}
