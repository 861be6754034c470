using DocumentFormat.OpenXml;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Web;
using static UnionHome.Modules.Organisations.Lights.Print.WordSheet;

namespace UnionHome.Modules.Organisations.Lights.Print;

/// <summary>Plaque, badges and cards as Word files, which an office may still change.</summary>
internal sealed class CardDocuments(CardFaces faces, Texts texts, FileStore files)
{
    private const double Width = 90;
    private const double Height = 54;

    public byte[] Plaque() => Write(texts["工会牌子"], texts.IsEnglish, sheet =>
    [
        Grid([267], 120, [[[Line("Title", Text(faces.Text.Plaque))]]], cut: false),
        Grid([217, 50], 52, [[
            [Line("PlaqueFoot", Text(faces.Text.Address)), Line("PlaqueFoot", Text(faces.Text.Telephone.Length > 0 ? $"{texts["电话"]} {faces.Text.Telephone}" : ""))],
            [Line("CardPicture", sheet.Qr(faces.Address, 36)), Line("CardPicture", Text(texts["扫一扫，找工会"]))],
        ]], cut: false),
        Page(landscape: true, margin: 15),
    ]);

    public byte[] Badges() => Write(texts["工作证"], texts.IsEnglish, sheet => [Sheet(faces.People, person => Badge(sheet, person)), Page(landscape: false, margin: 12)]);

    public byte[] Cards() => Write(texts["主席联系卡"], texts.IsEnglish, sheet =>
        [Sheet(Enumerable.Repeat(faces.People[0], CardFaces.ToASheet), person => Contact(sheet, person)), Page(landscape: false, margin: 12)]);

    private static DocumentFormat.OpenXml.Wordprocessing.Table Sheet(IEnumerable<CardFace> people, Func<CardFace, IReadOnlyList<OpenXmlElement>> card) =>
        Grid([Width, Width], Height, people.Chunk(2).Select(pair => (IReadOnlyList<IReadOnlyList<OpenXmlElement>>)[card(pair[0]), pair.Length > 1 ? card(pair[1]) : [Line("CardLine")]]), cut: true);

    private IReadOnlyList<OpenXmlElement> Contact(WordSheet sheet, CardFace person) => Halves(
    [
        Line("CardUnion", Text(faces.Text.Plaque)),
        Line("CardName", Text(person.Officer.Name)),
        Line("CardLine", Text(texts[person.Officer.Post])),
        Line("CardLine", Text($"{texts["电话"]} {faces.Text.Telephone}")),
        Line("CardLine", Text(faces.Text.Address)),
        Line("CardLine", Text(faces.Text.Hours)),
    ], [Line("CardPicture", sheet.Qr(faces.Address, 22))]);

    private IReadOnlyList<OpenXmlElement> Badge(WordSheet sheet, CardFace person) => Halves(
    [
        Line("CardUnion", Text(faces.Text.Plaque)),
        Line("CardName", Text(person.Officer.Name)),
        Line("CardLine", Text(texts[person.Officer.Post])),
        Line("CardLine", sheet.Qr(faces.Address, 17)),
    ], [Line("CardPicture", Photo(sheet, person))]);

    private DocumentFormat.OpenXml.Wordprocessing.Run Photo(WordSheet sheet, CardFace person)
    {
        if (person.Photo is not { } photo) return Text(texts["照片"]);
        using var content = new MemoryStream();
        using (var stored = files.Open(photo.Sha256)) stored.CopyTo(content);
        return sheet.Picture(content.ToArray(), photo.MediaType == FileKind.Png.MediaType ? FileKind.Png : FileKind.Jpeg, 21, 28, texts["{0} 的照片", person.Officer.Name]);
    }

    /// <summary>A cell ends in a paragraph, also behind the table in it.</summary>
    private static IReadOnlyList<OpenXmlElement> Halves(IReadOnlyList<OpenXmlElement> left, IReadOnlyList<OpenXmlElement> right) =>
        [Grid([60, 26], 50, [[left, right]], cut: false), Line("CardLine")];
}
