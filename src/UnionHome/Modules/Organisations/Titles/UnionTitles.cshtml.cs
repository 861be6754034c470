using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles.Applications;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles;

/// <summary>One union: the titles that it holds and held, its applications, and what it may apply for.</summary>
[Permit(TitlesModule.View)]
public sealed class UnionTitlesModel(Db db, Reach reach, ProgrammeDesk programmes) : PageModel
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<ApplicationRow> Rows { get; private set; } = [];

    /// <summary>Opened programmes of unions above it for its kind, for which nothing of it is under way.</summary>
    public IReadOnlyList<TitleProgramme> Possible { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Union = await reach.Find<Organisation>(Id, TitlesModule.View, cancellationToken);
        Rows = await ApplicationRow.Rows(db, db.Set<TitleApplication>().AsNoTracking().Where(a => a.OrganisationId == Id)).OrderByDescending(r => r.AwardedOn).ThenByDescending(r => r.Year).Take(200).ToListAsync(cancellationToken);
        if (Union.State != OrganisationState.Active || !await reach.May(TitlesModule.Apply, Union.Path, cancellationToken)) return;
        var above = OrganisationPath.Levels(Union.ParentPath).ToList();
        var open = await (await programmes.Seen(cancellationToken))
            .Where(p => p.State == ProgrammeState.Running && above.Contains(p.Path) && db.Set<ProgrammeVersion>().Any(v => v.ProgrammeId == p.Id && v.State == VersionState.Open))
            .OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var busy = Rows.Where(r => r.State is ApplicationState.Awarded or ApplicationState.Doubted || r.DueOn is not null || r.State is ApplicationState.Draft).Select(r => r.ProgrammeId).ToHashSet();
        Possible = [.. open.Where(p => p.IsFor(Union.Kind) && !busy.Contains(p.Id))];
    }
}
