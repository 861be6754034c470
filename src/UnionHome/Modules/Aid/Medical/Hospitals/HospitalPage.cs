using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Medical.Hospitals;

/// <summary>What every page of one hospital shows: the agreement and its history.</summary>
public abstract class HospitalPage(Db db, Reach reach, TimeProvider clock, string permission) : RecordPage<DesignatedHospital>(db, reach, permission)
{
    public override string Address => $"/aid/medical/hospitals/{Id}";

    public DateOnly Today => clock.Today();
}
