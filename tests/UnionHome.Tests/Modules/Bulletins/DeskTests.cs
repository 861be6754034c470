using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Bulletins;

namespace UnionHome.Tests.Modules.Bulletins;

/// <summary>The desk by its pages, from a draft to an edition that was taken back.</summary>
public sealed class DeskTests
{
    private const string Files = "aid.hardship_files";

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_edition_is_written_checked_approved_by_another_published_and_withdrawn(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var city = await World.City(db);
        await Bulletin.Report(db, city, Files, 3771);
        using var editor = await host.SignIn(Role.Editor, city);
        using var leader = await host.SignIn(Role.Leader, city);
        using var citizen = host.Anonymous();

        var empty = await editor.PostForm("/bulletins/desk/new", new() { ["Input.TitleZh"] = "" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Contains("Input_From-error", await Html(empty), StringComparison.Ordinal);
        var desk = await Draft(editor);
        var refused = await Write(editor, desk, city, "在册档案{{ 'aid.no_such_figure' | figure }}。");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var html = await Html(refused);
        Assert.Contains("aid.no_such_figure", html, StringComparison.Ordinal);
        Assert.Contains("第 1 行", html, StringComparison.Ordinal);
        Assert.Contains("#Input_TemplateZh", html, StringComparison.Ordinal);
        await Done(Write(editor, desk, city, "在册档案{{ 'aid.hardship_files' | figure }}。"));

        await Done(editor.PostForm(desk + "/check", [], ""));
        Assert.Equal((true, false), (await Waits(leader, desk + "/approval"), await Waits(editor, desk + "/approval")));
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(desk + "/approval")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/bulletins/1")).StatusCode);
        await Done(leader.PostForm(desk + "/approval", [], ""));
        Assert.Equal((false, true), (await Waits(leader, desk + "/approval"), await Waits(editor, desk + "/publication")));
        await Done(editor.PostForm(desk + "/publication", [], ""));
        Assert.False(await Waits(editor, desk));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Write(editor, desk, city, "改一改。")).StatusCode);

        await Bulletin.Report(db, city, Files, 3800);
        Assert.Contains("3771份", await Html(citizen, "/bulletins/1"), StringComparison.Ordinal);
        var figure = await Html(citizen, "/bulletins/1/figures/1");
        Assert.Contains("3771", figure, StringComparison.Ordinal);
        Assert.Contains("3800", figure, StringComparison.Ordinal);
        var told = JsonDocument.Parse(await citizen.GetStringAsync("/bulletins/1.json")).RootElement.GetProperty("figures")[0];
        Assert.Equal((3771, 3800), (told.GetProperty("value").GetInt32(), told.GetProperty("now").GetProperty("value").GetInt32()));

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(desk + "/withdrawal")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await leader.PostForm(desk + "/withdrawal", new() { ["Reason"] = "" })).StatusCode);
        await Done(leader.PostForm(desk + "/withdrawal", new() { ["Reason"] = "数字有误" }));
        var withdrawn = await Html(citizen, "/bulletins/1");
        Assert.Contains("数字有误", withdrawn, StringComparison.Ordinal);
        Assert.DoesNotContain("3771份", withdrawn, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/bulletins/1.docx")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_wrote_in_it_does_not_approve_it_though_a_leader_too(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var city = await World.City(db);
        await Bulletin.Report(db, city, Files, 3771);
        var both = await host.Person(Role.Editor, city);
        db.Add(new RoleAt(both.Id, city.Id, Role.Leader, World.Act()));
        await db.SaveChangesAsync();
        using var client = await host.SignIn(both);
        var desk = await Draft(client);
        await Done(Write(client, desk, city, "在册档案{{ 'aid.hardship_files' | figure }}。"));
        await Done(client.PostForm(desk + "/check", [], ""));

        var answer = await client.PostForm(desk + "/approval", [], "");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(EditionState.Checked, (await db.Set<Edition>().AsNoTracking().SingleAsync()).State);
    }

    /// <summary>Whether the person's home page asks for it.</summary>
    private static async Task<bool> Waits(HttpClient person, string address) => (await Html(person, "/")).Contains($"href=\"{address}", StringComparison.Ordinal);

    private static async Task<string> Draft(HttpClient editor)
    {
        var made = await editor.PostForm("/bulletins/desk/new", new()
        {
            ["Input.TitleZh"] = "工会简报",
            ["Input.TitleEn"] = "Union Bulletin",
            ["Input.From"] = "2014-01-01",
            ["Input.To"] = "2014-12-31",
        });
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return made.Headers.Location!.OriginalString;
    }

    private static Task<HttpResponseMessage> Write(HttpClient editor, string desk, Organisation about, string text) => editor.PostForm(desk + "/story", new()
    {
        ["Input.Union"] = about.Code,
        ["Input.HeadlineZh"] = "档案",
        ["Input.HeadlineEn"] = "Files",
        ["Input.TemplateZh"] = text,
        ["Input.TemplateEn"] = "Files: {{ 'aid.hardship_files' | figure }}.",
    });

    private static async Task Done(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode}: {await Html(answer)}");
    }

    private static async Task<string> Html(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    private static async Task<string> Html(HttpClient reader, string address) => WebUtility.HtmlDecode(await reader.GetStringAsync(address));
}
