using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>What every page of one application shows: the application, what it stands on, its items, its evidence, its history.</summary>
public abstract class ApplicationPage(Db db, Reach reach, ApplicationDesk desk, string permission) : FormPage
{
    [FromRoute(Name = "application")]
    public Guid Id { get; set; }

    public TitleApplication Application { get; private set; } = null!;

    public TitleGround Ground { get; private set; } = null!;

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Attachment> Papers { get; private set; } = new Dictionary<Guid, Attachment>();

    /// <summary>The items in order, each with its scores.</summary>
    public IEnumerable<(ScoreItem Item, ItemScore? Score)> Items => Ground.Version.Ordered.Select(i => (i, Application.Scores.FirstOrDefault(s => s.ItemId == i.Id)));

    protected Db Db => db;

    protected Reach Reach => reach;

    protected ApplicationDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Application = await desk.Find(Id, permission, cancellationToken);
        Ground = await desk.Ground(Application, cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        Papers = await db.Set<Attachment>().AsNoTracking().Where(a => a.OwnerId == Id).ToDictionaryAsync(a => a.Id, cancellationToken);
        Version = Application.Version;
    }

    /// <summary>The application as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<TitleApplication> Expected(CancellationToken cancellationToken)
    {
        var found = await desk.Find(Id, permission, cancellationToken);
        found.Expect(Version);
        return found;
    }

    /// <summary>Shows the page again with every refusal at its field and in the summary.</summary>
    protected async Task<IActionResult> Again(IEnumerable<(string Key, RuleViolation Refusal)> refusals, Texts texts, CancellationToken cancellationToken)
    {
        foreach (var (key, refusal) in refusals) ModelState.AddModelError(key, texts.Of(refusal));
        db.ChangeTracker.Clear();
        await Load(cancellationToken);
        return Page();
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/organisations/titles/applications/{Id}");
    }
}
