using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles.Applications;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

/// <summary>A programme: whom it is for, its versions, how many applications stand where.</summary>
[Permit(TitlesModule.View)]
public sealed class DetailsModel(Db db, Reach reach, ProgrammeDesk desk) : PageModel
{
    [FromRoute(Name = "programme")]
    public Guid Id { get; set; }

    public TitleProgramme Programme { get; private set; } = null!;

    public Organisation Runner { get; private set; } = null!;

    public IReadOnlyList<ProgrammeVersion> Versions { get; private set; } = [];

    public IReadOnlyList<(ApplicationState State, int Count)> Applications { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public bool MayManage { get; private set; }

    public bool MayApply { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Programme = await desk.Find(Id, cancellationToken);
        Runner = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == Programme.OrganisationId, cancellationToken);
        MayManage = await reach.May(TitlesModule.Manage, Programme.Path, cancellationToken);
        var sees = await reach.May(TitlesModule.View, Programme.Path, cancellationToken);
        Versions = await db.Set<ProgrammeVersion>().AsNoTracking().Include(v => v.Items).Where(v => v.ProgrammeId == Id && (sees || v.State != VersionState.Draft)).OrderByDescending(v => v.Year).ToListAsync(cancellationToken);
        Applications = [.. (await (await reach.Within(db.Set<TitleApplication>(), TitlesModule.View, cancellationToken)).Where(a => a.ProgrammeId == Id)
            .GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken)).Select(g => (g.Key, g.Count)).OrderBy(g => g.Key)];
        if (sees) Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        MayApply = Programme.State == ProgrammeState.Running && Versions.Any(v => v.State == VersionState.Open) && await reach.May(TitlesModule.Apply, cancellationToken: cancellationToken);
    }
}
