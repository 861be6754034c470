using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>The certificate of a registration that stands, to be printed; in Chinese, as it is issued.</summary>
[Permit(LegalPersonsModule.View)]
public sealed class CertificateModel(Db db, Reach reach) : LegalPersonPage(db, reach, LegalPersonsModule.View)
{
    private readonly Db db = db;

    public string RegistrarName { get; private set; } = "";

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (!Registration.IsRegistered) throw new NotFound("certificate");
        var at = Registration.Registrar;
        RegistrarName = await db.Organisations.Where(o => o.Path == at).Select(o => o.NameZh).SingleAsync(cancellationToken);
    }
}
