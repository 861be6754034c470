using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Returns;

/// <summary>The Excel form of a return: the same text that is typed on the page, read by the same <see cref="ReturnEntry"/>.</summary>
public static class ReturnSheet
{
    public static readonly SheetForm<ReturnEntry> Form = new SheetForm<ReturnEntry>("填报")
        .Text("指标代码", e => e.Figure, (e, text) => e.Figure = text, 80, required: true, hint: "指标代码或名称，不要改动", example: "aid.hardship_files")
        .Text("指标名称", e => e.Name, (e, text) => e.Name = text, 200, hint: "仅供对照，不会读取")
        .Text("数值", e => e.Value, (e, text) => e.Value = text, 40, hint: "只填数字；没有的留空", example: "3771")
        .Text("单位", e => e.Unit, (e, text) => e.Unit = text, 40, hint: "留空为指标的常用单位")
        .Text("准确程度", e => e.Qualifier, (e, text) => e.Qualifier = text, 20, hint: "准确、多于或近；留空为准确", example: "准确")
        .Text("备注", e => e.Note, (e, text) => e.Note = text, 500, hint: "变动较大或与记录不一致时写明原因");

    public static ReturnEntry Row(ReturnLine line, Texts texts) => ReturnEntry.Of(line) with
    {
        Name = line.Definition.Name(texts.IsEnglish),
        Unit = line.ToldUnit.Name(texts.IsEnglish),
        Qualifier = texts[ReturnWords.Of(line.Qualifier)],
    };
}
