using Microsoft.AspNetCore.Mvc;

namespace UnionHome.Foundation.Web.Lists;

/// <summary>
/// How a list is asked for in the address: <c>?sort=-date&amp;p=2</c>. A page binds it by
/// <c>[BindProperty(SupportsGet = true, Name = "")] public Listing Listing { get; set; } = new();</c>, an endpoint by <c>[AsParameters]</c>.
/// </summary>
public sealed record Listing
{
    public const int MostRows = 200;

    /// <summary>A name of the list's sorts; with a minus in front, from the other end.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>From 1. Called p, since a Razor page's own address is called page.</summary>
    [FromQuery(Name = "p")]
    public int? P { get; init; }

    [FromQuery(Name = "size")]
    public int? Size { get; init; }

    /// <summary><c>total=exact</c> counts also a very long list to its end.</summary>
    [FromQuery(Name = "total")]
    public string? Total { get; init; }

    internal int Number => Math.Clamp(P ?? 1, 1, 1_000_000);

    internal int Rows => Math.Clamp(Size ?? 50, 1, MostRows);

    internal bool Exact => Total == "exact";
}
