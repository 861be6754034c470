using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Web.Parts;
using static UnionHome.Modules.Organisations.LegalPersons.LegalPersonState;

namespace UnionHome.Modules.Organisations.LegalPersons;

[JsonConverter(typeof(ByName<LegalPersonState>))]
public enum LegalPersonState
{
    Draft, Applied, SentBack, Checked, Registered, Requested, Cancelled, Withdrawn,
}

[JsonConverter(typeof(ByName<LegalPersonRequest>))]
public enum LegalPersonRequest
{
    Change, Renewal, Reissue, Cancellation,
}

/// <param name="AnswerDays">Within how many days an application is answered.</param>
/// <param name="ChangeDays">Within how many days a change is registered.</param>
/// <param name="ExpiringMonths">How long before its end a certificate is listed as expiring.</param>
public sealed record LegalPersonLimits(int AnswerDays, int ChangeDays, int ExpiringMonths);

internal static class LegalPersonSteps
{
    public static readonly StepMap<LegalPersonState> Declared = new StepMap<LegalPersonState>()
        .Step("apply", "申请登记", [Draft, SentBack], Applied, LegalPersonsModule.Apply)
        .Step("send-back", "退回申请", [Applied, Checked], SentBack, LegalPersonsModule.Check, needsReason: true)
        .Step("check", "审查通过", Applied, Checked, LegalPersonsModule.Check)
        .Step("register", "核准发证", Checked, Registered, LegalPersonsModule.Register)
        .Step("ask", "申请变更、换证、补证或注销", Registered, Requested, LegalPersonsModule.Apply)
        .Step("change", "办理变更", Requested, Registered, LegalPersonsModule.Register)
        .Step("renew", "换届换证", Requested, Registered, LegalPersonsModule.Register)
        .Step("reissue", "补发证书", Requested, Registered, LegalPersonsModule.Register)
        .Step("cancel", "注销登记", Requested, Cancelled, LegalPersonsModule.Register)
        .Step("refuse", "不予办理", Requested, Registered, LegalPersonsModule.Register, needsReason: true)
        .Step("lapse", "工会合并，申请终止", [Applied, SentBack, Checked], Withdrawn, OrganisationsModule.Manage)
        .Step("end", "工会合并，登记注销", [Registered, Requested], Cancelled, OrganisationsModule.Manage)
        .Step("withdraw", "撤回申请", SentBack, Withdrawn, LegalPersonsModule.Apply, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(Declared.Names) { ["notice"] = "提醒办理变更" };
}

/// <summary>How states and requests are said; Chinese, the keys of their translations.</summary>
public static class LegalPersonWords
{
    public static string Name(this LegalPersonRequest request) => request switch
    {
        LegalPersonRequest.Change => "变更",
        LegalPersonRequest.Renewal => "换届换证",
        LegalPersonRequest.Reissue => "遗失补证",
        _ => "注销",
    };

    /// <summary>The step that does it.</summary>
    public static string Step(this LegalPersonRequest request) => request switch
    {
        LegalPersonRequest.Change => "change",
        LegalPersonRequest.Renewal => "renew",
        LegalPersonRequest.Reissue => "reissue",
        _ => "cancel",
    };

    public static string Name(this LegalPersonState state) => state switch
    {
        Draft => "草稿",
        Applied => "待审查",
        SentBack => "已退回",
        Checked => "待核准",
        Registered => "已登记",
        Requested => "已登记，有申请待办",
        Cancelled => "已注销",
        _ => "已撤回",
    };

    public static Tone ToneOf(this LegalPersonState state) => state switch
    {
        Applied or Checked or Requested => Tone.Waiting,
        SentBack => Tone.Bad,
        Registered => Tone.Good,
        _ => Tone.Quiet,
    };
}
