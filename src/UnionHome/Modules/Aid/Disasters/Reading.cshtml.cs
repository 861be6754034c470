using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>The union above reads a report, and answers if it likes.</summary>
[Permit(DisastersModule.Read)]
public sealed class ReadingModel(Db db, Reach reach, DisasterDesk desk, Texts texts) : RecordPage<DisasterReport>(db, reach, DisastersModule.Read)
{
    [BindProperty, Display(Name = "答复"), StringLength(DisasterReport.LongestAnswer)]
    public string? Answer { get; set; }

    public Disaster Disaster { get; private set; } = null!;

    public override string Address => $"/aid/disasters/{Record.DisasterId}";

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Disaster = await Db.Set<Disaster>().AsNoTracking().SingleAsync(d => d.Id == Record.DisasterId, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var report = await Expected(cancellationToken);
        await desk.Acknowledge(report, Answer, cancellationToken);
        TempData["Done"] = texts["已阅知，上报人会收到提醒。"];
        return Redirect($"/aid/disasters/{report.DisasterId}");
    }

    protected override Task<DisasterReport> Find(CancellationToken cancellationToken) => desk.FindAbove(Id, cancellationToken);
}
