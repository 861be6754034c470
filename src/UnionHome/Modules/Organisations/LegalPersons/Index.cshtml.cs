using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>A union's registration as a legal person, as it stands.</summary>
[Permit(LegalPersonsModule.View)]
public sealed class IndexModel(Db db, Reach reach, LegalPersonDesk desk, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Organisation Union { get; private set; } = null!;

    public LegalPersonRegistration? Current { get; private set; }

    public IReadOnlyList<LegalPersonRegistration> Past { get; private set; } = [];

    public IReadOnlyList<Attachment> Papers { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public bool MayApply { get; private set; }

    public bool MayReview { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Union = await reach.Find<Organisation>(Id, LegalPersonsModule.View, cancellationToken);
        var all = await db.Set<LegalPersonRegistration>().AsNoTracking().Where(r => r.OrganisationId == Id).OrderByDescending(r => r.Id).ToListAsync(cancellationToken);
        Current = all.Find(r => r.StandsFor == Id);
        Past = [.. all.Where(r => r.StandsFor is null)];
        MayApply = Union.State == OrganisationState.Active && await reach.May(LegalPersonsModule.Apply, Union.Path, cancellationToken);
        if (Current is null) return;
        MayReview = await desk.MayCheck(Current, cancellationToken) || await desk.MayRegister(Current, cancellationToken);
        Papers = await db.Set<Attachment>().AsNoTracking().Where(a => a.OwnerId == Current.Id).OrderByDescending(a => a.UploadedAt).Take(50).ToListAsync(cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Current.Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
    }
}
