using System.Text.Json;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Organisations.Lights.Maps;

/// <summary>Reads a GeoJSON file (RFC 7946) of polygons; everything else in it is left behind.</summary>
public static class GeoJson
{
    public const int MostBytes = 4_000_000;
    private const int MostPoints = 60_000;
    private const int MostShapes = 500;

    public static IReadOnlyList<RegionShape> Read(ReadOnlySpan<byte> file)
    {
        try
        {
            var reader = new Utf8JsonReader(file.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? file[3..] : file, new JsonReaderOptions { MaxDepth = 32 });
            using var document = JsonDocument.ParseValue(ref reader);
            return Collect(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            throw new RuleViolation("lights.no_geojson", "文件不是 GeoJSON：应是 UTF-8 的 JSON，最外层是 FeatureCollection，每个 Feature 的图形是 Polygon 或 MultiPolygon", "Upload");
        }
    }

    private static List<RegionShape> Collect(JsonElement root)
    {
        if (root.GetProperty("type").GetString() != "FeatureCollection") throw new FormatException();
        var shapes = new List<RegionShape>();
        var points = 0;
        foreach (var feature in root.GetProperty("features").EnumerateArray())
        {
            if (feature.GetProperty("geometry") is not { ValueKind: JsonValueKind.Object } geometry) continue;
            var coordinates = geometry.GetProperty("coordinates");
            IEnumerable<JsonElement> polygons = geometry.GetProperty("type").GetString() switch
            {
                "Polygon" => [coordinates],
                "MultiPolygon" => coordinates.EnumerateArray(),
                _ => [],
            };
            List<IReadOnlyList<decimal[]>> rings = [.. polygons.SelectMany(p => p.EnumerateArray()).Select(r => (IReadOnlyList<decimal[]>)[.. r.EnumerateArray().Select(Point)]).Where(r => r.Count >= 3)];
            points += rings.Sum(r => r.Count);
            if (points > MostPoints) throw new RuleViolation("lights.map_too_fine", "地图有 {0} 个以上的点，手机打开会很慢；请先简化轮廓", "Upload", MostPoints);
            if (rings.Count > 0) shapes.Add(new(Name(feature), rings));
        }

        if (shapes.Count == 0) throw new RuleViolation("lights.no_shapes", "文件里没有任何轮廓(Polygon 或 MultiPolygon)", "Upload");
        return shapes.Count <= MostShapes ? shapes : throw new RuleViolation("lights.map_too_many", "地图有 {0} 个轮廓，最多 {1} 个", "Upload", shapes.Count, MostShapes);
    }

    /// <summary>Ten metres are fine enough for a map as wide as a hand.</summary>
    private static decimal[] Point(JsonElement pair)
    {
        var (longitude, latitude) = (pair[0].GetDecimal(), pair[1].GetDecimal());
        if (longitude is < -180 or > 180 || latitude is < -90 or > 90)
            throw new RuleViolation("lights.map_projected", "坐标 {0}, {1} 不是经纬度；请用经纬度坐标(EPSG:4326)导出", "Upload", longitude, latitude);
        return [decimal.Round(longitude, 4), decimal.Round(latitude, 4)];
    }

    private static string Name(JsonElement feature) =>
        feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
            ? name.GetString()!.Trim() is { Length: <= 60 } text ? text : "" : "";
}
