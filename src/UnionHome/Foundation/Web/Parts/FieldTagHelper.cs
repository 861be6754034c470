using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace UnionHome.Foundation.Web.Parts;

/// <summary>
/// <c>&lt;field for="Input.Amount" hint="…" type="money" /&gt;</c>: label, hint, error and control, in the order in which they are read out.
/// The label is the property's <c>[Display(Name = "中文")]</c> in the reader's language. What was typed is kept. Types: text, date, month,
/// number, money, percent, email, tel, password, file, textarea, checkbox, radio, select (the last two with <c>items</c>). Content,
/// where there is any, is shown between control and error.
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper(IHtmlGenerator html, Texts texts) : TagHelper
{
    public required ModelExpression For { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    public string? Type { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The empty line of a select, such as 请选择; without it the first item is chosen.</summary>
    public string? Empty { get; set; }

    public string? Autocomplete { get; set; }

    public int? Rows { get; set; }

    /// <summary>What follows the control: 元, %, 人.</summary>
    public string? Unit { get; set; }

    /// <summary>File types to choose from, for a file.</summary>
    public string? Accept { get; set; }

    /// <summary>The step demands it although the input does not: other steps share the input, or it is demanded in some cases only.</summary>
    public bool Demanded { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    private string Kind => Type ?? (Items is not null ? "select" : KindOf(For.ModelExplorer.Metadata.UnderlyingOrModelType));

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = FieldId.Of(name);
        var errors = ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.Errors : [];
        var described = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", errors.Count > 0 ? $"{id}-error" : null }.Where(d => d is not null));
        var attributes = new Dictionary<string, object?> { ["class"] = ControlClass };
        if (described.Length > 0) attributes["aria-describedby"] = described;
        if (errors.Count > 0) attributes["aria-invalid"] = "true";
        if (Autocomplete is not null) attributes["autocomplete"] = Autocomplete;
        foreach (var attribute in output.Attributes.Where(a => a.Name != "class")) attributes[attribute.Name] = attribute.Value;
        output.Attributes.Clear();

        output.TagName = Kind == "radio" ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", errors.Count > 0 ? "field field-wrong" : "field");
        var label = LabelText();
        if (Kind == "radio") output.Content.AppendHtml(Markup.Element("legend", "field-label", ("id", id)).With(label));
        else if (Kind != "checkbox") output.Content.AppendHtml(Markup.Element("label", "field-label", ("for", id)).With(label));
        if (Hint is not null) output.Content.AppendHtml(Markup.Element("p", "field-hint", ("id", $"{id}-hint")).With(Hint));
        if (errors.Count > 0)
            output.Content.AppendHtml(Markup.Element("p", "field-error", ("id", $"{id}-error")).With(string.Join(" ", errors.Select(Sentence))));
        output.Content.AppendHtml(Kind switch
        {
            "checkbox" => Checkbox(attributes, label, id),
            "radio" => Radios(attributes, name, id),
            _ => Unit is null ? Control(attributes) : Markup.Element("div", "field-with-unit").With(Control(attributes), Markup.Element("span", "field-unit").With(Unit)),
        });
        output.Content.AppendHtml(more);
    }

    private static string KindOf(Type type) =>
        type == typeof(bool) ? "checkbox"
        : type == typeof(DateOnly) ? "date"
        : type == typeof(int) || type == typeof(long) || type == typeof(decimal) ? "number"
        : typeof(IFormFile).IsAssignableFrom(type) ? "file"
        : "text";

    private string ControlClass => Kind switch
    {
        "select" => "form-select",
        "checkbox" or "radio" => "form-check-input",
        "date" or "month" or "number" or "money" or "percent" or "tel" => "form-control form-control-short",
        _ => "form-control",
    };

    private IHtmlContent LabelText()
    {
        var text = new HtmlContentBuilder().Append(Label ?? For.Metadata.GetDisplayName());
        var optional = !Demanded && !For.Metadata.IsRequired && Kind is not ("checkbox" or "radio") && !For.Metadata.ValidatorMetadata.OfType<System.ComponentModel.DataAnnotations.RequiredAttribute>().Any();
        return optional ? text.AppendHtml(Markup.Element("span", "field-optional").With(texts["(选填)"])) : text;
    }

    private string Sentence(ModelError error) => error.ErrorMessage.Length > 0 ? error.ErrorMessage : texts["填写有误"];

    private TagBuilder Control(Dictionary<string, object?> attributes)
    {
        switch (Kind)
        {
            case "textarea":
                return html.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows ?? 4, 0, attributes);
            case "password":
                return html.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes);
            case "select":
                return html.GenerateSelect(ViewContext, For.ModelExplorer, Empty, For.Name, Items ?? [], false, attributes);
            case "file":
                attributes["type"] = "file";
                if (Accept is not null) attributes["accept"] = Accept;
                return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, null, null, attributes);
            case "number" or "money" or "percent":
                // Typed as text: browsers' number fields drop what they cannot read and turn with the mouse wheel.
                attributes["type"] = "text";
                attributes["inputmode"] = "decimal";
                return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, ModelValue.Text(For.Model), null, attributes);
            default:
                attributes["type"] = Kind;
                return html.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, ModelValue.Text(For.Model), null, attributes);
        }
    }

    private TagBuilder Checkbox(Dictionary<string, object?> attributes, IHtmlContent label, string id)
    {
        var box = html.GenerateCheckBox(ViewContext, For.ModelExplorer, For.Name, null, attributes);
        var hidden = html.GenerateHiddenForCheckbox(ViewContext, For.ModelExplorer, For.Name);
        return Markup.Element("div", "form-check").With(box, Markup.Element("label", "form-check-label", ("for", id)).With(label), hidden);
    }

    private TagBuilder Radios(Dictionary<string, object?> attributes, string name, string id)
    {
        var typed = ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : null;
        var group = Markup.Element("div", "field-choices");
        foreach (var (item, index) in (Items ?? []).Select((item, index) => (item, index)))
        {
            var chosen = typed is not null ? item.Value == typed : item.Selected || item.Value == ModelValue.Text(For.Model);
            var button = html.GenerateRadioButton(ViewContext, For.ModelExplorer, For.Name, item.Value, chosen, new Dictionary<string, object?>(attributes) { ["id"] = $"{id}_{index}" });
            group.With(Markup.Element("div", "form-check").With(button, Markup.Element("label", "form-check-label", ("for", $"{id}_{index}")).With(item.Text)));
        }

        return group;
    }
}
