using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace UnionHome.Foundation.Web.Parts;

/// <summary>Short words for building elements in tag helpers; text is always encoded.</summary>
internal static class Markup
{
    public static TagBuilder Element(string tag, string? css = null, params (string Name, string? Value)[] attributes)
    {
        var element = new TagBuilder(tag);
        if (css is not null) element.AddCssClass(css);
        foreach (var (name, value) in attributes)
            if (value is not null) element.Attributes[name] = value;
        if (tag is "input") element.TagRenderMode = TagRenderMode.SelfClosing;
        return element;
    }

    public static TagBuilder With(this TagBuilder element, string text)
    {
        element.InnerHtml.Append(text);
        return element;
    }

    public static TagBuilder With(this TagBuilder element, params IHtmlContent[] children)
    {
        foreach (var child in children) element.InnerHtml.AppendHtml(child);
        return element;
    }

    public static TagBuilder Icon(Icons icons, string name)
    {
        var svg = Element("svg", "icon");
        foreach (var (key, value) in IconTagHelper.Strokes) svg.Attributes[key] = value;
        svg.InnerHtml.AppendHtml(new HtmlString(icons.Draw(name)));
        return svg;
    }
}
