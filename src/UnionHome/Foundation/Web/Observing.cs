using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace UnionHome.Foundation.Web;

/// <summary>
/// Logs, traces and metrics. Log lines are JSON on the console with the trace id that an error page shows; they name the path and never
/// the query, a body, a name or a number of a person. Traces and metrics go to an OTLP collector when one is configured
/// (<c>OTEL_EXPORTER_OTLP_ENDPOINT</c>).
/// </summary>
internal static class Observing
{
    public static void Add(WebApplicationBuilder builder)
    {
        builder.Logging.Configure(o => o.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);
        builder.Logging.AddJsonConsole(o =>
        {
            o.IncludeScopes = true;
            o.UseUtcTimestamp = true;
            o.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            o.JsonWriterOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        });

        // The framework's own request lines carry the query string, and EF's failures the parameters of a statement.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"])) return;
        builder.Services.AddOpenTelemetry()
            .WithTracing(t => t.AddAspNetCoreInstrumentation().AddOtlpExporter())
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddMeter("System.Runtime", "Npgsql").AddOtlpExporter());
    }
}
