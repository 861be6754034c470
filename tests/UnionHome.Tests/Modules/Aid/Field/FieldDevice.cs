using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.Field;
using UnionHome.Sample.Lights;

namespace UnionHome.Tests.Modules.Aid.Field;

/// <summary>An entry as a device holds it; it goes out word for word the same until an answer is known.</summary>
internal sealed record HeldEntry(Guid Id, EntryForm Form, Guid? File, string Found, IReadOnlyDictionary<FactKind, string> Told, IReadOnlyDictionary<FactKind, string> Seen)
{
    public int Attempt { get; set; } = 1;

    /// <summary>Fixed when it goes out for the first time.</summary>
    public string? Body { get; set; }

    /// <summary>Null while no answer is known.</summary>
    public HttpStatusCode? Answered { get; set; }

    public IReadOnlyList<byte[]> Photos { get; init; } = [];

    /// <summary>Of a registration, and of a household of a disaster.</summary>
    public (string Union, string Name, string IdNumber)? Person { get; init; }

    public StruckInput? Struck { get; init; }
}

/// <summary>A device of somebody who is signed in: takes along, fills in, sends, as the page does it.</summary>
internal sealed class FieldDevice(TestHost host, HttpClient client, string name)
{
    public static readonly byte[] Photo = SchematicPhoto.Of((200, 200, 200));

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public Dictionary<Guid, IReadOnlyDictionary<FactKind, string>> Households { get; } = [];

    public List<HeldEntry> Entries { get; } = [];

    public Guid Package { get; private set; }

    public async Task Take(params Guid[] files)
    {
        var answer = await client.SendJson(HttpMethod.Post, "/api/aid/field/packages", new { files, reason = "入户走访", device = name });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var taken = (await answer.Content.ReadFromJsonAsync<FieldApi.PackageAnswer>(Web))!;
        Package = taken.Id;
        Households.Clear();
        foreach (var household in taken.Households) Households[household.File] = household.Facts;
    }

    public HeldEntry Fill(Guid file, string found, params (FactKind Fact, string Value)[] told)
    {
        var entry = new HeldEntry(Guid.CreateVersion7(), EntryForm.Visit, file, found, told.ToDictionary(t => t.Fact, t => t.Value), Households[file]) { Photos = [Photo] };
        Entries.Add(entry);
        return entry;
    }

    public HeldEntry Register(string union, string person, string idNumber, string found, params (FactKind Fact, string Value)[] told)
    {
        var entry = new HeldEntry(Guid.CreateVersion7(), EntryForm.Registration, null, found, told.ToDictionary(t => t.Fact, t => t.Value), new Dictionary<FactKind, string>()) { Person = (union, person, idNumber) };
        Entries.Add(entry);
        return entry;
    }

    public HeldEntry Survey(string union, string person, string idNumber, StruckInput struck)
    {
        var entry = new HeldEntry(Guid.CreateVersion7(), EntryForm.Disaster, null, "", new Dictionary<FactKind, string>(), new Dictionary<FactKind, string>()) { Person = (union, person, idNumber), Struck = struck, Photos = [Photo] };
        Entries.Add(entry);
        return entry;
    }

    public async Task<FieldApi.SessionAnswer> Session() => (await client.GetFromJsonAsync<FieldApi.SessionAnswer>($"/api/aid/field/session?package={Package}", Web))!;

    /// <param name="lost">The answer does not come through: the device knows no more than before.</param>
    /// <param name="broken">The last photo arrives without its end.</param>
    public async Task<HttpResponseMessage> Send(HeldEntry entry, bool lost = false, bool broken = false)
    {
        entry.Body ??= Written(entry);
        var session = await Session();
        var form = new MultipartFormDataContent { { new StringContent(entry.Body), "entry" } };
        for (var i = 0; i < entry.Photos.Count; i++) form.Add(new ByteArrayContent(broken && i == entry.Photos.Count - 1 ? entry.Photos[i][..^9] : entry.Photos[i]), "photos", $"photo-{i + 1}.jpg");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/aid/field/visits") { Content = form };
        request.Headers.Add(session.TokenHeader, session.Token);
        request.Headers.Add("Idempotency-Key", $"{entry.Id}.{entry.Attempt}");
        var answer = await client.SendAsync(request);
        if (lost) return answer;
        if (answer.IsSuccessStatusCode) entry.Answered = answer.StatusCode;
        else if (answer.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.NotFound) (entry.Answered, entry.Attempt, entry.Body) = (answer.StatusCode, entry.Attempt + 1, null);
        else if (answer.StatusCode == HttpStatusCode.Conflict && !(await answer.Content.ReadAsStringAsync()).Contains("still_under_way", StringComparison.Ordinal)) (entry.Attempt, entry.Body) = (entry.Attempt + 1, null);
        return answer;
    }

    public async Task<FieldApi.EntryAnswer> Sent(HeldEntry entry)
    {
        var answer = await Send(entry);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<FieldApi.EntryAnswer>(Web))!;
    }

    /// <summary>Goes on where another sitting on the same device has stopped.</summary>
    public void Continue(FieldDevice before)
    {
        Package = before.Package;
        foreach (var (file, facts) in before.Households) Households[file] = facts;
        Entries.AddRange(before.Entries);
    }

    public string Written(HeldEntry entry) => JsonSerializer.Serialize(new
    {
        entry.Id,
        Package,
        entry.Form,
        entry.File,
        FilledAt = host.Clock.GetUtcNow(),
        On = "2026-03-02",
        First = name,
        Second = "同行人",
        entry.Found,
        entry.Person?.Union,
        entry.Person?.Name,
        entry.Person?.IdNumber,
        entry.Struck,
        Facts = entry.Told.Select(t => new { Fact = t.Key, Seen = entry.Seen.GetValueOrDefault(t.Key), Now = t.Value }),
        Photos = entry.Photos.Select(p => new { Size = p.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(p)) }),
    }, Web);
}
