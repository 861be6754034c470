namespace UnionHome.Foundation.Sheets;

/// <summary>
/// How much of a stranger's file is read. A workbook within them stays far under 512 MB of memory; what exceeds them is refused
/// before any of it is taken.
/// </summary>
public sealed record SheetLimits
{
    public static readonly SheetLimits Default = new();

    /// <summary>Of the file as sent.</summary>
    public long Bytes { get; init; } = 20_000_000;

    /// <summary>Of everything in the file once inflated.</summary>
    public long InflatedBytes { get; init; } = 400_000_000;

    /// <summary>Inflated bytes for one sent byte, beyond the first megabyte. A wide table of equal rows reaches about 60.</summary>
    public int Ratio { get; init; } = 200;

    public int Parts { get; init; } = 500;

    /// <summary>Rows of the table, its header included.</summary>
    public int Rows { get; init; } = 200_000;

    public int Columns { get; init; } = 256;

    public int CellCharacters { get; init; } = 32_767;

    /// <summary>Of all texts that cells share, held in memory while reading.</summary>
    public int SharedCharacters { get; init; } = 40_000_000;
}
