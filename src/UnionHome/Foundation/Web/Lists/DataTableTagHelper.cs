using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Foundation.Web.Lists;

/// <summary>
/// <c>&lt;data-table of="Model.Rows" caption="…" export="true"&gt;&lt;thead&gt;…&lt;tbody&gt;…&lt;/data-table&gt;</c>: the table with its total, export
/// of exactly what is shown (the page's <c>OnGetExportAsync</c> with the same query), print, and pager. An empty list shows
/// <c>empty</c>, a sentence that says what to do next.
/// </summary>
[HtmlTargetElement("data-table", Attributes = "of")]
public sealed class DataTableTagHelper(Texts texts, Icons icons) : TagHelper
{
    public required IPageOf Of { get; set; }

    public string Caption { get; set; } = "";

    public bool Export { get; set; }

    public string? Empty { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Init(TagHelperContext context)
    {
        context.Items[typeof(DataTableTagHelper)] = Of;
        context.Items[typeof(StackedColumns)] = new StackedColumns();
    }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "list");
        if (Of.Total == 0)
        {
            output.Content.AppendHtml(Markup.Element("div", "empty-state").With(Markup.Element("p").With(Empty ?? texts["没有符合条件的记录。"])));
            return;
        }

        output.Content.AppendHtml(Bar());
        var stacks = ((StackedColumns)context.Items[typeof(StackedColumns)]).Stack;
        var table = Markup.Element("table", stacks ? "table data-table table-stacks" : "table data-table").With(Markup.Element("caption", "visually-hidden").With(Caption)).With(rows);
        output.Content.AppendHtml(Markup.Element("div", "table-scroll", ("role", "region"), ("tabindex", "0"), ("aria-label", Caption)).With(table));
        if (Of.Number > 1 || Of.HasNext) output.Content.AppendHtml(Pager());
    }

    private TagBuilder Bar()
    {
        var total = Of.IsMinimum
            ? new HtmlContentBuilder().Append(texts["{0} 条以上", Of.Total.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)]).Append(" ")
                .AppendHtml(Markup.Element("a", "no-print", ("href", Here(("total", "exact")))).With(texts["数清总数"]))
            : new HtmlContentBuilder().Append(texts["共 {0} 条", Of.Total.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)]);
        var bar = Markup.Element("div", "list-bar").With(Markup.Element("p", "list-total").With(total));
        var actions = Markup.Element("p", "list-actions no-print");
        if (Export)
            actions.With(Markup.Element("a", "quiet", ("href", Here(("handler", "Export"), ("p", null)))).With(Markup.Icon(icons, "file-spreadsheet")).With(texts["导出 Excel"]));
        actions.With(Markup.Element("button", "quiet only-script", ("type", "button"), ("data-print", "")).With(Markup.Icon(icons, "printer")).With(texts["打印"]));
        return bar.With(actions);
    }

    private TagBuilder Pager()
    {
        var first = (long)(Of.Number - 1) * Of.Size + 1;
        var nav = Markup.Element("nav", "pager no-print", ("aria-label", texts["分页"]));
        nav.With(Of.Number > 1 ? Link(Of.Number - 1, texts["上一页"], "prev") : Markup.Element("span", "pager-off").With(texts["上一页"]));
        nav.With(Markup.Element("span", "pager-here").With(Of.Shown == 0 ? texts["第 {0} 页", Of.Number] : $"{first:N0}–{first + Of.Shown - 1:N0}"));
        nav.With(Of.HasNext ? Link(Of.Number + 1, texts["下一页"], "next") : Markup.Element("span", "pager-off").With(texts["下一页"]));
        return nav;
    }

    private TagBuilder Link(int number, string text, string rel) =>
        Markup.Element("a", "btn", ("href", Here(("p", number == 1 ? null : number.ToString(System.Globalization.CultureInfo.InvariantCulture)))), ("rel", rel)).With(text);

    private string Here(params (string Name, string? Value)[] changes) => PageAddress.With(ViewContext.HttpContext.Request, changes);
}
