using System.IO.Compression;
using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Modules.Bulletins;
using UnionHome.Sample;
using UnionHome.Sample.Baicheng;

namespace UnionHome.Tests.Sample;

public sealed class BulletinSampleTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_published_number_is_told_once_in_the_story_of_its_union_in_both_languages(Engine engine)
    {
        await using var host = await Loaded(engine);
        await using var db = host.Open();
        var edition = await db.Set<Edition>().SingleAsync(TestContext.Current.CancellationToken);
        var printed = await db.Set<PublishedFigure>().ToListAsync(TestContext.Current.CancellationToken);
        var told = Facts().ToList();

        Assert.Equal((111, EditionState.Published, 8), (told.Count, edition.State, edition.Stories.Count()));
        Assert.Equal(
            told.Select(f => (f.Union, f.Code, f.Value, f.Unit, f.Precision)).Order(),
            printed.Select(f => (f.UnionCode, f.Code, f.Value, f.UnitCode, Word(f.Qualifier))).Order());
        foreach (var story in edition.Stories)
        {
            var positions = printed.Where(f => f.StoryId == story.Id).Select(f => f.Position).Order().ToList();
            Assert.Equal(positions, story.PrintedZh.SelectMany(b => b.Runs).Select(r => r.Figure).OfType<int>().Order());
            Assert.Equal(positions, story.PrintedEn.SelectMany(b => b.Runs).Select(r => r.Figure).OfType<int>().Order());
        }
    }

    [Fact]
    public async Task Anyone_reads_the_edition_its_figures_its_word_file_and_its_twin()
    {
        await using var host = await Loaded(Engine.Sqlite);
        using var reader = host.Anonymous();

        Assert.Equal("/bulletins/1", (await reader.GetAsync("/bulletins/latest", TestContext.Current.CancellationToken)).Headers.Location?.OriginalString);
        Assert.Contains("3771份", WebUtility.HtmlDecode(await reader.GetStringAsync("/bulletins/1", TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Contains("3,771 hardship files", await reader.GetStringAsync("/bulletins/1?lang=en", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("3771", await reader.GetStringAsync("/bulletins/1/figures/1", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/bulletins/2", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/bulletins/1/figures/112", TestContext.Current.CancellationToken)).StatusCode);

        using var twin = JsonDocument.Parse(await reader.GetStringAsync("/bulletins/latest.json", TestContext.Current.CancellationToken));
        var figures = twin.RootElement.GetProperty("figures").EnumerateArray().ToList();
        var aid = figures.Single(f => f.GetProperty("union").GetString() == "220822" && f.GetProperty("figure").GetString() == "aid.aid_amount");
        Assert.Equal(111, figures.Count);
        Assert.Equal((1_800_000m, "CNY", "more than", "reported"), (aid.GetProperty("value").GetDecimal(), aid.GetProperty("unit").GetString()!, aid.GetProperty("qualifier").GetString()!, aid.GetProperty("source").GetString()!));
        Assert.StartsWith("/returns/", aid.GetProperty("sourceAddress").GetString(), StringComparison.Ordinal);
        Assert.Equal("2014-12-31", aid.GetProperty("period").GetProperty("to").GetString());

        await using var word = new ZipArchive(await reader.GetStreamAsync("/bulletins/1.docx?lang=en", TestContext.Current.CancellationToken));
        using var text = new StreamReader(await word.GetEntry("word/document.xml")!.OpenAsync(TestContext.Current.CancellationToken));
        var document = await text.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("w:val=\"Heading1\"", document, StringComparison.Ordinal);
        Assert.Contains("3,771 hardship files", document, StringComparison.Ordinal);
        Assert.NotNull(word.GetEntry("word/footnotes.xml"));
    }

    [Theory, InlineData("zh-CN"), InlineData("en")]
    public async Task Word_opens_the_file_without_complaint_and_finds_its_own_styles(string language)
    {
        await using var host = await Loaded(Engine.Sqlite);
        using var reader = host.Anonymous();
        using var file = new MemoryStream(await reader.GetByteArrayAsync($"/bulletins/1.docx?lang={language}", TestContext.Current.CancellationToken));
        using var word = WordprocessingDocument.Open(file, isEditable: false);

        var complaints = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word, TestContext.Current.CancellationToken);

        Assert.Equal([], complaints.Select(c => $"{c.Path?.XPath}: {c.Description}"));
        var main = word.MainDocumentPart!;
        var defined = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(s => s.StyleId!.Value!).ToHashSet();
        var used = main.Document!.Descendants<ParagraphStyleId>().Select(s => s.Val!.Value!).ToHashSet();
        Assert.Subset(defined, used);
        Assert.Superset(new HashSet<string> { "Title", "Subtitle", "Heading1" }, used);
        Assert.Equal(8, main.Document.Descendants<ParagraphStyleId>().Count(s => s.Val == "Heading1"));
    }

    private static async Task<TestHost> Loaded(Engine engine)
    {
        var host = await TestHost.Start(engine);
        foreach (ISample sample in new ISample[] { new BaichengSample(), new BulletinSample() })
        {
            await using var scope = host.Services.CreateAsyncScope();
            await sample.Load(scope.ServiceProvider, TestContext.Current.CancellationToken);
        }

        return host;
    }

    private static IEnumerable<(string Union, string Code, decimal Value, string Unit, string Precision)> Facts() =>
        BaichengFacts.Figures.Select(f => (f.Union, f.Code, f.Number, f.Unit, f.Precision));

    private static string Word(Qualifier qualifier) => qualifier switch { Qualifier.MoreThan => "more than", Qualifier.Almost => "almost", _ => "exact" };
}
