using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Applications;

namespace UnionHome.Modules.Aid.Apply;

/// <summary>
/// A page about the application whose number and code were given a moment ago: which one stands in the message cookie, which only the program can
/// read, and is good for a quarter of an hour, so that a phone left lying about shows nothing the next day.
/// </summary>
public abstract class FollowedPage(Db db, TimeProvider clock) : FormPage
{
    private const string Kept = "AidFollowed", Until = "AidFollowedUntil";
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(15);

    protected void Follow(AidApplication application) =>
        (TempData[Kept], TempData[Until]) = (application.Id, (clock.GetUtcNow() + Good).UtcTicks.ToString(CultureInfo.InvariantCulture));

    protected void Forget()
    {
        TempData.Remove(Kept);
        TempData.Remove(Until);
    }

    /// <summary>The application that is followed; null when none is, or not any more.</summary>
    protected async Task<AidApplication?> Followed(CancellationToken cancellationToken) =>
        TempData.Peek(Kept) is Guid id && TempData.Peek(Until) is string text && long.TryParse(text, CultureInfo.InvariantCulture, out var until) && clock.GetUtcNow().UtcTicks <= until
            ? await db.Set<AidApplication>().SingleOrDefaultAsync(a => a.Id == id, cancellationToken) : null;
}
