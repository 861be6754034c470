using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.PublicNotices;

/// <summary>The ends of notices, in which notice, objection and the record itself change together: each saves in one transaction.</summary>
public sealed class PublicNoticeDesk(Db db, CalendarBook calendar, IEnumerable<INoticedRecords> records)
{
    public async Task Uphold(PublicNotice notice, PublicObjection objection, Act act, CancellationToken cancellationToken)
    {
        notice.Uphold(objection, act);
        await Of(notice).Stopped(notice, objection, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>When it was the last one and the days are over, the record moves on at once.</summary>
    public async Task Dismiss(PublicNotice notice, PublicObjection objection, Act act, CancellationToken cancellationToken)
    {
        notice.Dismiss(objection, act);

        // A moment later, so that the history tells them in their order.
        await CloseIfDue(notice, act with { At = act.At.AddMilliseconds(1) }, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Closes a notice whose last working day is past and lets its record move on; whether it did.</summary>
    internal async Task<bool> CloseIfDue(PublicNotice notice, Act act, CancellationToken cancellationToken)
    {
        if (notice.State != PublicNoticeState.Showing || notice.OpenObjections > 0 || act.On <= notice.Until) return false;
        var system = new Act(Guid.Empty, "系统", act.At);
        var last = (await calendar.WorkingDays(cancellationToken)).Add(notice.From, notice.Days);
        if (act.On <= last)
        {
            notice.ExtendTo(last, system);
            return false;
        }

        notice.Close(system);
        await Of(notice).Unopposed(notice, system, cancellationToken);
        return true;
    }

    private INoticedRecords Of(PublicNotice notice) =>
        records.FirstOrDefault(r => r.RecordKind == notice.AboutKind) ?? throw new InvalidOperationException($"Nobody says what follows from a notice of a {notice.AboutKind}.");
}
