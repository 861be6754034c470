using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Modules.Bulletins.Desk;

/// <summary>The approved edition is published and frozen.</summary>
[Permit(BulletinsModule.Edit)]
public sealed class PublicationModel(Db db, Reach reach, StoryPress press, Texts texts) : EditionPage(db, reach, press, texts)
{
    /// <summary>The edition as the ledger of this moment fills it.</summary>
    public EditionReading Reading { get; private set; } = null!;

    protected override string Permission => BulletinsModule.Edit;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Reading = await Read(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        Do(() => Edition.Publish(Reading, Reach.Act()), "已发布。", cancellationToken);
}
