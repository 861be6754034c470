using System.Globalization;
using System.Text;

namespace UnionHome.Modules.Organisations.Lights.Maps;

/// <summary>A map of a few centimetres: the outlines, the one in which the union is set off, and a point. Paths for an SVG in the page itself.</summary>
/// <param name="X">Where the point is, in the units of the drawing.</param>
public sealed record MapSketch(int Width, int Height, IReadOnlyList<MapRegion> Regions, decimal X, decimal Y, string Caption)
{
    private const int Wide = 320;
    private const int Tallest = 320;
    private const int Margin = 6;

    /// <summary>Null when the point lies outside of what the map shows.</summary>
    public static MapSketch? Draw(RegionMap map, decimal longitude, decimal latitude)
    {
        var shapes = map.Outlines();
        var points = shapes.SelectMany(s => s.Rings).SelectMany(r => r).ToList();
        var (west, east, south, north) = (points.Min(p => p[0]), points.Max(p => p[0]), points.Min(p => p[1]), points.Max(p => p[1]));
        if (longitude < west || longitude > east || latitude < south || latitude > north || east == west || north == south) return null;

        // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
        var narrow = (decimal)Math.Cos((double)(south + north) / 2 * Math.PI / 180);
        var scale = Math.Min((Wide - 2 * Margin) / ((east - west) * narrow), (Tallest - 2 * Margin) / (north - south));
        decimal X(decimal degrees) => decimal.Round(Margin + (degrees - west) * narrow * scale, 1);
        decimal Y(decimal degrees) => decimal.Round(Margin + (north - degrees) * scale, 1);
        var regions = shapes.Select(s => new MapRegion(s.Name, Path(s, X, Y), s.Rings.Any(r => Holds(r, longitude, latitude)))).ToList();
        return new((int)(X(east) + Margin), (int)(Y(south) + Margin), regions, X(longitude), Y(latitude), map.Caption);
    }

    private static string Path(RegionShape shape, Func<decimal, decimal> x, Func<decimal, decimal> y)
    {
        var path = new StringBuilder();
        foreach (var ring in shape.Rings)
        {
            for (var i = 0; i < ring.Count; i++)
                path.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? 'M' : 'L')}{x(ring[i][0]):0.#} {y(ring[i][1]):0.#}");
            path.Append('z');
        }

        return path.ToString();
    }

    /// <summary>Whether a ray from the point crosses the ring an odd number of times.</summary>
    private static bool Holds(IReadOnlyList<decimal[]> ring, decimal x, decimal y)
    {
        var inside = false;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
            if (ring[i][1] > y != ring[j][1] > y && x < (ring[j][0] - ring[i][0]) * (y - ring[i][1]) / (ring[j][1] - ring[i][1]) + ring[i][0]) inside = !inside;
        return inside;
    }
}

public sealed record MapRegion(string Name, string Path, bool IsHere);
