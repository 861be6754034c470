using UnionHome.Foundation.Figures;
using UnionHome.Modules.Funds.Receipts;
using UnionHome.Modules.Funds.Requests;

namespace UnionHome.Modules.Funds;

/// <summary>A balance leads to the fund's statement, for those who may see it.</summary>
internal sealed class FundOrigins : IFigureOrigins
{
    public string RecordKind => Fund.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/funds/{recordId}", null, FundsModule.View));
}

/// <summary>Money received leads to its slip.</summary>
internal sealed class ReceiptOrigins : IFigureOrigins
{
    public string RecordKind => FundReceipt.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/funds/receipts/{recordId}", null, FundsModule.View));
}

/// <summary>Money allotted leads to the request that it answers.</summary>
internal sealed class RequestOrigins : IFigureOrigins
{
    public string RecordKind => FundRequest.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/funds/requests/{recordId}", null, FundsModule.View));
}
