using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;

namespace UnionHome.Foundation.Calendar;

/// <summary>The last day in time of a step that waits from today on.</summary>
public sealed class Deadlines(RuleBook rules, CalendarBook calendar, TimeProvider clock)
{
    /// <param name="rule">A rule that tells a number of working days.</param>
    /// <param name="path">The union whose rule holds.</param>
    public async Task<DateOnly> Of(string rule, string path, CancellationToken cancellationToken) =>
        (await calendar.WorkingDays(cancellationToken)).Add(clock.Today(), (int)(await rules.Get(rule, path, clock.Today(), cancellationToken)).Number);
}
