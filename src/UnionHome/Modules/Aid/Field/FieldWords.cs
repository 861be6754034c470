using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Aid.Field;

/// <summary>How codes are said; Chinese, the keys of their translations.</summary>
public static class FieldWords
{
    public static string Of(EntryState state) => state switch
    {
        EntryState.InConflict => "待核对",
        EntryState.Settled => "已核对",
        _ => "已收到",
    };

    public static Tone ToneOf(EntryState state) => state == EntryState.InConflict ? Tone.Waiting : Tone.Good;

    public static string Of(EntryForm form) => form switch
    {
        EntryForm.Visit => "走访",
        EntryForm.Registration => "登记新户",
        _ => "登记受灾户",
    };

    public static string Of(FactKind fact) => fact switch
    {
        FactKind.Phone => "手机号码",
        FactKind.Address => "住址",
        FactKind.People => "家庭人口",
        FactKind.AnnualIncome => "家庭年收入",
        _ => "年刚性支出",
    };

    public static string Of(FactStanding standing) => standing switch
    {
        FactStanding.Current => "现用",
        FactStanding.Contested => "待核对",
        FactStanding.Declined => "未采用",
        _ => "已更新",
    };
}
