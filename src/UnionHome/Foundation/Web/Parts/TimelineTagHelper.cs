using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Web.Parts;

/// <summary>
/// <c>&lt;timeline steps="Model.Steps" names="Return.Steps.Names" /&gt;</c>: a record's history, the newest first: what, who, when, why.
/// </summary>
[HtmlTargetElement("timeline")]
public sealed class TimelineTagHelper(Texts texts) : TagHelper
{
    public required IEnumerable<StepTaken> Steps { get; set; }

    /// <summary>The Chinese name of each step; a step without one is shown by its word.</summary>
    public IReadOnlyDictionary<string, string> Names { get; set; } = new Dictionary<string, string>();

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "timeline-steps");
        foreach (var step in Steps.OrderByDescending(s => s.At))
        {
            var item = Markup.Element("li").With(
                Markup.Element("p", "timeline-what").With(texts[Names.GetValueOrDefault(step.Step, step.Step)]),
                Markup.Element("p", "timeline-who").With(
                    Markup.Element("span").With(texts[step.UserName]),
                    Markup.Element("time", null, ("datetime", step.At.ToString("O", CultureInfo.InvariantCulture)))
                        .With(step.At.ToChinaTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))));
            if (step.Reason is { Length: > 0 } reason) item.With(Markup.Element("p", "timeline-why").With(texts["理由：{0}", reason]));
            output.Content.AppendHtml(item);
        }
    }
}
