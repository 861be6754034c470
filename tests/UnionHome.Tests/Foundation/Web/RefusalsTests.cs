using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace UnionHome.Tests.Foundation.Web;

public sealed class RefusalsTests
{
    [Theory]
    [InlineData("/no-such-page", "没有找到这个页面或记录", "编号")]
    [InlineData("/no-such-page?lang=en", "There is no such page or record", "Reference")]
    public async Task A_missing_page_says_so_in_the_readers_language_with_a_reference(string address, string sentence, string reference)
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        using var visitor = host.Anonymous();

        using var answer = await visitor.GetAsync(address, TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(sentence, page, StringComparison.Ordinal);
        Assert.Matches($"{reference} <code>[0-9a-f]{{12}}</code>", page);
    }

    [Fact]
    public async Task Programs_get_a_problem_document()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        using var visitor = host.Anonymous();

        using var answer = await visitor.GetAsync("/api/no-such?lang=en", TestContext.Current.CancellationToken);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(404, problem.GetProperty("status").GetInt32());
        Assert.Equal("There is no such page or record", problem.GetProperty("title").GetString());
        Assert.NotEmpty(problem.GetProperty("reference").GetString()!);
    }

    [Fact]
    public async Task Language_and_looks_are_kept_for_the_next_page()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        using var visitor = host.Anonymous();

        await visitor.GetAsync("/?lang=en&theme=dark&type=big", TestContext.Current.CancellationToken);
        var next = await visitor.GetStringAsync("/", TestContext.Current.CancellationToken);

        Assert.Contains("""<html lang="en" data-bs-theme="dark" class="big-type">""", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_says_when_it_lives_and_when_it_is_ready()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        using var visitor = host.Anonymous();

        Assert.Equal("Healthy", await visitor.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
        Assert.Equal("Healthy", await visitor.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
    }
}
