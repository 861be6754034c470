using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;

namespace UnionHome.Foundation.Web.Parts;

/// <summary>
/// <c>&lt;figure-value of="total" union="220822" /&gt;</c>: a figure with its qualifier and unit, marked by a fine dotted underline; the link
/// opens its definition, its source and the records behind it.
/// </summary>
[HtmlTargetElement("figure-value", Attributes = "of")]
public sealed class FigureTagHelper(Texts texts) : TagHelper
{
    public required FigureTotal Of { get; set; }

    /// <summary>The code of the union whose figure it is.</summary>
    public string Union { get; set; } = "";

    /// <summary>The number without unit and qualifier, for a column whose head names them.</summary>
    public bool Bare { get; set; }

    public static string Address(FigureTotal total, string union) =>
        $"/figures/{total.Figure.Code}?union={Uri.EscapeDataString(union)}&from={total.Period.From.Iso()}&to={total.Period.To.Iso()}" +
        $"&source={(total.Source == FigureSource.Recorded ? "recorded" : "reported")}";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of.Value is not { } value)
        {
            // Nothing to open.
            output.TagName = "span";
            output.TagMode = TagMode.StartTagAndEndTag;
            output.Content.SetContent("—");
            return;
        }

        output.TagName = "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"figure-value {output.Attributes["class"]?.Value}".TrimEnd());
        output.Attributes.SetAttribute("href", Address(Of, Union));
        output.Attributes.SetAttribute("title", Of.Figure.Name(texts.IsEnglish));
        output.Content.SetContent(Bare ? value.ToString("#,0.##", CultureInfo.InvariantCulture)
            : FigureWords.Tell(value, Of.Unit, Of.Qualifier, texts.IsEnglish));
    }
}
