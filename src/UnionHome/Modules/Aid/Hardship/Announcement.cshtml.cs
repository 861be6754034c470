using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>What is about to be decided is shown to everybody first.</summary>
[Permit(HardshipModule.Decide)]
public sealed class AnnouncementModel(Db db, Reach reach, HardshipDesk desk, Vault vault, Texts texts) : StepPage(db, reach, desk, vault, texts, HardshipModule.Decide, "announce")
{
    private readonly Texts texts = texts;

    public NoticeWindow Window { get; private set; } = null!;

    public string ShownName => Mask.Name(Person.Name);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Announce(await Expected(cancellationToken), cancellationToken);
        return Done(texts["已发布公示。"]);
    }

    protected override async Task Fill(CancellationToken cancellationToken)
    {
        await base.Fill(cancellationToken);
        Window = await Desk.Window(Centre, cancellationToken);
    }
}
