using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>A school year, from the first day of the month in which terms begin: 2026 is the one from September 2026 to August 2027.</summary>
/// <param name="AheadDays">So many days before term it is decided who is aided in it.</param>
public readonly record struct SchoolYear(int Year, int BeginsInMonth, int AheadDays)
{
    public DateOnly First => new(Year, BeginsInMonth, 1);

    public DateOnly Last => First.AddYears(1).AddDays(-1);

    /// <summary>The first day on which aid is given for it, and <see cref="DecidedUntil"/> the last.</summary>
    public DateOnly DecidedFrom => First.AddDays(-AheadDays);

    public DateOnly DecidedUntil => First.AddYears(1).AddDays(-AheadDays - 1);

    /// <summary>The school year for which aid is given on a day: the one under way, or, from some days before term, the next.</summary>
    public static SchoolYear Of(DateOnly day, int beginsInMonth, int aheadDays)
    {
        var meant = day.AddDays(aheadDays);
        return new(meant.Month >= beginsInMonth ? meant.Year : meant.Year - 1, beginsInMonth, aheadDays);
    }

    /// <summary>The same by the rules of a place.</summary>
    public static async Task<SchoolYear> Of(DateOnly day, RuleBook rules, string path, CancellationToken cancellationToken)
    {
        return Of(day, await Number(AidRules.SchoolYearMonth), await Number(AidRules.SchoolRenewalDays));

        async Task<int> Number(string code) => (int)(await rules.Get(code, path, day, cancellationToken)).Number;
    }
}
