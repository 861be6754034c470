using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Foundation.Web.Lists;

/// <summary><c>&lt;filter-bar&gt;fields&lt;/filter-bar&gt;</c>: filters a list by the query string; the sort stays, the page begins again.</summary>
[HtmlTargetElement("filter-bar")]
public sealed class FilterBarTagHelper(Texts texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var fields = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        output.TagName = "form";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("class", "filter-bar no-print");
        output.Content.SetHtmlContent(fields);
        if (request.Query["sort"].FirstOrDefault() is { Length: > 0 } sort)
            output.Content.AppendHtml(Markup.Element("input", null, ("type", "hidden"), ("name", "sort"), ("value", sort)));
        var buttons = Markup.Element("div", "filter-buttons").With(Markup.Element("button", "btn", ("type", "submit")).With(texts["筛选"]));
        if (request.Query.Keys.Any(k => k is not ("sort" or "p" or "size" or "total")))
            buttons.With(Markup.Element("a", null, ("href", request.PathBase + request.Path)).With(texts["清除"]));
        output.Content.AppendHtml(buttons);
    }
}
