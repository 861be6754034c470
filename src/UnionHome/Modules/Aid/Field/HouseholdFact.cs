using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Modules.Aid.Field;

/// <summary>What of a household a visit may find changed.</summary>
[JsonConverter(typeof(ByName<FactKind>))]
public enum FactKind
{
    Phone, Address, People, AnnualIncome, RigidExpenses,
}

[JsonConverter(typeof(ByName<FactStanding>))]
public enum FactStanding
{
    /// <summary>The last that is known.</summary>
    Current,

    /// <summary>Told against a value that its teller had not seen: somebody has to choose.</summary>
    Contested,

    /// <summary>A later one, told in knowledge of it, or the file itself has taken its place.</summary>
    Replaced,

    /// <summary>Somebody chose the other.</summary>
    Declined,
}

/// <summary>One value of a household as one visit told it. A row for every value told: none is ever written over.</summary>
public sealed class HouseholdFact : Record
{
    private HouseholdFact() { }

    public override string RecordKind => "household_fact";

    public Guid FileId { get; private set; }

    /// <summary>The file while the value is the current one: unique with the kind, so that nobody's value pushes out another's unseen.</summary>
    public Guid? CurrentFileId { get; private set; }

    public FactKind Fact { get; private set; }

    public Guid EntryId { get; private set; }

    [Personal("household_fact.value")]
    public Sealed Value { get; private set; } = null!;

    /// <summary>What the teller had before them when they wrote it; null when nothing was known.</summary>
    [Personal("household_fact.seen")]
    public Sealed? Seen { get; private set; }

    public FactStanding Standing { get; private set; }

    public DateTimeOffset ToldAt { get; private set; }

    internal static HouseholdFact Of(FieldEntry entry, FactKind fact, string value, string? seen, bool contested, Vault vault, DateTimeOffset at)
    {
        var told = new HouseholdFact { Id = Guid.CreateVersion7(at), FileId = entry.FileId, EntryId = entry.Id, Fact = fact, ToldAt = at, OrganisationId = entry.OrganisationId, Path = entry.Path };
        told.Value = vault.Seal(told, nameof(Value), value);
        told.Seen = seen is null ? null : vault.Seal(told, nameof(Seen), seen);
        told.Stand(contested ? FactStanding.Contested : FactStanding.Current);
        return told;
    }

    internal void Stand(FactStanding standing) => (Standing, CurrentFileId) = (standing, standing == FactStanding.Current ? FileId : null);
}

/// <summary>The file itself was measured anew (registered, reviewed): what visits told of its means before stands behind it.</summary>
public sealed record FactsOverruled(Guid FileId) : IPosting
{
    private static readonly FactKind[] Means = [FactKind.People, FactKind.AnnualIncome, FactKind.RigidExpenses];

    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        var files = postings.Cast<FactsOverruled>().Select(p => (Guid?)p.FileId).ToList();
        foreach (var fact in await db.Set<HouseholdFact>().Where(f => files.Contains(f.CurrentFileId) && Means.Contains(f.Fact)).ToListAsync(cancellationToken))
            fact.Stand(FactStanding.Replaced);
    }
}
