using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Payments;

/// <summary>What a fund's money is spent on.</summary>
[JsonConverter(typeof(ByName<FundUse>))]
public enum FundUse
{
    Living, Medical, Schooling, LegalAid, Training, Placement, Regular, Warmth, Sudden, Disaster, Work,
}

/// <summary>How uses are said; Chinese, the keys of their translations.</summary>
public static class FundUseNames
{
    public static string Name(this FundUse use) => use switch
    {
        FundUse.Living => "生活救助",
        FundUse.Medical => "医疗救助",
        FundUse.Schooling => "子女助学",
        FundUse.LegalAid => "法律援助",
        FundUse.Training => "职业培训",
        FundUse.Placement => "职业介绍",
        FundUse.Regular => "日常帮扶",
        FundUse.Warmth => "送温暖活动",
        FundUse.Sudden => "突发临时慰问",
        FundUse.Disaster => "灾害救助",
        _ => "工会工作",
    };
}
