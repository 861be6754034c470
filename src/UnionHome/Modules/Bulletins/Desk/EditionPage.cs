using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Parts;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Modules.Bulletins.Desk;

/// <summary>What the pages of one edition at the desk share: the edition within reach, and what may be done with it.</summary>
public abstract class EditionPage(Db db, Reach reach, StoryPress press, Texts texts) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public Edition Edition { get; private set; } = null!;

    public IReadOnlySet<string> Open { get; private set; } = new HashSet<string>();

    protected Db Db => db;

    protected Reach Reach => reach;

    protected Texts Texts => texts;

    /// <summary>The deed of this page, by which the edition must be within reach.</summary>
    protected abstract string Permission { get; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        Edition = await reach.Find<Edition>(Id, Permission, cancellationToken);
        Version = Edition.Version;
        var open = new HashSet<string>();
        foreach (var step in Edition.OpenSteps())
            if (await reach.May(step.Permission, Edition.Path, cancellationToken)) open.Add(step.Code);
        Open = open;
    }

    public static Tone ToneOf(EditionState state) => state switch
    {
        EditionState.Published => Tone.Good,
        EditionState.Withdrawn => Tone.Bad,
        EditionState.Drafted => Tone.Quiet,
        _ => Tone.Waiting,
    };

    public static string Name(EditionState state) => state switch
    {
        EditionState.Drafted => "草稿",
        EditionState.Checked => "已送审",
        EditionState.Approved => "已审批",
        EditionState.Published => "已发布",
        _ => "已撤回",
    };

    protected Task<List<StepTaken>> History(CancellationToken cancellationToken) =>
        db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).Take(100).ToListAsync(cancellationToken);

    protected Task<EditionReading> Read(CancellationToken cancellationToken) => EditionReading.Of(Edition, db, press, cancellationToken);

    /// <summary>Loads the edition, takes the step, saves and goes back to its page.</summary>
    protected async Task<IActionResult> Do(Action step, string done, CancellationToken cancellationToken)
    {
        var expected = Version;
        await Load(cancellationToken);
        Edition.Expect(expected);
        step();
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts[done];
        return RedirectToPage("/Bulletins/Desk/Overview", new { Id });
    }
}
