namespace UnionHome.Foundation.Web.Once;

/// <summary>
/// Runs outside the request's transaction and keeps no answer: signing in and out (no answer may be told twice), downloads, error pages.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OutsideUnitOfWorkAttribute : Attribute;

/// <summary>The request moves money: its key is required, and its answer is kept for ever.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MovesMoneyAttribute : Attribute;
