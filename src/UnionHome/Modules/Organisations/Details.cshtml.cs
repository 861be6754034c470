using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations;

/// <summary>A union: what it is, where it stands and stood, what was done to it, and what may be done next.</summary>
[Permit(OrganisationsModule.View)]
public sealed class DetailsModel(Db db, Reach reach, Shell shell) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Organisation Union { get; private set; } = null!;

    /// <summary>What other rooms keep of the union.</summary>
    public IReadOnlyList<UnionPage> Rooms { get; private set; } = [];

    public IReadOnlyList<Organisation> Above { get; private set; } = [];

    public Organisation? Heir { get; private set; }

    public int Below { get; private set; }

    public IReadOnlyList<(DateOnly From, DateOnly? Until, string Parent)> Places { get; private set; } = [];

    public IReadOnlyList<FormerName> Names { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public IReadOnlyList<Attachment> Papers { get; private set; } = [];

    /// <summary>May found below it and rename it.</summary>
    public bool MayManage { get; private set; }

    /// <summary>May move, merge or close it: that is for the level above.</summary>
    public bool MayPlace { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Union = await reach.Find<Organisation>(Id, OrganisationsModule.View, cancellationToken);
        Rooms = await shell.PagesOf(Union.Path, cancellationToken);
        var levels = OrganisationPath.Levels(Union.ParentPath).ToList();
        Above = await db.Organisations.AsNoTracking().Where(o => levels.Contains(o.Path)).OrderBy(o => o.Path).ToListAsync(cancellationToken);
        if (Union.HeirId is { } heir) Heir = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == heir, cancellationToken);
        Below = await db.Organisations.CountAsync(o => o.ParentId == Id && o.State == OrganisationState.Active, cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).Take(100).ToListAsync(cancellationToken);
        Names = await db.Set<FormerName>().AsNoTracking().Where(n => n.OrganisationId == Id).OrderByDescending(n => n.Until).ToListAsync(cancellationToken);
        Papers = await db.Set<Attachment>().AsNoTracking().Where(a => a.OwnerId == Id).OrderByDescending(a => a.UploadedAt).Take(100).ToListAsync(cancellationToken);
        Places = await PlacesHeld(cancellationToken);
        MayManage = Union.State == OrganisationState.Active && await reach.May(OrganisationsModule.Manage, Union.Path, cancellationToken);
        MayPlace = MayManage && Union.ParentId is not null && await reach.May(OrganisationsModule.Manage, Union.ParentPath, cancellationToken);
    }

    private async Task<IReadOnlyList<(DateOnly, DateOnly?, string)>> PlacesHeld(CancellationToken cancellationToken)
    {
        var places = await db.Set<Placement>().AsNoTracking().Where(p => p.OrganisationId == Id).OrderByDescending(p => p.From).ToListAsync(cancellationToken);
        var paths = places.Select(p => p.ParentPath).ToList();
        var parents = await (from p in db.Set<Placement>() join o in db.Organisations on p.OrganisationId equals o.Id where paths.Contains(p.Path) select new { p.Path, o.NameZh })
            .ToDictionaryAsync(p => p.Path, p => p.NameZh, cancellationToken);
        return [.. places.Select(p => (p.From, p.Until, parents.GetValueOrDefault(p.ParentPath, "")))];
    }
}
