using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Lights;

[Permit(LightsModule.Fill)]
public sealed class PlaqueModel(Db db, Reach reach, LightsDesk desk, TimeProvider clock, Texts texts) : LightStepPage(db, reach, desk, clock)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => Take((profile, input, act) =>
    {
        profile.LightPlaque(input.On!.Value, act);
        return Task.CompletedTask;
    }, texts["牌子已亮，公开页面已经可以看到"], cancellationToken);
}
