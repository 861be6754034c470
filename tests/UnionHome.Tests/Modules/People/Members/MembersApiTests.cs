using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using UnionHome.Foundation.Access;

namespace UnionHome.Tests.Modules.People.Members;

public sealed class MembersApiTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_program_keeps_the_register_as_a_person_does(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (here, there) = await MemberPagesTests.Factories(host);
        using var chair = await host.SignIn(Role.GrassrootsChair, here);
        using var other = await host.SignIn(Role.GrassrootsChair, there);

        var joining = new { union = here.Code, name = "示例一", idNumber = Persons.Number(1).Whole, politicalStatus = "PartyMember", joinedOn = "2015-05-01" };
        var made = await Post(chair, "/api/members", joining);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var member = await made.Content.ReadFromJsonAsync<JsonElement>();
        var (id, version) = (member.GetProperty("id").GetGuid(), member.GetProperty("version").GetInt32());
        Assert.StartsWith("220*", member.GetProperty("idNumber").GetString(), StringComparison.Ordinal);

        Assert.Equal("members.elsewhere", await Code(await Post(chair, "/api/members", joining)));
        Assert.Equal(HttpStatusCode.NotFound, (await Post(other, $"/api/members/{id}/retain", new { on = "2026-03-01", reason = "退休" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(chair, $"/api/members/{id}/suspend", new { on = "2026-03-01", reason = "核查", version })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await Post(chair, $"/api/members/{id}/restore", new { on = "2026-03-01", version })).StatusCode);

        var offered = await Post(chair, $"/api/members/{id}/transfer", new { union = there.Code, reason = "工作调动" });
        var transfer = (await offered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        Assert.Equal("members.transfer_open", await Code(await Post(chair, $"/api/members/{id}/transfer", new { union = there.Code, reason = "工作调动" })));
        Assert.Equal(HttpStatusCode.NotFound, (await Post(other, $"/api/members/transfers/{transfer}/withdrawal", new { })).StatusCode);
        Assert.Equal("steps.reason_missing", await Code(await Post(other, $"/api/members/transfers/{transfer}/refusal", new { })));
        Assert.Equal(HttpStatusCode.OK, (await Post(other, $"/api/members/transfers/{transfer}/confirmation", new { })).StatusCode);

        var list = await other.GetFromJsonAsync<JsonElement>("/api/members?group=PartyMembers&q=sly");
        Assert.Equal((1, there.Code), (list.GetProperty("total").GetInt64(), list.GetProperty("rows")[0].GetProperty("unionCode").GetString()));
        Assert.Equal(0, (await chair.GetFromJsonAsync<JsonElement>("/api/members")).GetProperty("total").GetInt64());
    }

    private static async Task<string?> Code(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }

    /// <summary>As a program in a browser sends it: with the form token of a page in a header.</summary>
    private static async Task<HttpResponseMessage> Post(HttpClient client, string url, object body)
    {
        var form = Forms.PostFormsOf(await client.GetStringAsync("/account/sign-out")).First(f => f.Has("__RequestVerificationToken"));
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", form.Values["__RequestVerificationToken"]);
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        return await client.SendAsync(request);
    }
}
