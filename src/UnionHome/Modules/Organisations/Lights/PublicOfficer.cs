namespace UnionHome.Modules.Organisations.Lights;

/// <summary>The chair or a vice-chair as the public sees them.</summary>
/// <param name="Id">Of the officer: another term or another person is another officer.</param>
/// <param name="Post">Chinese, the key of its translation.</param>
public sealed record PublicOfficer(Guid Id, string Name, string Post, bool IsChair);
