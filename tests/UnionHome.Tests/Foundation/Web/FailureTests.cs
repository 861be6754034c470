using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using UnionHome.Foundation.Todos;

namespace UnionHome.Tests.Foundation.Web;

public sealed class FailureTests
{
    [Fact]
    public async Task A_failure_tells_nothing_but_a_reference_that_finds_its_log_line()
    {
        using var log = new LogLines();
        await using var host = await TestHost.Start(Engine.Sqlite, services =>
        {
            services.AddSingleton<ILoggerProvider>(log);
            services.AddScoped<TodoList>(_ => throw new InvalidOperationException("the secret of the program"));
        });
        using var visitor = host.Anonymous();

        using var answer = await visitor.GetAsync("/?q=query-secret", TestContext.Current.CancellationToken);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("secret of the program", page, StringComparison.Ordinal);
        var reference = Regex.Match(page, "<code>([0-9a-f]{12})</code>").Groups[1].Value;
        var line = Assert.Single(log.Written, l => l.Contains("secret of the program", StringComparison.Ordinal));
        Assert.Contains(reference, line, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Written, l => l.Contains("query-secret", StringComparison.Ordinal));
    }
}
