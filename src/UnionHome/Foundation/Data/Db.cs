using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Data;

/// <summary>
/// The one model. Tables come from the <see cref="IEntityTypeConfiguration{TEntity}"/> classes beside the records;
/// nothing needs to be added here for a new module.
/// </summary>
public abstract class Db(DbContextOptions options) : IdentityUserContext<User, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<RoleAt> Roles => Set<RoleAt>();

    public DbSet<StepTaken> Steps => Set<StepTaken>();

    public DbSet<FigureEntry> FigureEntries => Set<FigureEntry>();

    public bool IsPostgres => this is PostgresDb;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await SaveWhatRecordsRaised(cancellationToken);
        AdvanceVersions();
        SealedData.Check(ChangeTracker);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException e)
        {
            throw new Conflict(e.Entries.Select(x => x.Entity).OfType<Record>().FirstOrDefault()?.Id, e);
        }
    }

    /// <summary>Libraries that save their own rows at once (data protection's keys) may; records may not.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => ChangeTracker.Entries<Record>().Any()
        ? throw new NotSupportedException("Save with SaveChangesAsync: postings need the database to find the place of their day.")
        : base.SaveChanges(acceptAllChangesOnSuccess);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<Sealed>().HaveConversion<SealedData.Text>().HaveMaxLength(SealedData.MaxLength);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(Db).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            SealedData.Declare(entity);
            if (typeof(Record).IsAssignableFrom(entity.ClrType))
            {
                builder.Entity(entity.ClrType).Property(nameof(Record.Version)).IsConcurrencyToken();
                builder.Entity(entity.ClrType).HasIndex(nameof(Record.Path));
            }

            // A subtree is one range condition only where text is compared byte by byte.
            if (IsPostgres)
                foreach (var property in entity.GetProperties().Where(p => p.Name is "Path" or "ParentPath"))
                    property.SetCollation("C");
        }
    }

    private async Task SaveWhatRecordsRaised(CancellationToken cancellationToken)
    {
        var raised = ChangeTracker.Entries<Record>().SelectMany(e => e.Entity.TakeRaised()).ToList();
        if (raised.Count == 0) return;
        foreach (var row in raised)
        {
            if (row is FigurePosting) continue;
            Add(row);
            if (row is StepTaken step) Add(AuditLine.Of(step));
        }

        await FigurePosting.PostAll(this, [.. raised.OfType<FigurePosting>()], cancellationToken);
    }

    private void AdvanceVersions()
    {
        foreach (var entry in ChangeTracker.Entries<Record>())
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Entity.Version++;
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(i => i.UtcTicks, t => new DateTimeOffset(t, TimeSpan.Zero));
}

public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : Db(options);

public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : Db(options);
