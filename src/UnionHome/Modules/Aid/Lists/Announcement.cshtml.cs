using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.Lists;

/// <summary>Shows the list to the public before it is decided.</summary>
[Permit(AidModule.Decide)]
public sealed class AnnouncementModel(Db db, Reach reach, GrantDesk desk, Texts texts) : ListPage(db, reach, desk, texts, AidModule.Decide, "announce")
{
    public NoticeWindow Window { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Window = await Desk.Window(Programme, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Announce(await Expected(cancellationToken), cancellationToken);
        return Done(Texts["名单已公示。"]);
    }
}
