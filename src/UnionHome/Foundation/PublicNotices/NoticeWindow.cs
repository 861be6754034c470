using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Rules;

namespace UnionHome.Foundation.PublicNotices;

/// <summary>How long a notice is shown: the day of publishing, so many working days after it, and how long its end stays readable.</summary>
public sealed record NoticeWindow(DateOnly From, int Days, DateOnly Until, int KeptDays, Guid? RuleId);

/// <summary>Reads rules and calendar for those who publish, object and look into objections.</summary>
public sealed class NoticeBook(RuleBook rules, CalendarBook calendar)
{
    /// <param name="path">Of the union that publishes.</param>
    /// <param name="rule">A rule of the record's own module where its notices stand longer than the general ones.</param>
    public async Task<NoticeWindow> Window(string path, DateOnly from, string rule = PublicNoticesModule.Days, CancellationToken cancellationToken = default)
    {
        var days = await rules.Get(rule, path, from, cancellationToken);
        var kept = await rules.Get(PublicNoticesModule.KeptDays, path, from, cancellationToken);
        var until = (await calendar.WorkingDays(cancellationToken)).Add(from, (int)days.Number);
        return new(from, (int)days.Number, until, (int)kept.Number, days.Local?.Id);
    }

    /// <summary>By when an objection raised on the day has been looked into.</summary>
    public async Task<DateOnly> InquiryDue(string path, DateOnly on, CancellationToken cancellationToken = default) =>
        (await calendar.WorkingDays(cancellationToken)).Add(on, (int)(await rules.Get(PublicNoticesModule.InquiryDays, path, on, cancellationToken)).Number);
}
