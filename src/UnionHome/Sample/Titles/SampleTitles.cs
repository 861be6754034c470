using System.Globalization;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles.Applications;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Sample.Titles;

/// <summary>Takes the sample's applications through their steps, all of one stage in one save.</summary>
internal sealed class SampleTitles(Db db, StoredFile scan, WorkingDays calendar)
{
    private const string Why = "示例数据";
    private static readonly SiteVisit Visitors = new(default, "示例考评员甲", "示例考评员乙", "示例数据：实地查看台账和场所");

    /// <summary>What the program itself did on the day, at a minute of its own so that steps of one day keep their order.</summary>
    public static Act On(DateOnly day, int minute = 0) => new(Guid.Empty, "系统", ChinaTime.StartOf(day).AddHours(9).AddMinutes(minute), Why);

    public async Task<IReadOnlyList<TitleApplication>> Award(IReadOnlyList<TitleGround> grounds, Func<int, DateOnly> award, Func<int, string> number, CancellationToken cancellationToken)
    {
        var cases = grounds.Select((of, i) => (Of: of, On: award(i), Number: number(i), Application: Begin(of, award(i).AddDays(-40), i))).ToList();
        await Stage(cases, c => c.Application.Submit(c.Of, c.On.AddDays(-15), On(c.On.AddDays(-39))), cancellationToken);
        await Stage(cases, c => Review(c.Of, c.Application, c.On.AddDays(-25)), cancellationToken);
        var notices = new List<PublicNotice>();
        await Stage(cases, c => notices.Add(Announce(c.Of, c.Application, c.On.AddDays(-20))), cancellationToken);
        for (var i = 0; i < cases.Count; i++)
        {
            notices[i].Close(On(cases[i].On.AddDays(-3)));
            cases[i].Application.PassNotice(cases[i].Of, cases[i].On.AddDays(10), On(cases[i].On.AddDays(-3)));
        }

        await db.SaveChangesAsync(cancellationToken);
        await Stage(cases, c => c.Application.Award(c.Of, c.Number, c.On, null, 12, On(c.On)), cancellationToken);
        return [.. cases.Select(c => c.Application)];
    }

    /// <summary>One application after the other goes as far as the next state; as many as there are unions for.</summary>
    public async Task EveryState(Organisation city, IReadOnlyList<TitleGround> programmes, IReadOnlyList<Organisation> unions, TimeProvider clock, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var grounds = unions.Select((u, i) => programmes[i % programmes.Count] with { Union = u, Runner = city }).ToList();
        var year = today.Year.ToString(CultureInfo.InvariantCulture);
        var held = await Award([.. grounds.Take(12)], i => today.AddDays(-20 - i), i => $"{year}-{i + 1:0000}", cancellationToken);
        for (var i = 0; i < held.Count; i++)
        {
            if (i is 3 or 7) held[i].Doubt(grounds[i], today.AddDays(-6), today.AddDays(8), On(today.AddDays(-6)) with { Reason = "示例：抽查发现活动记录不全" });
            if (i == 7)
            {
                await db.SaveChangesAsync(cancellationToken);
                held[i].Lose(grounds[i], today.AddDays(-2), On(today.AddDays(-2)) with { Reason = "示例：逾期未整改" });
            }
        }

        var rest = grounds.Skip(12).Select((of, i) => (Of: of, At: i % 8, On: today.AddDays(-14), Application: Begin(of, today.AddDays(-15), i))).ToList();
        await db.SaveChangesAsync(cancellationToken);
        await Stage(rest.Where(c => c.At > 0), c => c.Application.Submit(c.Of, today.AddDays(6), On(c.On, 1)), cancellationToken);
        await Stage(rest.Where(c => c.At == 2), c => c.Application.SendBack(c.Of, today.AddDays(10), On(today.AddDays(-5)) with { Reason = "示例：请补充职工书屋照片" }), cancellationToken);
        await Stage(rest.Where(c => c.At > 2), c => Review(c.Of, c.Application, today.AddDays(-9)), cancellationToken);
        await Stage(rest.Where(c => c.At == 4), c => c.Application.Refuse(c.Of, On(today.AddDays(-8)) with { Reason = "示例：当年发生劳动争议未妥善处理" }), cancellationToken);
        await Stage(rest.Where(c => c.At == 5), c => c.Application.Withdraw(On(today.AddDays(-7)) with { Reason = "示例：准备充分后再申报" }), cancellationToken);
        var opposed = new List<PublicNotice>();
        await Stage(rest.Where(c => c.At > 5), c =>
        {
            var notice = Announce(c.Of, c.Application, today.AddDays(-1));
            if (c.At == 7 && opposed.Count == 0) opposed.Add(notice);
        }, cancellationToken);
        foreach (var notice in opposed)
            notice.Receive("示例异议：去年的读书活动没有材料上写的那么多次，请核实。", _ => (null, null), today.AddDays(12), new(Guid.Empty, "公众", On(today).At));
        await db.SaveChangesAsync(cancellationToken);
    }

    private TitleApplication Begin(TitleGround of, DateOnly on, int number)
    {
        var act = On(on, number % 50);
        var application = TitleApplication.Begin(of, act);
        var paper = Attachment.To(application, scan, "示例证明材料.png", FileKind.Png, act);
        db.AddRange(application, paper);
        application.Assess(of.Version, [.. of.Version.Ordered.Select(i => new Assessed(i.Id, i.IsVeto ? null : i.Points - i.Points / 20 / 5 * 5, i.IsVeto ? false : null, "", i.NeedsEvidence ? [paper.Id] : []))], []);
        return application;
    }

    private static void Review(TitleGround of, TitleApplication application, DateOnly on)
    {
        var points = application.Scores.ToDictionary(s => s.ItemId);
        application.Review(of, Visitors with { On = on },
            [.. of.Version.Ordered.Select(i => new Found(i.Id, i.IsVeto ? null : Math.Max(0, points[i.Id].SelfPoints!.Value - (i.Order % 4 == 0 ? 5 : 0)), i.IsVeto ? false : null, ""))], on.AddDays(14), On(on, 5));
    }

    private PublicNotice Announce(TitleGround of, TitleApplication application, DateOnly on) =>
        application.Announce(of, new(on, 5, calendar.Add(on, 5), 30, null), On(on, 10));

    private async Task Stage<T>(IEnumerable<T> cases, Action<T> step, CancellationToken cancellationToken)
    {
        foreach (var each in cases) step(each);
        await db.SaveChangesAsync(cancellationToken);
    }
}
