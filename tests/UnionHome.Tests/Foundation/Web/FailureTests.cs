using System.Collections.Concurrent;
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
        using var log = new Lines();
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

    /// <summary>Log lines with the scopes in which they stand, as the console writes them.</summary>
    private sealed class Lines : ILoggerProvider, ISupportExternalScope
    {
        private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

        public ConcurrentBag<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Line(this);

        public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

        public void Dispose() { }

        private sealed class Line(Lines lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => lines.scopes.Push(state);

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                var text = $"{formatter(state, exception)} {exception}";
                lines.scopes.ForEachScope((scope, _) => text += $" {scope}", state);
                lines.Written.Add(text);
            }
        }
    }
}
