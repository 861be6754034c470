using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnionHome.Foundation.Web.Lists;

/// <summary>
/// A table of four columns and more is no table on a phone: each row becomes a block there, every cell told with its column's heading.
/// The headings are written beside the cells here (an empty cell has none), the rest is <c>.table-stacks</c> of the style
/// sheet. <c>class="table keeps"</c> stays a table everywhere.
/// </summary>
internal sealed partial class StackedColumns
{
    private const int Fewest = 4;

    private readonly List<string> headings = [];
    private int at;

    public bool Stack => headings.Count >= Fewest;

    public void Begin() => at = 0;

    public void Head(IHtmlContent text)
    {
        using var plain = new StringWriter(CultureInfo.InvariantCulture);
        text.WriteTo(plain, System.Text.Encodings.Web.HtmlEncoder.Default);
        headings.Add(Tag().Replace(Unseen().Replace(plain.ToString(), ""), "").Trim());
    }

    /// <summary>The heading above the next cell, which reaches over <paramref name="span"/> columns.</summary>
    public string? Next(int span)
    {
        var heading = at < headings.Count ? headings[at] : null;
        at += span;
        return heading;
    }

    /// <summary>What is only read aloud is no heading to be seen.</summary>
    [GeneratedRegex("""<span class="visually-hidden">.*?</span>""", RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

[HtmlTargetElement("table", Attributes = "class")]
public sealed class TableTagHelper : TagHelper
{
    public override void Init(TagHelperContext context) => context.Items[typeof(StackedColumns)] = new StackedColumns();

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var css = output.Attributes["class"].Value?.ToString()?.Split(' ') ?? [];
        if (!css.Contains("table") || css.Contains("keeps")) return;
        await output.GetChildContentAsync();
        if (((StackedColumns)context.Items[typeof(StackedColumns)]).Stack) output.Attributes.SetAttribute("class", $"{string.Join(' ', css)} table-stacks");
    }
}

[HtmlTargetElement("tr")]
public sealed class RowTagHelper : TagHelper
{
    public override void Init(TagHelperContext context)
    {
        if (context.Items.TryGetValue(typeof(StackedColumns), out var columns)) ((StackedColumns)columns).Begin();
    }
}

/// <summary>A heading in the head names its column, one in a row (<c>scope="row"</c>) stands in a column like any cell.</summary>
[HtmlTargetElement("th", ParentTag = "tr"), HtmlTargetElement("td", ParentTag = "tr")]
public sealed class CellTagHelper : TagHelper
{
    /// <summary>After the helper that makes a heading sort.</summary>
    public override int Order => 1;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(StackedColumns), out var found)) return;
        var columns = (StackedColumns)found;
        if (output.TagName == "th" && output.Attributes["scope"]?.Value?.ToString() != "row")
        {
            output.Attributes.SetAttribute("scope", "col");
            columns.Head(await output.GetChildContentAsync());
            return;
        }

        var span = int.TryParse(output.Attributes["colspan"]?.Value?.ToString(), CultureInfo.InvariantCulture, out var wide) ? wide : 1;
        if ((await output.GetChildContentAsync()).IsEmptyOrWhiteSpace) output.Content.SetContent("");
        if (columns.Next(span) is { Length: > 0 } heading) output.Attributes.SetAttribute("data-label", new HtmlString(heading));
    }
}
