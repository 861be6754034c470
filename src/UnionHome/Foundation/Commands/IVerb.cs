namespace UnionHome.Foundation.Commands;

/// <summary>
/// Something that the program does from the command line: <c>unionhome backup /srv/copy.zip</c>. Implementations are found in the
/// assembly, so a room brings its own verbs.
/// </summary>
public interface IVerb
{
    /// <summary>One or two words, such as <c>serve</c> or <c>user add</c>.</summary>
    string Name { get; }

    /// <summary>What it does, in one Chinese line: the key of its translation.</summary>
    string Help { get; }

    /// <summary>What follows the name, such as <c>&lt;file&gt;</c>; empty when nothing does.</summary>
    string Operands => "";

    IReadOnlyList<VerbOption> Options => [];

    /// <summary>The exit code: 0 done, 1 refused or something does not agree, 2 misused.</summary>
    Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken);
}

/// <param name="Help">Chinese, the key of its translation.</param>
/// <param name="Value">What it takes, such as <c>&lt;folder&gt;</c>; null for a switch.</param>
public sealed record VerbOption(string Name, string Help, string? Value = null);

/// <summary>A wrong command line; its Chinese sentence is the key of its translation.</summary>
public sealed class Misuse(string text, params object[] args) : Exception(text)
{
    public string Text { get; } = text;

    public IReadOnlyList<object> Args { get; } = args;
}
