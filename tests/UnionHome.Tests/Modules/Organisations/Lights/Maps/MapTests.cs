using System.Text;
using UnionHome.Foundation.Data;
using UnionHome.Modules.Organisations.Lights.Maps;
using static UnionHome.Tests.Modules.Organisations.Terms.TermTests;

namespace UnionHome.Tests.Modules.Organisations.Lights.Maps;

public sealed class MapTests
{
    private const string Two = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"name": "西县"}, "geometry": {"type": "Polygon", "coordinates": [[[122, 45], [123, 45], [123, 46], [122, 46], [122, 45]]]}},
          {"type": "Feature", "properties": null, "geometry": {"type": "MultiPolygon", "coordinates": [[[[123, 45], [124, 45], [124, 46], [123, 45]]]]}},
          {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [122, 45]}}]}
        """;

    [Fact]
    public void The_outline_around_the_point_is_set_off()
    {
        var map = new RegionMap(Union(), "两县.geojson", GeoJson.Read(Encoding.UTF8.GetBytes(Two)), "示意图", World.Act());
        var sketch = MapSketch.Draw(map, 122.5m, 45.5m)!;
        Assert.Equal([("西县", true), ("", false)], sketch.Regions.Select(r => (r.Name, r.IsHere)));
        Assert.InRange(sketch.X, 6, sketch.Width);
        Assert.InRange(sketch.Y, 6, sketch.Height);
        Assert.Null(MapSketch.Draw(map, 130m, 45.5m));
        Assert.Equal(("lights.no_caption", "Caption"), Refusal(() => _ = new RegionMap(Union(), "a", map.Outlines(), " ", World.Act())));
    }

    [Theory]
    [InlineData("lights.no_geojson", "not json")]
    [InlineData("lights.no_geojson", """{"type": "Topology"}""")]
    [InlineData("lights.no_geojson", """{"type": "FeatureCollection", "features": [{"geometry": {"type": "Polygon", "coordinates": [[["a", 1], [1, 2], [2, 2]]]}}]}""")]
    [InlineData("lights.no_shapes", """{"type": "FeatureCollection", "features": []}""")]
    [InlineData("lights.map_projected", """{"type": "FeatureCollection", "features": [{"geometry": {"type": "Polygon", "coordinates": [[[413000, 5100000], [1, 2], [2, 2]]]}}]}""")]
    public void What_is_no_map_is_told_so(string code, string file) =>
        Assert.Equal((code, "Upload"), Refusal(() => GeoJson.Read(Encoding.UTF8.GetBytes(file))));
}
