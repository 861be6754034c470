namespace UnionHome.Foundation.Verifying;

/// <summary>
/// Something that can be computed again from what it was made of and must then agree. Implementations are found in the assembly and made
/// with the services that their constructor names; <c>unionhome verify</c> runs them all.
/// </summary>
public interface IVerification
{
    int Order { get; }

    /// <summary>What is compared, in Chinese: the key of its translation.</summary>
    string Name { get; }

    Task<Verdict> Run(CancellationToken cancellationToken);
}

/// <param name="Count">How many rows or sums were compared.</param>
public sealed record Verdict(long Count, IReadOnlyList<Finding> Findings)
{
    /// <summary>More findings of one kind would say no more.</summary>
    public const int MostFindings = 100;

    public bool Agrees => Findings.Count == 0;
}

/// <summary>Something that does not agree.</summary>
/// <param name="Text">Chinese with <c>{0}</c>…, the key of its translation.</param>
public sealed record Finding(string Text, params object[] Args);
