using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles.Applications;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Sample.Titles;

/// <summary>
/// The city's programmes with full sheets; the enterprise unions of Zhenlai that were up to standard at the end of 2014, as many as it
/// told; and for the desk a few applications of today in every state.
/// </summary>
internal sealed class TitleSample : ISample
{
    /// <summary>As Zhenlai told for 2014.</summary>
    private const int Standardised = 35;

    private const string Zhenlai = "220821";

    private static readonly ProgrammeHead[] Heads =
    [
        new("企业工会标准化建设", "Standardisation of enterprise unions", TitleKind.Standardisation, OrganisationKinds.Grassroots),
        new("学习型工会", "Learning union", TitleKind.Title, [.. OrganisationKinds.Grassroots, OrganisationKind.Township, OrganisationKind.Street, OrganisationKind.Bureau]),
        new("服务型工会", "Service union", TitleKind.Title, [.. OrganisationKinds.Grassroots, OrganisationKind.Township, OrganisationKind.Street, OrganisationKind.Bureau]),
    ];

    private static readonly string[] Sheets = ["standardisation", "learning", "service"];

    public int Order => 65;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var clock = services.GetRequiredService<TimeProvider>();
        var city = await db.Organisations.SingleOrDefaultAsync(o => o.ParentId == null && o.Code == "220800", cancellationToken);
        if (city is null) return;
        var today = clock.Today();
        var desk = new SampleTitles(db, await Scan(services, cancellationToken), await services.GetRequiredService<CalendarBook>().WorkingDays(cancellationToken));
        var standard = Programme(db, city, 0, 2014, new(2014, 3, 3));
        var learning = Programme(db, city, 1, today.Year, today.AddMonths(-8));
        var service = Programme(db, city, 2, today.Year, today.AddMonths(-8));
        await db.SaveChangesAsync(cancellationToken);
        await Awarded(db, desk, city, standard, today, cancellationToken);
        await desk.EveryState(city, [learning, service], await Others(db, cancellationToken), clock, cancellationToken);
    }

    private static TitleGround Programme(Db db, Organisation city, int which, int year, DateOnly on)
    {
        var act = SampleTitles.On(on);
        var programme = TitleProgramme.Found(city, Heads[which], act);
        var version = ProgrammeVersion.Draft(programme, city, year, null, act);
        version.Write(which == 0
            ? new(null, null, true, [new("达标", 800)])
            : new(null, 36, true, [new("五星", 900), new("四星", 800), new("三星", 700)]), SheetFacts.Of(Sheets[which]));
        version.Open(programme, act);
        db.AddRange(programme, version);
        return new(city, programme, version, city);
    }

    /// <summary>Spread over the county's enterprise unions; re-checked each year, some this year not yet.</summary>
    private static async Task Awarded(Db db, SampleTitles desk, Organisation city, TitleGround standard, DateOnly today, CancellationToken cancellationToken)
    {
        var county = await db.Organisations.Where(o => o.Code == Zhenlai).Select(o => o.Path).SingleOrDefaultAsync(cancellationToken);
        if (county is null) return;
        var candidates = await db.Organisations.Under(county).Where(o => o.Kind == OrganisationKind.Grassroots && o.State == OrganisationState.Active).OrderBy(o => o.Path).ToListAsync(cancellationToken);
        var chosen = candidates.Where((_, i) => i % Math.Max(1, candidates.Count / Standardised) == 0).Take(Standardised).ToList();
        var grounds = chosen.Select(u => standard with { Union = u, Runner = city }).ToList();
        var titles = await desk.Award(grounds, i => new DateOnly(2014, 9, 1).AddDays(i * 3), i => $"2014-{i + 1:0000}", cancellationToken);
        for (var i = 0; i < titles.Count; i++)
        {
            var late = i % 12 == 5;
            var on = today.AddMonths(late ? -13 : -2 - i % 9);
            titles[i].Recheck(on, 12, SampleTitles.On(on));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Enterprise unions outside Zhenlai, a few of each county.</summary>
    private static async Task<List<Organisation>> Others(Db db, CancellationToken cancellationToken)
    {
        var all = await db.Organisations.Where(o => o.Kind == OrganisationKind.Grassroots && o.State == OrganisationState.Active && !o.Code.StartsWith(Zhenlai)).OrderBy(o => o.Path).ToListAsync(cancellationToken);
        return [.. all.GroupBy(o => o.Path[..(3 * OrganisationPath.LabelLength)]).SelectMany(g => g.Take(8)).Take(60)];
    }

    /// <summary>One small picture that stands for every piece of evidence of the sample.</summary>
    private static Task<StoredFile> Scan(IServiceProvider services, CancellationToken cancellationToken) => services.GetRequiredService<FileStore>().Keep(
        new MemoryStream(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==")), 1_000_000, cancellationToken);
}
