using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Portal.Notices;

/// <summary>What a list of notices may be narrowed to.</summary>
public sealed record NoticeFilter
{
    /// <summary>Code or name of the union that publishes, with all below it.</summary>
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "state")]
    public PublicNoticeState? State { get; init; }

    /// <summary>Only those with an objection that nobody has decided.</summary>
    [FromQuery(Name = "open")]
    public bool? Open { get; init; }
}

/// <summary>A notice as a line of a list.</summary>
public sealed record NoticeRow
{
    public Guid Id { get; init; }

    public string PublisherZh { get; init; } = "";

    public string PublisherEn { get; init; } = "";

    public string Title { get; init; } = "";

    public IReadOnlyList<string> Args { get; init; } = [];

    public IReadOnlyList<string> Texts { get; init; } = [];

    public PublicNoticeState State { get; init; }

    public DateOnly From { get; init; }

    public DateOnly Until { get; init; }

    public int Objections { get; init; }

    public int OpenObjections { get; init; }

    public static readonly Sorts<NoticeRow> Sorts = new Sorts<NoticeRow>(r => r.Id)
        .By("from", r => r.From, descending: true).By("until", r => r.Until).By("union", r => r.PublisherZh).By("state", r => r.State).By("objections", r => r.OpenObjections);

    public string Publisher(bool english) => english && PublisherEn.Length > 0 ? PublisherEn : PublisherZh;

    /// <summary>Those that anybody may read on the day.</summary>
    public static IQueryable<NoticeRow> Readable(Db db, NoticeFilter filter, DateOnly today) =>
        Rows(db, Narrow(db, db.Set<PublicNotice>().Where(n => n.State == PublicNoticeState.Showing || n.ShownUntil >= today), filter));

    public static async Task<IQueryable<NoticeRow>> Within(Db db, Reach reach, NoticeFilter filter, CancellationToken cancellationToken) =>
        Rows(db, Narrow(db, await reach.Within(db.Set<PublicNotice>(), PublicNoticesModule.View, cancellationToken), filter));

    private static IQueryable<PublicNotice> Narrow(Db db, IQueryable<PublicNotice> notices, NoticeFilter filter)
    {
        if (!string.IsNullOrWhiteSpace(filter.Union))
        {
            var path = db.Organisations.Typed(filter.Union).Select(o => o.Path).FirstOrDefault();
            notices = path is null ? notices.Where(n => false) : notices.Under(path);
        }

        if (filter.State is { } state) notices = notices.Where(n => n.State == state);
        return filter.Open == true ? notices.Where(n => n.OpenObjections > 0) : notices;
    }

    private static IQueryable<NoticeRow> Rows(Db db, IQueryable<PublicNotice> notices) =>
        from n in notices
        join union in db.Organisations on n.OrganisationId equals union.Id
        select new NoticeRow
        {
            Id = n.Id,
            PublisherZh = union.NameZh,
            PublisherEn = union.NameEn,
            Title = n.Title,
            Args = n.Args,
            Texts = n.Texts,
            State = n.State,
            From = n.From,
            Until = n.Until,
            Objections = n.Objections,
            OpenObjections = n.OpenObjections,
        };
}

/// <summary>How notices are said.</summary>
public static class NoticeWords
{
    public static string Title(string title, IReadOnlyList<string> args, Texts texts) => string.Format(CultureInfo.CurrentCulture, texts[title], [.. args.Select(a => texts[a])]);

    public static string Of(PublicNoticeState state) => state switch
    {
        PublicNoticeState.Showing => "公示中",
        PublicNoticeState.Closed => "期满无异议",
        PublicNoticeState.Stopped => "异议成立",
        _ => "已撤下",
    };

    public static Tone ToneOf(PublicNoticeState state) => state switch
    {
        PublicNoticeState.Showing => Tone.Notice,
        PublicNoticeState.Closed => Tone.Good,
        PublicNoticeState.Stopped => Tone.Bad,
        _ => Tone.Quiet,
    };

    public static string Of(ObjectionState state) => state switch
    {
        ObjectionState.Open => "核查中",
        ObjectionState.Upheld => "成立",
        ObjectionState.Dismissed => "不成立",
        _ => "公示已撤下，不再核查",
    };

    public static Tone ToneOf(ObjectionState state) => state switch
    {
        ObjectionState.Open => Tone.Waiting,
        ObjectionState.Upheld => Tone.Bad,
        _ => Tone.Quiet,
    };
}
