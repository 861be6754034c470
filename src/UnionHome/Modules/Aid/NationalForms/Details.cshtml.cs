using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.NationalForms;

/// <summary>A page of one form.</summary>
public abstract class NationalFormPage(Db db, Reach reach) : RecordPage<NationalForm>(db, reach, HardshipModule.Report)
{
    public override string Address => $"/aid/national/{Id}";
}

[Permit(HardshipModule.Report)]
public sealed class DetailsModel(Db db, Reach reach) : NationalFormPage(db, reach);
