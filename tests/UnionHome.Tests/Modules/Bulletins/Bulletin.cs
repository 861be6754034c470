using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Bulletins;
using UnionHome.Modules.Bulletins.Calls;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Tests.Modules.Bulletins;

/// <summary>Makes editions and the figures that they call.</summary>
internal static class Bulletin
{
    public static readonly Period Year = Period.Year(2014);

    private static readonly Guid LeaderId = Guid.CreateVersion7();
    private static int number;

    public static Act Writer(string? reason = null) => World.Act(reason: reason);

    public static Act Leader(string? reason = null) => new(LeaderId, "审批人", World.Act().At.AddHours(2), reason);

    /// <summary>Tells a figure as a return does.</summary>
    public static async Task Report(Db db, Organisation union, string figure, decimal value, Qualifier qualifier = Qualifier.Exact, Period? period = null, DateTimeOffset? at = null)
    {
        var definition = FigureCatalogue.Get(figure);
        union.Raise(FigurePosting.Reported(figure, union.Id, period ?? Year, definition.Unit.ToAmount(value)!.Value, qualifier, false, "return", Guid.CreateVersion7(), at ?? World.Act().At));
        await db.SaveChangesAsync();
    }

    public static async Task Record(Db db, Organisation union, string figure, decimal value, DateOnly on)
    {
        union.Raise(FigurePosting.Recorded(figure, union.Id, on, FigureCatalogue.Get(figure).Unit.ToAmount(value)!.Value, "file", Guid.CreateVersion7(), World.Act().At));
        await db.SaveChangesAsync();
    }

    public static StoryText Text(string zh, string en = "") => new("标题", "Headline", zh, en, Year);

    public static async Task<Edition> Draft(Db db, Organisation publisher, params (Organisation Union, string Template)[] stories)
    {
        var edition = Edition.Draft(publisher, Interlocked.Increment(ref number), "简报", "Bulletin", Year, Writer());
        foreach (var (union, template) in stories) edition.Add(Text(template, template), union, Writer());
        db.Add(edition);
        await db.SaveChangesAsync();
        return edition;
    }

    public static StoryPress Press(Db db) => new(db, new FigureDesk(new FigureLedger(db), new PublicFigures(db, new FigureLedger(db), new RuleBook(db), TimeProvider.System), []), TimeProvider.System);

    public static Task<EditionReading> Read(Db db, Edition edition) => EditionReading.Of(edition, db, Press(db), TestContext.Current.CancellationToken);

    public static async Task<Edition> Publish(Db db, Edition edition)
    {
        edition.Check(await Read(db, edition), Writer());
        edition.Approve(await Read(db, edition), Leader());
        edition.Publish(await Read(db, edition), Writer());
        await db.SaveChangesAsync();
        return edition;
    }

    public static string PlainText(IEnumerable<StoryBlock> blocks) => string.Join('\n', blocks.Select(b => string.Concat(b.Runs.Select(r => r.Text))));
}
