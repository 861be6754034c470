using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Returns;

[Permit(ReturnsModule.View)]
public sealed class DetailsModel(Db db, Reach reach, ReturnDesk desk, ReturnChecks checks, Texts texts) : ReturnPage(db, desk, checks, ReturnsModule.View)
{
    private readonly ReturnDesk desk = desk;

    public bool MayFill { get; private set; }

    public bool MayJudge { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        MayFill = await reach.May(ReturnsModule.Fill, Return.Path, cancellationToken);
        MayJudge = await desk.MayJudge(Return, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        var file = new MemoryStream();
        ReturnSheet.Form.Export(file, texts, Lines.Select(l => ReturnSheet.Row(l.Line, texts)));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"return-{Union.Code}-{Return.To.Iso()}.xlsx");
    }
}
