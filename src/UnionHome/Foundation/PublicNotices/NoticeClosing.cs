using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.PublicNotices;

/// <summary>Closes the notices whose days are over; one transaction for each, so one that cannot move on stops no other.</summary>
public sealed partial class NoticeClosing(Db db, PublicNoticeDesk desk, TimeProvider clock, ILogger<NoticeClosing> log) : IRecurring
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var due = db.Set<PublicNotice>().AsNoTracking()
            .Where(n => n.State == PublicNoticeState.Showing && n.Until < today && n.OpenObjections == 0)
            .OrderBy(n => n.Until).ThenBy(n => n.Id).Select(n => n.Id);
        await db.Each<PublicNotice>(due, notice => desk.CloseIfDue(notice, Act.BySystem(clock), cancellationToken), (id, refusal) => LogStuck(id, refusal.Code), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The record of notice {Notice} did not move on: {Refusal}")]
    private partial void LogStuck(Guid notice, string refusal);
}
