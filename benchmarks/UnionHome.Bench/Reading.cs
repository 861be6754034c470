namespace UnionHome.Bench;

internal static class Reading
{
    /// <summary>Reads the answer to its end.</summary>
    public static async Task Read(this HttpClient http, string address)
    {
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }
}
