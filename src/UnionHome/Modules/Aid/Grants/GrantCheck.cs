using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Rules;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>The most that the rules of the place let one household, student or person have; nothing where the rules set no cap.</summary>
/// <param name="Year">For the use of the programme in a calendar year, from all unions of the city together.</param>
/// <param name="Each">At one time.</param>
/// <param name="SchoolYearTimes">How often a student may be granted schooling aid in a school year; 0 for no cap.</param>
public sealed record GrantCaps(Money? Each, Money? Year, long SchoolYearTimes = 0)
{
    private static readonly FundUse[] Visits = [FundUse.Warmth, FundUse.Sudden, FundUse.Regular];

    /// <summary>Whether the rules' caps count both uses as one.</summary>
    public static bool CountTogether(FundUse one, FundUse other) => one == other || (Visits.Contains(one) && Visits.Contains(other));

    public static async Task<GrantCaps> For(FundUse use, RuleBook rules, string path, DateOnly day, CancellationToken cancellationToken)
    {
        return use switch
        {
            FundUse.Living => new(null, await Months(AidRules.LivingMonths)),
            FundUse.Schooling => new(null, await Months(AidRules.SchoolingMonths), await Number(AidRules.SchoolYearTimes)),
            FundUse.Warmth or FundUse.Sudden or FundUse.Regular => new(await Sum(AidRules.WarmthEach), await Sum(AidRules.WarmthYear)),
            _ => new(null, null),
        };

        async Task<long> Number(string code) => (await rules.Get(code, path, day, cancellationToken)).Number;
        async Task<Money?> Sum(string code) => await Number(code) is > 0 and var fen ? new Money(fen) : null;
        async Task<Money?> Months(string code) => await Number(code) is > 0 and var months ? new Money(checked(months * await Number(HardshipRules.Subsistence))) : null;
    }
}

/// <summary>A grant with what is known of its household when it is checked.</summary>
/// <param name="File">The household’s file that stands; null for people without one.</param>
/// <param name="SelfPaid">What the household itself paid for medical care.</param>
/// <param name="HasEvidence">Whether anything lies with the grant.</param>
/// <param name="HasFinding">Whether the household stands on a list of another office that nobody has looked into yet.</param>
/// <param name="TimesThisYear">How often the beneficiary was granted this programme in the calendar year.</param>
/// <param name="SumThisYear">What the beneficiary was granted for the same use in the calendar year, by all unions of the city.</param>
/// <param name="TimesThisSchoolYear">How often the student was granted schooling aid for the school year, by all unions of the city.</param>
public sealed record GrantFacts(Grant Grant, HardshipFile? File, Money? SelfPaid, bool HasEvidence, bool HasFinding, int TimesThisYear, Money SumThisYear, int TimesThisSchoolYear = 0);

/// <summary>Whether a programme and the rules allow a grant: decides only, knows no database.</summary>
public static class GrantCheck
{
    /// <summary>What stands against it; null when nothing does.</summary>
    public static RuleViolation? Against(AidProgramme programme, GrantCaps caps, GrantFacts facts)
    {
        var (grant, file) = (facts.Grant, facts.File);
        if (grant.Amount <= Money.Zero) return new("aid.amount", "金额必须大于零", "Amount");
        if (programme.FiledOnly && file is not { State: FileState.Active }) return new("aid.not_filed", "没有在档的困难职工档案，须先建档后帮扶");
        if (!programme.Takes(file?.Category, file?.MainCause)) return new("aid.not_eligible", "困难类别或致困原因不在“{0}”的范围内", null, programme.Name);
        if (facts.HasFinding) return new("aid.finding_open", "这一户有待核查的比对结果，核查清楚以前不再给予救助");
        if (grant.Amount > programme.MostEach) return new("aid.over_most", "超过项目每次最高金额 {0} 元", "Amount", programme.MostEach);
        if (programme.AmountFor(file?.Category) is { } table && table != grant.Amount) return new("aid.not_the_table", "该困难类别的标准是 {0} 元", "Amount", table);
        if (caps.Each is { } each && grant.Amount > each) return new("aid.over_each", "超过规则规定的每人次 {0} 元", "Amount", each);
        if (programme.Use == FundUse.Medical)
        {
            if (facts.SelfPaid is not { } paid) return new("aid.self_paid_missing", "医疗救助须填写个人自付金额", "SelfPaid");
            if (grant.Amount > paid) return new("aid.over_self_paid", "不能超过个人自付金额", "Amount");
        }

        if (programme.Evidence.Count > 0 && !facts.HasEvidence) return new("aid.evidence_missing", "缺少证明材料：{0}", null, string.Join('、', programme.Evidence));
        if (facts.TimesThisYear >= programme.TimesAYear) return new("aid.times_over", "今年已给过 {0} 次，项目规定每年最多 {1} 次", null, facts.TimesThisYear, programme.TimesAYear);
        if (caps.SchoolYearTimes > 0 && facts.TimesThisSchoolYear >= caps.SchoolYearTimes) return new("aid.school_year", "这名学生本学年已获助学 {0} 次，规则规定每学年最多 {1} 次", null, facts.TimesThisSchoolYear, caps.SchoolYearTimes);
        if (caps.Year is { } year && facts.SumThisYear + grant.Amount > year) return new("aid.over_year", "今年同类救助已有 {0} 元，连同本次超过规则规定的 {1} 元", "Amount", facts.SumThisYear, year);
        return null;
    }
}
