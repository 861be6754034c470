using System.Globalization;
using System.Text;
using QRCoder;

namespace UnionHome.Foundation.Web.Parts;

/// <summary>A QR code as one SVG path, drawn in the page itself: no image address that could be kept, no inline style.</summary>
internal static class QrImage
{
    public static (int Size, string Path) Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
            for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
                if (code.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return (code.ModuleMatrix.Count, path.ToString());
    }
}
