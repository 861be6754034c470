using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

/// <summary>The sheet of a year, to be read, printed and taken out.</summary>
[Permit(TitlesModule.View)]
public sealed class VersionModel(Db db, Reach reach, ProgrammeDesk desk, Texts texts) : PageModel
{
    [FromRoute(Name = "sheet")]
    public Guid Id { get; set; }

    public ProgrammeVersion Sheet { get; private set; } = null!;

    public TitleProgramme Programme { get; private set; } = null!;

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Sheet = await desk.FindVersion(Id, cancellationToken);
        Programme = await db.Set<TitleProgramme>().AsNoTracking().SingleAsync(p => p.Id == Sheet.ProgrammeId, cancellationToken);
        MayManage = await reach.May(TitlesModule.Manage, Sheet.Path, cancellationToken);
        if (await reach.May(TitlesModule.View, Sheet.Path, cancellationToken))
            Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        var file = new MemoryStream();
        TypedItem.Form.Export(file, texts, Sheet.Ordered.Select(TypedItem.Of));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"titles-{Sheet.Year}.xlsx");
    }
}
