using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Funds;

/// <summary>Where a fund's money comes from; money of one source is kept and spent apart from that of another (专款专用).</summary>
[JsonConverter(typeof(ByName<FundSource>))]
public enum FundSource
{
    Central, Provincial, Municipal, County, Own, Directed, Undirected, Warmth, Other,
}

[JsonConverter(typeof(ByName<FundState>))]
public enum FundState
{
    Open, Closed,
}
