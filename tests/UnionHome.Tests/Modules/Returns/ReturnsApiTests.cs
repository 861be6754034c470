using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace UnionHome.Tests.Modules.Returns;

public sealed class ReturnsApiTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_program_files_as_a_person_does(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        var made = await Post(filing.Clerk, "/api/returns", new { union = filing.County.Code, told = "2014", sheet = "last" });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var id = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();

        var wrong = await Put(filing.Clerk, $"/api/returns/{id}/lines", new object[] { new { figure = "aid.nothing", value = "1" }, new { figure = Filing.Rate, value = "101" } });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var errors = (await wrong.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateArray().Select(e => (e.GetProperty("line").GetInt32(), e.GetProperty("code").GetString()));
        Assert.Equal([(0, "returns.unknown_figure"), (1, "returns.over_hundred")], errors);

        var right = await Put(filing.Clerk, $"/api/returns/{id}/lines", new object[] { new { figure = Filing.Files, value = 3771, qualifier = "more than" } });
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Post(filing.Clerk, $"/api/returns/{id}/submission?version=1", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(filing.Clerk, $"/api/returns/{id}/submission", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(filing.Reviewer, $"/api/returns/{id}/acceptance", new { })).StatusCode);
        var told = await filing.Clerk.GetFromJsonAsync<JsonElement>($"/api/returns/{id}");
        Assert.Equal(("Accepted", "3771", "MoreThan"), (told.GetProperty("state").GetString(), told.GetProperty("lines")[0].GetProperty("value").GetString(), told.GetProperty("lines")[0].GetProperty("qualifier").GetString()));
        var list = await filing.Reviewer.GetFromJsonAsync<JsonElement>("/api/returns?state=Accepted");
        Assert.Equal(1, list.GetProperty("total").GetInt64());
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, string url, object body) => client.SendJson(HttpMethod.Post, url, body);

    private static Task<HttpResponseMessage> Put(HttpClient client, string url, object body) => client.SendJson(HttpMethod.Put, url, body);
}
