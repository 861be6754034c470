using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Lights;

[Permit(LightsModule.Fill)]
public sealed class IdentityModel(Db db, Reach reach, LightsDesk desk, TimeProvider clock, Texts texts) : LightStepPage(db, reach, desk, clock)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => Take(async (profile, input, act) =>
        profile.LightIdentity((await Desk.Officers(Id, cancellationToken)).FirstOrDefault(o => o.IsChair), await Desk.Enterprises(Id, cancellationToken), input.On!.Value, act), texts["双亮完成"], cancellationToken);
}
