using System.Globalization;
using UnionHome.Foundation.Sheets;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Sample.Titles;

/// <summary>The score sheets that the sample ships, written for it: examples to start from, to be changed by each city.</summary>
internal static class SheetFacts
{
    public static IReadOnlyList<ScoredPoint> Of(string programme) =>
        [.. Rows().Where(r => r[0].Text == programme).Select(r => new ScoredPoint(r[1].Text, r[2].Text, (int)(decimal.Parse(r[3].Text, CultureInfo.InvariantCulture) * 10), r[4].Text == "yes", r[5].Text == "yes"))];

    private static IEnumerable<SheetRow> Rows()
    {
        using var stream = typeof(SheetFacts).Assembly.GetManifestResourceStream("UnionHome.Sample.Titles.sheets.csv")!;
        var file = new MemoryStream();
        stream.CopyTo(file);
        using var sheet = SheetFile.Open(file);
        return [.. sheet.Rows().Skip(1)];
    }
}
