namespace UnionHome.Foundation.Web.RateLimits;

/// <summary>
/// The page or endpoint is open to visitors, so one address may send it so many times in so many minutes; what is sent more often is
/// refused with 429, and a form keeps what was typed. On a page model or, as metadata, on an endpoint.
/// </summary>
/// <param name="form">A word for what is counted together: pages and endpoints that do the same share it.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicFormAttribute(string form) : Attribute
{
    public string Form { get; } = form;

    public int Times { get; init; } = 10;

    public int Minutes { get; init; } = 10;

    /// <summary>Reading is counted too: where every look is a guess (a code) or costs much (a search).</summary>
    public bool CountsReading { get; init; }

    /// <summary>Only reading that finds nothing is counted: where many honest readers share an address (a gate at which cards are scanned) and a guess is wrong.</summary>
    public bool CountsMisses { get; init; }
}
