using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnionHome.Foundation.Web.Parts;

/// <summary>
/// <c>&lt;masked text="138****1234" reveal="/people/…/phone" /&gt;</c>: personal data shown in part; the link leads to where a reason is asked
/// for, the look is logged and the whole is shown.
/// </summary>
[HtmlTargetElement("masked", Attributes = "text")]
public sealed class MaskedTagHelper(Texts texts) : TagHelper
{
    public string Text { get; set; } = "";

    /// <summary>Null for those who may never see it whole.</summary>
    public string? Reveal { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "masked");
        output.Content.SetHtmlContent(Markup.Element("span").With(Text.Length > 0 ? Text : texts["未填写"]));
        if (Reveal is not null && Text.Length > 0)
            output.Content.AppendHtml(Markup.Element("a", "no-print", ("href", Reveal)).With(texts["查看完整内容"]));
    }
}
