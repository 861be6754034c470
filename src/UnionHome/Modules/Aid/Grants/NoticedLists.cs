using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>What follows from the notice of a list.</summary>
internal sealed class NoticedLists(Db db, GrantDesk desk) : INoticedRecords
{
    public string RecordKind => GrantList.Kind;

    public async Task Unopposed(PublicNotice notice, Act act, CancellationToken cancellationToken) =>
        (await Load(notice, cancellationToken)).PassNotice(notice.Path, await desk.Due(notice.Path, cancellationToken), act);

    public async Task Stopped(PublicNotice notice, PublicObjection objection, Act act, CancellationToken cancellationToken) =>
        (await Load(notice, cancellationToken)).Stop(notice.Path, await desk.Due(notice.Path, cancellationToken), act);

    private Task<GrantList> Load(PublicNotice notice, CancellationToken cancellationToken) => db.Set<GrantList>().SingleAsync(l => l.Id == notice.AboutId, cancellationToken);
}
