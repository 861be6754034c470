using DocumentFormat.OpenXml.Wordprocessing;

namespace UnionHome.Modules.Organisations.Lights.Print;

/// <summary>The styles of plaque and cards, by name, so that an office changes them in one place.</summary>
internal static class CardStyles
{
    public static Styles All(bool english) => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Arial", HighAnsi = "Arial", EastAsia = "黑体" }, new FontSize { Val = "18" },
            new Languages { Val = english ? "en-GB" : "zh-CN", EastAsia = "zh-CN" }))),
        Of("Normal", "Normal", "18", false, JustificationValues.Left, isDefault: true),
        Of("Title", "Title", "104", true, JustificationValues.Center),
        Of("PlaqueFoot", "Plaque Foot", "32", false, JustificationValues.Left),
        Of("CardUnion", "Card Union", "22", true, JustificationValues.Left),
        Of("CardName", "Card Name", "32", true, JustificationValues.Left),
        Of("CardLine", "Card Line", "17", false, JustificationValues.Left),
        Of("CardPicture", "Card Picture", "16", false, JustificationValues.Center));

    private static Style Of(string id, string name, string size, bool bold, JustificationValues justified, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        if (!isDefault) style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle(), new StyleParagraphProperties(new SpacingBetweenLines { Before = "0", After = "40" }, new Justification { Val = justified }));
        var letters = new StyleRunProperties();
        if (bold) letters.Append(new Bold());
        letters.Append(new FontSize { Val = size });
        style.Append(letters);
        return style;
    }
}
