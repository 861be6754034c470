using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Reports upward what is known now.</summary>
[Permit(AidModule.Keep)]
public sealed class ReportModel(Db db, Reach reach, DisasterDesk desk, Texts texts) : DisasterPage(db, reach, desk, texts, AidModule.Keep)
{
    [BindProperty]
    public ReportInput Input { get; set; } = new();

    public DisasterReport? Last { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var report = await Desk.Report(await Expected(cancellationToken), Input.Sum(), Input.Words, cancellationToken);
        return Done(Texts["已上报第 {0} 次。", report.Number]);
    }

    protected override async Task Fill(CancellationToken cancellationToken) => Last = (await Desk.Reports(Id, cancellationToken)).FirstOrDefault();

    protected override Task<RuleViolation?> InTheWay(CancellationToken cancellationToken) => Task.FromResult(NotNow("report", "report-again", "report-late"));
}
