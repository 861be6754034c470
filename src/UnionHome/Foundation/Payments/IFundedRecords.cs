using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Foundation.Payments;

/// <summary>Records of a room for which money is asked of the union above: the request names the record, the room says what it is and is told what became of it.</summary>
public interface IFundedRecords
{
    /// <summary>What a request for the record begins with; null when there is none of this kind that the reader may see.</summary>
    Task<FundedRecord?> Find(Guid id, CancellationToken cancellationToken);

    /// <summary>Money was asked for; called within the step's transaction.</summary>
    Task Asked(Guid id, Act act, CancellationToken cancellationToken);

    /// <summary>What the figures count when money that was asked for the record has arrived; called within the step's transaction.</summary>
    Task<IReadOnlyList<IPosting>> Arrived(Guid id, ArrivedSum sum, Act act, CancellationToken cancellationToken);
}

/// <summary>A record for which money may be asked, and what for.</summary>
/// <param name="Path">Where the union stands that asks.</param>
/// <param name="Amount">Hoped for; zero when nobody said.</param>
/// <param name="Purpose">As the request begins, in Chinese; may be changed before it goes out.</param>
public sealed record FundedRecord(Guid Id, string Path, string Title, string Address, FundUse Use, Money Amount, string Purpose);

/// <summary>Money that arrived on a request.</summary>
public sealed record ArrivedSum(string RequestKind, Guid RequestId, DateOnly On, Money Amount);

/// <summary>Requests for money as the record for which they were made may show them; kept by the funds.</summary>
public interface IFundRequests
{
    Task<IReadOnlyList<RequestStanding>> About(Guid record, CancellationToken cancellationToken);
}

/// <summary>How far a request has come.</summary>
/// <param name="State">Chinese, the key of its translation.</param>
public sealed record RequestStanding(Guid Id, DateOnly AskedOn, Money Amount, Money? Granted, DateOnly? ArrivedOn, string State, Tone Tone);
