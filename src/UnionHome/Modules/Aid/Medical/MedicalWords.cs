using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Aid.Medical;

/// <summary>How hospitals, cards and uses are said; Chinese, the keys of their translations.</summary>
public static class MedicalWords
{
    public static string Of(FeeKind fee) => fee switch
    {
        FeeKind.Registration => "挂号费",
        FeeKind.Examination => "检查费",
        FeeKind.Treatment => "治疗费",
        FeeKind.Drugs => "药品费",
        FeeKind.Bed => "床位费",
        _ => "住院费",
    };

    public static string Of(CardState state) => state switch
    {
        CardState.InForce => "有效",
        CardState.Expired => "已到期",
        _ => "已作废",
    };

    public static Tone ToneOf(CardState state) => state == CardState.InForce ? Tone.Good : Tone.Quiet;

    public static string Of(VoidCause cause) => cause switch
    {
        VoidCause.Lost => "遗失",
        VoidCause.Lent => "转借他人使用",
        VoidCause.Gone => "持证人去世或不再共同生活",
        VoidCause.Mistaken => "办错",
        _ => "家庭退档",
    };

    /// <summary>An agreement that ran out says so, although nobody ended it.</summary>
    public static string Of(HospitalState state, DateOnly until, DateOnly today) => state == HospitalState.Ended ? "已终止" : until < today ? "协议已到期" : "定点";

    public static Tone ToneOf(HospitalState state, DateOnly until, DateOnly today) => state == HospitalState.Ended ? Tone.Quiet : until < today ? Tone.Bad : Tone.Good;

    public static string Of(UseState state) => state == UseState.Recorded ? "有效" : "已作废";

    public static Tone ToneOf(UseState state) => state == UseState.Recorded ? Tone.Good : Tone.Quiet;

    /// <summary>检查费 20%、住院费 20%.</summary>
    public static string Told(IEnumerable<FeeDiscount> discounts, Texts texts) =>
        string.Join(texts.IsEnglish ? ", " : "、", discounts.Select(d => texts["{0}优惠 {1}%", texts[Of(d.Fee)], (d.Percent / 100m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)]));
}
