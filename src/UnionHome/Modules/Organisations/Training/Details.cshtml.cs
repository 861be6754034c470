using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Training;

[Permit(TrainingModule.View)]
public sealed class DetailsModel(Db db, Reach reach, Texts texts) : CoursePage(db, reach, TrainingModule.View)
{
    public bool MayManage { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        MayManage = await Reach.May(TrainingModule.Manage, Course.Path, cancellationToken);
    }

    /// <summary>The list in the form in which it can be taken in again.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        await base.Load(cancellationToken);
        var file = new MemoryStream();
        CadreSheetRow.Form.Export(file, texts, Cadres.Select(c => new CadreSheetRow { Union = c.UnionCode, UnionName = c.Union, Name = c.Name, Sex = c.Sex, Office = c.Office }));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["培训名单"]}-{Course.From.Iso()}.xlsx");
    }
}
