using System.Net;
using System.Text;

namespace UnionHome.Tests.Modules.Returns;

public sealed class ReturnImportTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_template_comes_back_filled_in(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        var id = await filing.Draft("2014", Filing.Files, Filing.Rate);

        Assert.Equal(HttpStatusCode.Redirect, (await Send(filing, id, $"指标代码,数值,单位,准确程度,备注\n{Filing.Files},3771,,准确,\n{Filing.Rate},91.3%,,多于,含新建\n")).StatusCode);

        var lines = (await filing.Read(id)).Lines.OrderBy(l => l.Figure, StringComparer.Ordinal).Select(l => (l.Figure, l.Value, $"{l.Qualifier}", l.Note));
        Assert.Equal([(Filing.Files, 3771m, "Exact", ""), (Filing.Rate, 91.3m, "MoreThan", "含新建")], lines);
        var template = await filing.Clerk.GetByteArrayAsync($"/returns/{id}/import?handler=Template");
        using var content = new MultipartFormDataContent { { new ByteArrayContent(template), "Table", "t.xlsx" } };
        Assert.Equal(HttpStatusCode.Redirect, (await filing.Clerk.PostMultipart($"/returns/{id}/import", content)).StatusCode);
        Assert.Equal(91.3m, (await filing.Read(id)).Lines.Single(l => l.Figure == Filing.Rate).Value);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_sheet_with_mistakes_names_every_row_and_changes_nothing(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        var id = await filing.Draft("2014", Filing.Files);
        await filing.Type(id, (Filing.Files, "5"));

        var answer = await Send(filing, id, $"指标代码,数值,单位\n{Filing.Files},很多,\naid.nothing,1,\n{Filing.Rate},101,\n{Filing.Living},1,元\n{Filing.Rate},1,\n{Filing.Rate},2,\n");

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        foreach (var sentence in new[] { "“很多”不是数字", "没有“aid.nothing”这个指标", "比率不能超过 100%", "单位“元”与指标", "重复" })
            Assert.Contains(sentence, html, StringComparison.Ordinal);
        Assert.Equal(5m, (await filing.Read(id)).Lines.Single().Value);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_file_that_is_no_table_is_refused_with_a_sentence(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        var id = await filing.Draft("2014", Filing.Files);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(filing, id, "")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(filing, id, "列一,列二\n1,2\n")).StatusCode);
    }

    private static async Task<HttpResponseMessage> Send(Filing filing, Guid id, string table)
    {
        using var content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(table)), "Table", "table.csv" } };
        return await filing.Clerk.PostMultipart($"/returns/{id}/import", content);
    }
}
