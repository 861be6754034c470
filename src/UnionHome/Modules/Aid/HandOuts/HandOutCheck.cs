using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>What is known of a person on a list when it is checked.</summary>
/// <param name="Value">Of all that the person gets on the list.</param>
/// <param name="TimesThisYear">How many other lists of the programme gave the person goods in the calendar year.</param>
/// <param name="SumThisYear">What the person was given for the same use in the calendar year, in money and in goods.</param>
public sealed record HandOutFacts(HardshipFile? File, bool HasFinding, Money Value, int TimesThisYear, Money SumThisYear);

/// <summary>Whether a programme and the rules allow somebody goods: decides only, knows no database.</summary>
public static class HandOutCheck
{
    /// <summary>What stands against it; null when nothing does.</summary>
    public static RuleViolation? Against(AidProgramme? programme, GrantCaps caps, HandOutFacts facts)
    {
        if (facts.HasFinding) return new("aid.finding_open", "这一户有待核查的比对结果，核查清楚以前不再给予救助");
        if (programme is not null)
        {
            if (programme.FiledOnly && facts.File is not { State: FileState.Active }) return new("aid.not_filed", "没有在档的困难职工档案，须先建档后帮扶");
            if (!programme.Takes(facts.File?.Category, facts.File?.MainCause)) return new("aid.not_eligible", "困难类别或致困原因不在“{0}”的范围内", null, programme.Name);
            if (facts.Value > programme.MostEach) return new("hand_outs.over_most", "折款 {0} 元，超过项目每次最高金额 {1} 元", null, facts.Value, programme.MostEach);
            if (facts.TimesThisYear >= programme.TimesAYear) return new("aid.times_over", "今年已给过 {0} 次，项目规定每年最多 {1} 次", null, facts.TimesThisYear, programme.TimesAYear);
        }

        if (caps.Each is { } each && facts.Value > each) return new("hand_outs.over_each", "折款 {0} 元，超过规则规定的每人次 {1} 元", null, facts.Value, each);
        if (caps.Year is { } year && facts.SumThisYear + facts.Value > year) return new("aid.over_year", "今年同类救助已有 {0} 元，连同本次超过规则规定的 {1} 元", null, facts.SumThisYear, year);
        return null;
    }
}
