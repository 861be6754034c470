using System.Text.Json;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Foundation.Audit;

/// <summary>The chain's head as it was at an instant, signed.</summary>
public sealed record AuditHead(long Sequence, string Hash, DateTimeOffset At, string Signature);

/// <summary>
/// Keeps the chain's head outside the database, so that cutting the chain's end shows: <c>head.json</c> after every batch, and a line of
/// <c>anchors.jsonl</c> every hour. The folder is <c>--anchors</c>, such as a disk that can only be written once, else <c>anchors</c> in the data folder.
/// </summary>
public sealed class AuditAnchors
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private readonly Signer signer;
    private readonly TimeProvider clock;
    private DateTimeOffset? lastAnchored;

    public AuditAnchors(DataPlace place, IConfiguration configuration, Signer signer, TimeProvider clock)
        : this(configuration["anchors"] ?? Path.Combine(place.Folder, "anchors"), signer, clock)
    {
    }

    internal AuditAnchors(string folder, Signer signer, TimeProvider clock)
    {
        (Folder, this.signer, this.clock) = (folder, signer, clock);
        Directory.CreateDirectory(folder);
    }

    public string Folder { get; }

    private string HeadFile => Path.Combine(Folder, "head.json");

    private string AnchorFile => Path.Combine(Folder, "anchors.jsonl");

    /// <summary>Null before the first seal.</summary>
    public AuditHead? Head() => File.Exists(HeadFile) ? Read(File.ReadAllText(HeadFile)) : null;

    /// <summary>The hourly heads, oldest first; null for a line that cannot be read.</summary>
    public IEnumerable<AuditHead?> All() => File.Exists(AnchorFile) ? File.ReadLines(AnchorFile).Select(Read) : [];

    public bool Agrees(AuditHead head) => signer.Agrees(AuditChain.Head(head.Sequence, Convert.FromHexString(head.Hash)), head.Signature);

    internal void Keep(AuditSeal last)
    {
        var head = new AuditHead(last.Sequence, Convert.ToHexStringLower(last.Hash), clock.GetUtcNow(), last.Signature!);
        var text = JsonSerializer.Serialize(head);
        File.WriteAllText(HeadFile + ".new", text);
        File.Move(HeadFile + ".new", HeadFile, overwrite: true);
        lastAnchored ??= All().LastOrDefault()?.At;
        if (head.At - lastAnchored < Every) return;
        File.AppendAllText(AnchorFile, text + "\n");
        lastAnchored = head.At;
    }

    private static AuditHead? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditHead>(text) is { Hash.Length: 64 } head && head.Hash.All(char.IsAsciiHexDigit) ? head : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
