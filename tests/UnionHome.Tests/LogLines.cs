using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace UnionHome.Tests;

/// <summary>Log lines with the scopes in which they stand, as the console writes them; the filters of the program hold.</summary>
internal sealed class LogLines : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public ConcurrentBag<string> Written { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Line(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose() { }

    private sealed class Line(LogLines lines) : ILogger
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
