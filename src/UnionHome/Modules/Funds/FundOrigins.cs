using UnionHome.Foundation.Figures;
using UnionHome.Modules.Funds.Batches;
using UnionHome.Modules.Funds.Donations;
using UnionHome.Modules.Funds.Payments;
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

/// <summary>What was taken off the money paid leads to the payment that came back.</summary>
internal sealed class PaymentOrigins : IFigureOrigins
{
    public string RecordKind => Payment.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/funds/payments/{recordId}", null, FundsModule.View));
}

/// <summary>Money paid leads to the batch in which it went to the bank.</summary>
internal sealed class BatchOrigins : IFigureOrigins
{
    public string RecordKind => PaymentBatch.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/funds/batches/{recordId}", null, FundsModule.View));
}

/// <summary>A gift counted leads to it, for those who may see it.</summary>
internal sealed class DonationOrigins : IFigureOrigins
{
    public string RecordKind => Donation.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/funds/donations/{recordId}", null, FundsModule.View));
}
