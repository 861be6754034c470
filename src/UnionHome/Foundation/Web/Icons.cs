using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnionHome.Foundation.Web;

/// <summary>Tabler's outline icons, drawn into the page itself. One is looked up in the packed file when first used and then kept.</summary>
public sealed class Icons(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string> drawn = new(StringComparer.Ordinal);

    public string Draw(string name) => drawn.GetOrAdd(name, Find);

    private string Find(string name)
    {
        var file = environment.WebRootFileProvider.GetFileInfo("lib/icons.txt");
        if (!file.Exists) throw new InvalidOperationException("wwwroot/lib is missing: build the program once with npm at hand.");
        using var reader = new StreamReader(file.CreateReadStream());
        while (reader.ReadLine() is { } line)
            if (line.StartsWith(name, StringComparison.Ordinal) && line.Length > name.Length && line[name.Length] == '\t')
                return line[(name.Length + 1)..];
        throw new InvalidOperationException($"Tabler has no outline icon called “{name}”.");
    }
}

/// <summary><c>&lt;icon name="home" /&gt;</c>: a decoration, so readers of the page's text are not told of it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper(Icons icons) : TagHelper
{
    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"icon {output.Attributes["class"]?.Value}".TrimEnd());
        foreach (var (key, value) in Strokes) output.Attributes.SetAttribute(key, value);
        output.Content.SetHtmlContent(new HtmlString(icons.Draw(Name)));
    }

    internal static readonly (string Key, string Value)[] Strokes =
    [
        ("viewBox", "0 0 24 24"), ("width", "24"), ("height", "24"), ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", "2"),
        ("stroke-linecap", "round"), ("stroke-linejoin", "round"), ("aria-hidden", "true"), ("focusable", "false"),
    ];
}
