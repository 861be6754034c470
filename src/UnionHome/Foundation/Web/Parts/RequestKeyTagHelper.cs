using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnionHome.Foundation.Web.Parts;

/// <summary>Gives every form that changes something a key of its own, so that sending it twice does it once.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class RequestKeyTagHelper : TagHelper
{
    public const string FieldName = "request_key";

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml(Markup.Element("input", null, ("type", "hidden"), ("name", FieldName), ("value", Guid.CreateVersion7().ToString())));
}
