using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Puts right what was told of the disaster.</summary>
[Permit(AidModule.Keep)]
public sealed class CorrectionModel(Db db, Reach reach, DisasterDesk desk, Texts texts) : DisasterPage(db, reach, desk, texts, AidModule.Keep)
{
    [BindProperty]
    public DisasterInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Describe(await Expected(cancellationToken), Input.Read(), cancellationToken);
        return Done(Texts["已更正。"]);
    }

    protected override Task Fill(CancellationToken cancellationToken)
    {
        Input.Show(Disaster);
        return Task.CompletedTask;
    }
}
