using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>What every page of one registration shows.</summary>
public abstract class LegalPersonPage(Db db, Reach reach, string permission) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "registration")]
    public Guid RegistrationId { get; set; }

    public LegalPersonRegistration Registration { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<Attachment> Papers { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    protected Reach Reach => reach;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Registration = await reach.Find<LegalPersonRegistration>(RegistrationId, permission, cancellationToken);
        Union = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == Registration.OrganisationId, cancellationToken);
        Papers = await db.Set<Attachment>().AsNoTracking().Where(a => a.OwnerId == RegistrationId).OrderByDescending(a => a.UploadedAt).Take(50).ToListAsync(cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == RegistrationId).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        Version = Registration.Version;
    }

    protected async Task<LegalPersonRegistration> Expected(CancellationToken cancellationToken)
    {
        var found = await reach.Find<LegalPersonRegistration>(RegistrationId, permission, cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(Guid union, string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/organisations/{union}/legal-person");
    }
}
