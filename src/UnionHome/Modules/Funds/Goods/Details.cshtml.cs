using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Goods;

/// <summary>An article in a store with everything that came and went.</summary>
[Permit(GoodsModule.View)]
public sealed class DetailsModel(Db db, Reach reach, LedgerBook ledger, TimeProvider clock, Texts texts) : GoodsPage<Stock>(db, reach, GoodsModule.View)
{
    [BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "on")]
    public DateOnly? On { get; set; }

    public StockRow Row { get; private set; } = null!;

    public Statement Statement { get; private set; } = null!;

    public override string Address => $"/funds/goods/{Id}";

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Row = await StockRow.Of(Db, Db.Set<Stock>().Where(s => s.Id == Id)).SingleAsync(cancellationToken);
        var to = On ?? clock.Today();
        Statement = await ledger.Statement(Record.PiecesId, From is { } from && from <= to ? from : DateOnly.MinValue.AddDays(1), to, cancellationToken);
    }

    /// <summary>Where the record that moved the pieces is shown; a list is its own room's.</summary>
    public static string SourceOf(Transfer transfer) => transfer.RecordKind switch
    {
        GoodsReceipt.Kind => $"/funds/goods/receipts/{transfer.RecordId}",
        StockCount.Kind => $"/funds/goods/counts/{transfer.RecordId}",
        _ => $"/aid/hand-outs/{transfer.RecordId}",
    };

    /// <summary>The first word of a line says what it was, in the reader's language; what follows is a number or a name.</summary>
    public string Summary(Transfer transfer)
    {
        var words = transfer.Text.Split(' ', 2);
        var said = words.Length == 1 ? texts[words[0]] : $"{texts[words[0]]} {words[1]}";
        return transfer.Kind == TransferKind.Reversal ? texts["冲回：{0}", said] : said;
    }
}
