using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Foundation.Web.Lists;

/// <summary><c>&lt;th sort="name"&gt;名称&lt;/th&gt;</c> inside a data-table: a link that sorts by it, and again the other way round.</summary>
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class SortTagHelper : TagHelper
{
    public string Sort { get; set; } = "";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var page = (IPageOf)context.Items[typeof(DataTableTagHelper)];
        var chosen = page.Sort == Sort;
        output.Attributes.SetAttribute("scope", "col");
        if (chosen) output.Attributes.SetAttribute("aria-sort", page.Descending ? "descending" : "ascending");
        var asked = chosen && !page.Descending ? "-" + Sort : Sort;
        var link = Markup.Element("a", "sort-link", ("href", PageAddress.With(ViewContext.HttpContext.Request, ("sort", asked), ("p", null)))).With(text);
        if (chosen) link.With(Markup.Element("span", "sort-mark", ("aria-hidden", "true")).With(page.Descending ? "▼" : "▲"));
        output.Content.SetHtmlContent(link);
    }
}
