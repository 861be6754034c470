using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Programmes;

/// <summary>Puts a programme into force.</summary>
[Permit(AidModule.Decide)]
public sealed class OpeningModel(Db db, Reach reach, ProgrammeDesk desk, Texts texts) : ProgrammePage(db, reach, desk, AidModule.Decide, step: "open")
{
    public bool MayOpen => Programme.MayBeOpenedBy(Reach.UserId!.Value);

    public IReadOnlyList<TrialLine> Trial { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Trial = await Desk.Try(Programme, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Open(await Expected(cancellationToken), cancellationToken);
        return Done(texts["项目已启用，可以编制发放名单。"]);
    }
}
