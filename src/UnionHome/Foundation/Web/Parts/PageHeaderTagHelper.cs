using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnionHome.Foundation.Web.Parts;

/// <summary><c>&lt;page-header title="…" lead="…"&gt;actions&lt;/page-header&gt;</c>: the page's one h1, a sentence, and what may be done here.</summary>
[HtmlTargetElement("page-header")]
public sealed class PageHeaderTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public string? Lead { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        var words = Markup.Element("div", "page-head-words").With(Markup.Element("h1").With(Title));
        if (Lead is { Length: > 0 }) words.With(Markup.Element("p", "lead").With(Lead));
        output.Content.SetHtmlContent(words);
        if (!actions.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Markup.Element("div", "page-actions no-print").With(actions));
    }
}
