using UnionHome.Foundation.Steps;
using UnionHome.Modules.Organisations.Founding;
using static UnionHome.Modules.Organisations.Terms.TermState;

namespace UnionHome.Modules.Organisations.Terms;

internal static class TermSteps
{
    public static readonly StepMap<TermState> Declared = new StepMap<TermState>()
        .Step("register", "登记在任届次", Draft, Running, TermsModule.Manage)
        .Step("found", "随工会成立就任", Draft, Running, FoundingModule.Approve)
        .Step("submit", "报送换届方案", [Draft, SentBack], Submitted, TermsModule.Plan)
        .Step("send-back", "退回换届方案", Submitted, SentBack, TermsModule.Approve, needsReason: true)
        .Step("approve", "同意换届", Submitted, Approved, TermsModule.Approve)
        .Step("elect", "登记选举情况", [Approved, Elected], Elected, TermsModule.Plan)
        .Step("report", "报告选举结果", Elected, Reported, TermsModule.Plan)
        .Step("send-back-result", "退回选举结果", Reported, Elected, TermsModule.Approve, needsReason: true)
        .Step("confirm", "批复选举结果", Reported, Running, TermsModule.Approve)
        .Step("ask-postponement", "申请延期换届", Running, PostponementAsked, TermsModule.Plan, needsReason: true)
        .Step("postpone", "同意延期", PostponementAsked, Running, TermsModule.Approve)
        .Step("refuse-postponement", "不同意延期", PostponementAsked, Running, TermsModule.Approve, needsReason: true)
        .Step("end", "由新一届接任", [Running, PostponementAsked], Ended, TermsModule.Approve)
        .Step("close", "终止", [Running, PostponementAsked], Ended, TermsModule.Manage, needsReason: true)
        .Step("discard", "作废", [Submitted, SentBack, Approved, Elected, Reported], Discarded, TermsModule.Plan, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> Names =
        new Dictionary<string, string>(Declared.Names) { ["overdue"] = "任期届满未换届", ["remind"] = "提醒换届" };
}
