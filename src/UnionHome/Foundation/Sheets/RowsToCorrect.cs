using System.Text;
using System.Text.Json;

namespace UnionHome.Foundation.Sheets;

/// <summary>
/// The wrong rows of a long sheet with their reasons, beside the memory until they are written into the sheet to correct: a hundred
/// thousand of them take no more of it than ten. The file goes when it is closed.
/// </summary>
public sealed class RowsToCorrect : IDisposable
{
    private readonly FileStream file = new(
        Path.Combine(Path.GetTempPath(), $"unionhome-{Guid.CreateVersion7():N}.rows"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65_536, FileOptions.DeleteOnClose);

    private readonly List<SheetError> first = [];

    private sealed record Line(IReadOnlyList<string> Raw, IReadOnlyList<SheetError> Errors);

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many mistakes there are in them.</summary>
    public int Mistakes { get; private set; }

    /// <summary>The first mistakes, as many as a page shows.</summary>
    public IReadOnlyList<SheetError> First => first;

    public void Add(IReadOnlyList<string> raw, IReadOnlyList<SheetError> errors, int shown)
    {
        JsonSerializer.Serialize(file, new Line(raw, errors));
        file.WriteByte((byte)'\n');
        Count++;
        Mistakes += errors.Count;
        first.AddRange(errors.Take(shown - first.Count));
    }

    /// <summary>All of them, from the beginning.</summary>
    public IEnumerable<(IReadOnlyList<string> Raw, IReadOnlyList<SheetError> Errors)> All()
    {
        file.Position = 0;
        using var text = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        while (text.ReadLine() is { } json)
        {
            var line = JsonSerializer.Deserialize<Line>(json)!;
            yield return (line.Raw, line.Errors);
        }
    }

    public void Dispose() => file.Dispose();
}
