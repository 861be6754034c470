using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Portal.Notices.Desk;

/// <summary>A notice with its objections and its history, for those who work with it; also after the public no longer sees it.</summary>
[Permit(PublicNoticesModule.View)]
public sealed class DetailsModel(Db db, Reach reach) : PageModel
{
    [FromRoute(Name = "notice")]
    public Guid Id { get; set; }

    public PublicNotice Notice { get; private set; } = null!;

    public IReadOnlyList<PublicObjection> Objections { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Notice = await reach.Find<PublicNotice>(Id, PublicNoticesModule.View, cancellationToken);
        Objections = await db.Set<PublicObjection>().AsNoTracking().Where(o => o.NoticeId == Id).OrderBy(o => o.RaisedAt).ToListAsync(cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).ToListAsync(cancellationToken);
    }
}
