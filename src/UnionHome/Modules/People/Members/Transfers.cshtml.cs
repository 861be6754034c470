using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.People.Members;

/// <summary>The transfers that come to or leave the unions within reach; those that wait for somebody first.</summary>
[Permit(MembersModule.View)]
public sealed class TransfersModel(Db db, Reach reach, TransferDesk transfers, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    /// <summary>A state, or <c>all</c>; open ones without.</summary>
    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<TransferRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayManage = await reach.May(MembersModule.Manage, cancellationToken: cancellationToken);
        Rows = await (await Found(cancellationToken)).ToPage(Listing, TransferRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        var rows = await TransferRow.Sorts.Apply(await Found(cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(texts["转会"], [texts["姓名"], texts["转出工会"], texts["转入工会"], texts["状态"], texts["发起日期"]],
            rows.Select(r => (IReadOnlyList<object?>)[r.Masked, r.From(texts.IsEnglish), r.To(texts.IsEnglish), texts[r.State.Name()], r.AskedAt.ToChinaDate()])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"{texts["转会"]}.xlsx");
    }

    private async Task<IQueryable<TransferRow>> Found(CancellationToken cancellationToken) => TransferRow.Of(
        db, await transfers.Within(MembersModule.View, cancellationToken), Enum.TryParse<TransferState>(State, out var state) ? state : null, State == "all");
}
