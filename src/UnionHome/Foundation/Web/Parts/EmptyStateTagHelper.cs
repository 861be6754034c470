using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnionHome.Foundation.Web.Parts;

/// <summary><c>&lt;empty-state text="…"&gt;what to do next&lt;/empty-state&gt;</c>.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var next = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty-state");
        output.Content.SetHtmlContent(Markup.Element("p").With(Text));
        output.Content.AppendHtml(next);
    }
}
