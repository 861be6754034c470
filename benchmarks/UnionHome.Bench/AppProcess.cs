using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace UnionHome.Bench;

/// <summary>The program itself, as an operator starts it, on a free port.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private readonly Process process;

    private AppProcess(Process process, Uri address)
    {
        this.process = process;
        Http = Client(address);
    }

    public HttpClient Http { get; }

    /// <summary>From the start of the process to its first answered request.</summary>
    public TimeSpan Started { get; private set; }

    /// <summary>What the process holds for itself, and the mapped pages of program files, which the system shares between processes and drops at need.</summary>
    public (double Own, double Files) Megabytes
    {
        get
        {
            var status = File.ReadLines($"/proc/{process.Id}/status").Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
            return (Of("RssAnon") + Of("RssShmem"), Of("RssFile"));

            double Of(string name) => int.Parse(status[name].Replace("kB", null, StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024.0;
        }
    }

    public static async Task<AppProcess> Start(Store store, params string[] options)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var published = Environment.GetEnvironmentVariable("UNIONHOME_BENCH_APP") ?? throw new InvalidOperationException("Run ./bench, which publishes the program.");
        var arguments = new List<string>
        {
            Path.Combine(published, "UnionHome.dll"), "serve", "--urls", address.OriginalString, "--data", store.Folder, "--contentRoot", published,
        };
        if (store.Postgres is not null) arguments.AddRange(["--database", store.Postgres]);
        arguments.AddRange(options);
        var watch = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["Logging__LogLevel__Default"] = "Warning", ["DOTNET_ENVIRONMENT"] = "Production" },
        })!;
        var said = new Queue<string>();
        process.OutputDataReceived += (_, line) => Keep(said, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(said, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var app = new AppProcess(process, address);
        while (true)
        {
            if (process.HasExited) throw new InvalidOperationException($"The program ended: {string.Join('\n', said)}");
            try
            {
                using var answer = await app.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode) break;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (watch.Elapsed > TimeSpan.FromMinutes(5)) throw new TimeoutException($"Not ready after five minutes: {string.Join('\n', said)}");
            await Task.Delay(10);
        }

        app.Started = watch.Elapsed;
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    public static HttpClient Client(Uri address) => new(new SocketsHttpHandler { MaxConnectionsPerServer = 256, AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };

    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    private static void Keep(Queue<string> said, string? line)
    {
        if (line is null) return;
        lock (said)
        {
            said.Enqueue(line);
            if (said.Count > 20) said.Dequeue();
        }
    }
}
