using System.Globalization;

namespace UnionHome.Foundation.Web.RateLimits;

/// <summary>The same address has sent a public form more often than it may (429).</summary>
public sealed class TooOften(TimeSpan wait) : Exception("Sent too often from one address.")
{
    public int Minutes { get; } = Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes));

    public string Sentence(Texts texts) => texts["同一网络提交得太频繁，请 {0} 分钟后再试", Minutes];

    /// <summary>The status and the header by which programs know when to come again.</summary>
    public void Mark(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = (Minutes * 60).ToString(CultureInfo.InvariantCulture);
    }
}
