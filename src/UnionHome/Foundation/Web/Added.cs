namespace UnionHome.Foundation.Web;

/// <summary>The answer to an endpoint that added a part to a record.</summary>
public sealed record Added(Guid Id);
