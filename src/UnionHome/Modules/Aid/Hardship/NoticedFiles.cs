using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>What follows from the notice of a file.</summary>
internal sealed class NoticedFiles(Db db, HardshipDesk desk) : INoticedRecords
{
    public string RecordKind => HardshipFile.Kind;

    public async Task Unopposed(PublicNotice notice, Act act, CancellationToken cancellationToken)
    {
        var file = await Load(notice, cancellationToken);
        file.PassNotice(notice.Path, await desk.Due(notice.Path, cancellationToken), act);
    }

    public async Task Stopped(PublicNotice notice, PublicObjection objection, Act act, CancellationToken cancellationToken)
    {
        var file = await Load(notice, cancellationToken);
        file.Stop(notice.Path, await desk.Due(notice.Path, cancellationToken), act);
    }

    private Task<HardshipFile> Load(PublicNotice notice, CancellationToken cancellationToken) =>
        db.Set<HardshipFile>().SingleAsync(f => f.Id == notice.AboutId, cancellationToken);
}
