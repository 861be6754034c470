using System.Text.Json.Serialization;

namespace UnionHome.Modules.Funds;

/// <summary>Where a fund's money comes from; money of one source is kept and spent apart from that of another (专款专用).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FundSource>))]
public enum FundSource
{
    Central, Provincial, Municipal, County, Own, Directed, Undirected, Warmth, Other,
}

/// <summary>What a fund's money is spent on.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FundUse>))]
public enum FundUse
{
    Living, Medical, Schooling, LegalAid, Training, Placement, Regular, Warmth, Sudden, Disaster, Work,
}

[JsonConverter(typeof(JsonStringEnumConverter<FundState>))]
public enum FundState
{
    Open, Closed,
}
