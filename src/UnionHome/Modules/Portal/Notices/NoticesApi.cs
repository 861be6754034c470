using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Portal.Notices;

/// <summary>Notices as everybody may read them, under <c>/api/notices</c>.</summary>
internal static class NoticesApi
{
    public sealed record LineAnswer(string Label, string Text);

    public sealed record NoticeAnswer(Guid Id, string Title, string State, DateOnly From, DateOnly Until, int Days, int Objections, int OpenObjections, IReadOnlyList<LineAnswer> Lines);

    public sealed record RowAnswer(Guid Id, string Title, string Publisher, string State, DateOnly From, DateOnly Until);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var notices = routes.MapGroup("/api/notices").WithTags("notices").AllowAnonymous();
        notices.MapGet("/", async ([AsParameters] NoticeFilter filter, [AsParameters] Listing listing, Db db, TimeProvider clock, Texts texts, CancellationToken ct) =>
            (await NoticeRow.Readable(db, filter with { Open = null }, clock.Today()).ToPage(listing, NoticeRow.Sorts, ct))
                .Select(r => new RowAnswer(r.Id, NoticeWords.Title(r.Title, r.Args, texts), r.Publisher(texts.IsEnglish), r.State.ToString(), r.From, r.Until)));
        notices.MapGet("/{id:guid}", async (Guid id, Db db, TimeProvider clock, Texts texts, CancellationToken ct) =>
        {
            var notice = await db.Set<PublicNotice>().AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, ct);
            if (notice?.IsReadable(clock.Today()) != true) throw new NotFound("notice");
            return new NoticeAnswer(notice.Id, NoticeWords.Title(notice.Title, notice.Args, texts), notice.State.ToString(), notice.From, notice.Until, notice.Days, notice.Objections, notice.OpenObjections,
                [.. notice.Lines.Select(l => new LineAnswer(texts[l.Label], texts[l.Text]))]);
        });
    }
}
