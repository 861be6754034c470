using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

/// <summary>Opens a version for applications, closes it, or takes it back while nobody stands on it.</summary>
[Permit(TitlesModule.Manage)]
public sealed class StateModel(Db db, Reach reach, ProgrammeDesk desk, Texts texts) : VersionPage(db, desk)
{
    private readonly Db db = db;

    [BindProperty, Display(Name = "理由"), StringLength(500)]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostOpenAsync(CancellationToken cancellationToken) => Take(async version =>
        version.Open(await db.Set<TitleProgramme>().SingleAsync(p => p.Id == version.ProgrammeId, cancellationToken), reach.Act()), texts["已开放申报"], cancellationToken);

    public Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken) => Take(version => Done(() => version.Close(reach.Act())), texts["已截止申报"], cancellationToken);

    public Task<IActionResult> OnPostTakeBackAsync(CancellationToken cancellationToken) => Take(version => Done(() => version.TakeBack(reach.Act(Reason))), texts["已收回，可以修改"], cancellationToken);

    private static Task Done(Action step)
    {
        step();
        return Task.CompletedTask;
    }

    private async Task<IActionResult> Take(Func<ProgrammeVersion, Task> step, string sentence, CancellationToken cancellationToken)
    {
        await step(await Expected(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = sentence;
        return Redirect($"/organisations/titles/versions/{Id}");
    }
}
