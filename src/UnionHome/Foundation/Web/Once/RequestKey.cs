using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Foundation.Web.Once;

/// <summary>
/// A request that changed something, or was refused, with its answer, written in the transaction of the change itself: the second
/// delivery of the same request is answered as the first.
/// </summary>
public sealed class RequestKey
{
    private RequestKey() { }

    /// <summary>Made of the actor and their key, so that the primary key settles which delivery is the first.</summary>
    public Guid Id { get; private set; }

    /// <summary>A keyed mark of method, address and content: another request under the same key is an error.</summary>
    public string RequestMark { get; private set; } = "";

    public int Status { get; private set; }

    /// <summary>What was answered; a page shown again holds what was typed, so it is sealed like any personal value.</summary>
    public string Answer { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>The request moved money: its answer is never cleaned away.</summary>
    public bool ForEver { get; private set; }

    public static RequestKey Of(Guid id, string requestMark, int status, string answer, DateTimeOffset at, bool forEver) =>
        new() { Id = id, RequestMark = requestMark, Status = status, Answer = answer, At = at, ForEver = forEver };

    public static Guid IdOf(string actor, string key) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{actor}\n{key}")).AsSpan(0, 16));

    /// <summary>The number of the lock under which deliveries of one key stand in line.</summary>
    public static long LockOf(Guid id) => BitConverter.ToInt64(id.ToByteArray(), 0);

    internal static SealPlace PlaceOf(Guid id) => new("request.answer", id);
}

internal sealed class RequestKeyData : IEntityTypeConfiguration<RequestKey>
{
    public void Configure(EntityTypeBuilder<RequestKey> table)
    {
        table.ToTable("request_keys");
        table.Property(k => k.RequestMark).HasMaxLength(60);
        table.Property<string?>(nameof(RequestKey.Answer)).IsSealed("request.answer").IsRequired().Metadata.SetMaxLength(null);
        table.HasIndex(k => k.At).HasFilter("NOT for_ever");
    }
}
