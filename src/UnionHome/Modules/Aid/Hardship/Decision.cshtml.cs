using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>The household is taken in.</summary>
[Permit(HardshipModule.Decide)]
public sealed class DecisionModel(Db db, Reach reach, HardshipDesk desk, Vault vault, Texts texts) : StepPage(db, reach, desk, vault, texts, HardshipModule.Decide, "decide")
{
    private readonly Texts texts = texts;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Decide(await Expected(cancellationToken), cancellationToken);
        return Done(texts["已认定，档案在档。"]);
    }
}
