using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Aid.Programmes;

/// <summary>How kinds and states are said; Chinese, the keys of their translations.</summary>
public static class ProgrammeWords
{
    public static string Of(ProgrammeKind kind) => kind switch
    {
        ProgrammeKind.Living => "生活救助",
        ProgrammeKind.Medical => "医疗救助",
        ProgrammeKind.Schooling => "金秋助学",
        ProgrammeKind.Warmth => "送温暖",
        ProgrammeKind.SingleMothers => "单亲困难女职工关爱",
        ProgrammeKind.SeriousIllness => "重病职工救助",
        ProgrammeKind.FrontLine => "一线环卫等职工慰问",
        ProgrammeKind.LowWage => "低收入职工救助",
        ProgrammeKind.Disaster => "灾害救助",
        ProgrammeKind.OnDuty => "节日值守慰问",
        _ => "其他帮扶",
    };

    /// <summary>On what the money of such a programme is usually spent.</summary>
    public static FundUse UsualUse(ProgrammeKind kind) => kind switch
    {
        ProgrammeKind.Living or ProgrammeKind.SingleMothers or ProgrammeKind.LowWage => FundUse.Living,
        ProgrammeKind.Medical or ProgrammeKind.SeriousIllness => FundUse.Medical,
        ProgrammeKind.Schooling => FundUse.Schooling,
        ProgrammeKind.Disaster => FundUse.Disaster,
        ProgrammeKind.Other => FundUse.Regular,
        _ => FundUse.Warmth,
    };

    public static string Of(ProgrammeGives gives) => gives switch
    {
        ProgrammeGives.Money => "资金",
        ProgrammeGives.Goods => "物资",
        _ => "资金和物资",
    };

    public static string Of(ProgrammeState state) => state switch
    {
        ProgrammeState.Draft => "草稿",
        ProgrammeState.Open => "实施中",
        _ => "已结束",
    };

    public static Tone ToneOf(ProgrammeState state) => state switch
    {
        ProgrammeState.Draft => Tone.Waiting,
        ProgrammeState.Open => Tone.Good,
        _ => Tone.Quiet,
    };
}
