using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using UnionHome.Foundation.Data;
using UnionHome.Tests;

namespace UnionHome.Stress.Kills;

/// <summary>The program as an operator starts it: a process of its own that can be killed without a word.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly Process process;
    private readonly Queue<string> said = new();

    private RunningApp(Process process) => this.process = process;

    /// <summary>
    /// Below the ports that the system gives to outgoing connections: the address is used again after every kill, and meanwhile none of
    /// them may have taken it.
    /// </summary>
    public static Uri FreeAddress()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 32_000);
            try
            {
                using var socket = new TcpListener(IPAddress.Loopback, port);
                socket.Start();
                return new($"http://127.0.0.1:{port}");
            }
            catch (SocketException)
            {
                // Somebody else's.
            }
        }
    }

    public static async Task<RunningApp> Start(TestDatabase database, Uri address)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Db).Assembly.Location, "serve", "--empty", "--urls", address.OriginalString, "--data", database.Folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = database.Folder,
            Environment = { ["Logging__LogLevel__Default"] = "Warning", ["DOTNET_ENVIRONMENT"] = "Production" },
        };
        if (database.Postgres is not null)
        {
            start.ArgumentList.Add("--database");
            start.ArgumentList.Add(database.Postgres);
        }

        var app = new RunningApp(Process.Start(start)!);
        app.process.OutputDataReceived += (_, line) => app.Keep(line.Data);
        app.process.ErrorDataReceived += (_, line) => app.Keep(line.Data);
        app.process.BeginOutputReadLine();
        app.process.BeginErrorReadLine();
        await app.WaitUntilReady(address);
        return app;
    }

    /// <summary>SIGKILL: no handler runs, nothing is written any more.</summary>
    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task WaitUntilReady(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromMinutes(2); await Task.Delay(50))
        {
            Assert.False(process.HasExited, $"The program ended: {string.Join('\n', said)}");
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        Assert.Fail($"Not ready after two minutes: {string.Join('\n', said)}");
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (said)
        {
            said.Enqueue(line);
            if (said.Count > 20) said.Dequeue();
        }
    }
}
