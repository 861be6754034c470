using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnionHome.Foundation.Web.Parts;

/// <summary>What a state means to the reader at a glance. The word always says it too.</summary>
public enum Tone
{
    Quiet, Waiting, Good, Bad, Notice,
}

/// <summary><c>&lt;state-badge tone="Waiting"&gt;待审核&lt;/state-badge&gt;</c>.</summary>
[HtmlTargetElement("state-badge")]
public sealed class StateBadgeTagHelper : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"state state-{Tone.ToString().ToLowerInvariant()}");
    }
}
