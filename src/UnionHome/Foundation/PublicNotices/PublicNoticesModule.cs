using UnionHome.Foundation.Access;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;

namespace UnionHome.Foundation.PublicNotices;

/// <summary>The door of public notices: who looks into objections, for how many days a notice stands, and what closes it.</summary>
public sealed class PublicNoticesModule : IModule
{
    public const string View = "public_notices.view";
    public const string Handle = "public_notices.handle";

    public const string Days = "public_notices.days";
    public const string KeptDays = "public_notices.kept_days";
    public const string InquiryDays = "public_notices.inquiry_days";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看公示和异议", Role.Administrator, Role.Leader, Role.Reviewer, Role.CaseOfficer, Role.Auditor, Role.GrassrootsChair),
        new(Handle, "核查公示异议", Role.Administrator, Role.Leader, Role.Reviewer, Role.CaseOfficer),
    ];

    public IEnumerable<RuleDefinition> Rules =>
    [
        new(Days, "公示天数", RuleKind.Number, "5", new(2008, 1, 1), "通行做法：公示不少于 5 个工作日；依本地文件可以更长", RuleBasis.Practice)
        {
            Meaning = "发布次日起算，满这么多个工作日无异议的，所公示的事项自动进入下一步。", Unit = "工作日", Reach = RuleReach.County, Least = 5, Most = 60,
        },
        new(KeptDays, "公示结束后保留的天数", RuleKind.Number, "30", new(2021, 11, 1), "《中华人民共和国个人信息保护法》第十九条：保存期限应当为实现处理目的所必要的最短时间", RuleBasis.Source)
        {
            Meaning = "公示结束后，公示页再保留这么多天，之后不再对外显示。", Unit = "天", Reach = RuleReach.County, Most = 365,
        },
        new(InquiryDays, "异议核查期限", RuleKind.Number, "10", new(2008, 1, 1), "通行做法：收到异议后 10 个工作日内核查并答复", RuleBasis.Practice)
        {
            Meaning = "收到异议后，应在这么多个工作日内核查完毕。", Unit = "工作日", Reach = RuleReach.County, Least = 1, Most = 60,
        },
    ];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<NoticeBook>();
        services.AddScoped<PublicNoticeDesk>();
        services.AddRecurring<NoticeClosing>(NoticeClosing.Interval);
    }
}
