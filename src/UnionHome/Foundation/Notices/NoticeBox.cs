using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Foundation.Notices;

/// <summary>The reader's own messages.</summary>
public sealed class NoticeBox(Db db, Reach reach, TimeProvider clock)
{
    public const int PageSize = 20;

    public Task<int> Unread(CancellationToken cancellationToken = default) =>
        Mine.CountAsync(n => n.ReadAt == null, cancellationToken);

    public async Task<(IReadOnlyList<Notice> Rows, int Total)> Page(int page, bool unreadOnly, CancellationToken cancellationToken = default)
    {
        var rows = unreadOnly ? Mine.Where(n => n.ReadAt == null) : Mine;
        return (await rows.AsNoTracking().OrderByDescending(n => n.SentAt).ThenByDescending(n => n.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken), await rows.CountAsync(cancellationToken));
    }

    /// <summary>Marks one message as read and hands it back.</summary>
    public async Task<Notice> Open(Guid id, CancellationToken cancellationToken = default)
    {
        var notice = await Mine.SingleOrDefaultAsync(n => n.Id == id, cancellationToken) ?? throw new NotFound(nameof(Notice));
        notice.Read(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return notice;
    }

    public Task ReadAll(CancellationToken cancellationToken = default)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        return Mine.Where(n => n.ReadAt == null).ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, now), cancellationToken);
    }

    /// <summary>The sentence in the reader's language.</summary>
    public static string Say(Notice notice, Texts texts) =>
        string.Format(CultureInfo.CurrentCulture, texts[notice.Text], [.. notice.Args.Select(a => texts[a])]);

    private IQueryable<Notice> Mine
    {
        get
        {
            var user = reach.UserId ?? throw new NotFound("user");
            return db.Set<Notice>().Where(n => n.UserId == user);
        }
    }
}
