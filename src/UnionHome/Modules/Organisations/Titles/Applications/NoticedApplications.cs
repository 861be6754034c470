using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>What follows from the notice of an application.</summary>
internal sealed class NoticedApplications(Db db, ApplicationDesk desk) : INoticedRecords
{
    public string RecordKind => TitleApplication.Kind;

    public async Task Unopposed(PublicNotice notice, Act act, CancellationToken cancellationToken)
    {
        var (application, ground) = await Load(notice, cancellationToken);
        application.PassNotice(ground, await desk.Due(TitlesModule.DecisionDays, ground.Runner.Path, cancellationToken), act);
    }

    public async Task Stopped(PublicNotice notice, PublicObjection objection, Act act, CancellationToken cancellationToken)
    {
        var (application, ground) = await Load(notice, cancellationToken);
        application.Stop(ground, await desk.Due(TitlesModule.DecisionDays, ground.Runner.Path, cancellationToken), act);
    }

    private async Task<(TitleApplication, TitleGround)> Load(PublicNotice notice, CancellationToken cancellationToken)
    {
        var application = await db.Set<TitleApplication>().SingleAsync(a => a.Id == notice.AboutId, cancellationToken);
        return (application, await desk.Ground(application, cancellationToken));
    }
}
