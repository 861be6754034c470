using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Privacy;

/// <summary>How sealed values are stored, and which columns of the model they are.</summary>
internal static class SealedData
{
    /// <summary>Room for a text of some 2,900 bytes; longer confidential texts are attachments.</summary>
    public const int MaxLength = 4000;

    private const string Annotation = "UnionHome:Sealed";
    private static readonly ConcurrentDictionary<IEntityType, IProperty[]> ByEntity = new();

    /// <summary>A text column whose value the record's store seals (accounts, whose class is not ours).</summary>
    public static PropertyBuilder<string?> IsSealed(this PropertyBuilder<string?> property, string name) =>
        property.HasMaxLength(MaxLength).HasAnnotation(Annotation, name);

    /// <summary>The stable name of a sealed column; null for others.</summary>
    public static string? SealedName(this IReadOnlyProperty property) => property.FindAnnotation(Annotation)?.Value as string;

    /// <summary>Called for each entity type while the model is built.</summary>
    public static void Declare(IMutableEntityType entity)
    {
        foreach (var property in entity.GetProperties().Where(p => p.ClrType == typeof(Sealed)))
            property.SetAnnotation(Annotation, PersonalAttribute.Of(property.PropertyInfo!).Name);
    }

    public static IEnumerable<IProperty> Columns(IModel model) =>
        model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.SealedName() is not null);

    /// <summary>Refuses to save a value in a place for which it was not sealed, where it could never be opened again, and plain text in a sealed column.</summary>
    public static void Check(ChangeTracker changes)
    {
        foreach (var entry in changes.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
            foreach (var column in ByEntity.GetOrAdd(entry.Metadata, e => [.. e.GetProperties().Where(p => p.SealedName() is not null)]))
                Check(entry, column);
    }

    private static void Check(EntityEntry entry, IProperty column)
    {
        var value = entry.CurrentValues[column];
        if (value is string text && !Vault.IsSealed(text))
            throw new InvalidOperationException($"{column.SealedName()} is saved as plain text.");
        if (value is Sealed { SealedFor: { } place } && place != new SealPlace(column.SealedName()!, ((Record)entry.Entity).Id))
            throw new InvalidOperationException($"A value sealed for {place.Property} of {place.Row} is saved as {column.SealedName()} of another.");
    }

    internal sealed class Text() : ValueConverter<Sealed, string>(s => s.Stored, s => Sealed.FromStore(s));
}
