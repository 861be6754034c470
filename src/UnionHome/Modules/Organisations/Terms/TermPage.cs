using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>What every page of one term shows: the term, its union, its people, its history.</summary>
public abstract class TermPage(Db db, Reach reach, string permission) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "term")]
    public Guid TermId { get; set; }

    public Term Term { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<Officer> Officers { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public DateOnly Today { get; private set; }

    protected Db Db => db;

    protected Reach Reach => reach;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Term = await reach.Find<Term>(TermId, permission, cancellationToken);
        Union = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == Term.OrganisationId, cancellationToken);
        Officers = await db.Set<Officer>().AsNoTracking().Where(o => o.TermId == TermId && o.State != OfficerState.Withdrawn)
            .OrderBy(o => o.LeftOn == null ? 0 : 1).ThenBy(o => o.Office).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == TermId).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        Today = HttpContext.RequestServices.GetRequiredService<TimeProvider>().Today();
        Version = Term.Version;
    }

    /// <summary>The term as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<Term> Expected(CancellationToken cancellationToken)
    {
        var found = await reach.Find<Term>(TermId, permission, cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/organisations/terms/{TermId}");
    }
}

/// <summary>The choices of a form about terms and officers, in the reader's language.</summary>
public static class TermChoices
{
    public static IEnumerable<SelectListItem> Bodies(Texts texts) => Enum.GetValues<TermBody>().Select(b => new SelectListItem(texts[b.Name()], b.ToString()));

    public static IEnumerable<SelectListItem> Posts(TermBody body, Texts texts) => body.Posts().Select(p => new SelectListItem(texts[p.Name()], p.ToString()));

    public static IEnumerable<SelectListItem> Sexes(Texts texts) => [new(texts["男"], "Male"), new(texts["女"], "Female")];

    public static IEnumerable<SelectListItem> Years(TermLimits limits, OrganisationKind kind, Texts texts) =>
        limits.YearsOf(kind).Select(y => new SelectListItem(texts["{0} 年一届", y], y.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
