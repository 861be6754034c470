using System.Text.Json;

namespace UnionHome.Foundation.Backups;

/// <summary>What a backup holds, so that a restore can prove that it is all there again.</summary>
/// <param name="Engine"><c>sqlite</c> or <c>postgres</c>: a backup is restored into the engine that it came from.</param>
/// <param name="Migration">The newest migration of the database; a program that does not know it must not open the backup.</param>
/// <param name="Tables">Rows and checksum of each table.</param>
/// <param name="Files">Size and SHA-256 of each file in the archive.</param>
internal sealed record BackupManifest(
    int Format, string Engine, DateTimeOffset At, string Migration, SortedDictionary<string, TableSum> Tables, SortedDictionary<string, FileSum> Files)
{
    public const string Name = "manifest.json";
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    public string ToText() => JsonSerializer.Serialize(this, Json);

    public static BackupManifest? FromText(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<BackupManifest>(text, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record TableSum(long Rows, string Sha256);

internal sealed record FileSum(long Bytes, string Sha256);
