using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
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
    /// <summary>Rows of the books that the save in hand has yet to write; null outside a save, and where the tracker has them.</summary>
    private List<IBookRow>? books;

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<RoleAt> Roles => Set<RoleAt>();

    public DbSet<StepTaken> Steps => Set<StepTaken>();

    public DbSet<FigureEntry> FigureEntries => Set<FigureEntry>();

    public bool IsPostgres => this is PostgresDb;

    /// <summary>Adds a row of the books. On SQLite, and with many, those of a save go past the change tracker (<see cref="IBookRow"/>).</summary>
    internal void Book(IBookRow row)
    {
        if (books is null) Add(row);
        else books.Add(row);
    }

    /// <summary>What is still to be written.</summary>
    internal IEnumerable<T> New<T>() where T : class =>
        ChangeTracker.Entries<T>().Where(e => e.State == EntityState.Added).Select(e => e.Entity).Concat(books?.OfType<T>() ?? []);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        if (!IsPostgres) books = [];
        try
        {
            var postings = AddWhatRecordsRaised();
            if (postings.Count == 0 && books is not { Count: > 0 } && !ChangeTracker.HasChanges()) return 0;
            await using var transaction = Database.CurrentTransaction is null && (!IsPostgres || postings.Exists(p => p.LocksRows))
                ? await Writing.Begin(this, cancellationToken) : null;
            foreach (var together in postings.GroupBy(p => p.GetType()))
                await together.First().PostTogether(this, [.. together], cancellationToken);
            Prepare();
            var saved = await Write(acceptAllChangesOnSuccess, cancellationToken);
            if (books is { Count: > 0 }) await BulkInsert.Write(this, books, cancellationToken);
            if (transaction is not null) await transaction.CommitAsync(cancellationToken);
            return saved + (books?.Count ?? 0);
        }
        catch
        {
            // What was not saved is still to be saved by whoever tries again.
            if (books is not null) AddRange(books);
            throw;
        }
        finally
        {
            books = null;
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>
    /// The same as saving, for thousands of new records at once: all that they raised is saved with them, under the same checks and in one
    /// transaction, but new rows are written in bulk and let go of afterwards.
    /// </summary>
    public async Task SaveManyAsync(CancellationToken cancellationToken = default)
    {
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        books = [];
        try
        {
            await using var transaction = Database.CurrentTransaction is null ? await Writing.Begin(this, cancellationToken) : null;
            await BulkInsert.MakeRoom(this, cancellationToken);
            foreach (var together in AddWhatRecordsRaised().GroupBy(p => p.GetType()))
                await together.First().PostTogether(this, [.. together], cancellationToken);
            Prepare();
            await BulkInsert.WriteAll(this, cancellationToken);
            await BulkInsert.Write(this, books, cancellationToken);
            await BulkUpdate.Write(this, cancellationToken);
            await Write(acceptAllChangesOnSuccess: true, cancellationToken);
            if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        }
        catch
        {
            AddRange(books);
            throw;
        }
        finally
        {
            books = null;
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <summary>Refuses a record that somebody has changed since it was read; asked once the rows are locked on which its step decides.</summary>
    public async Task ExpectUnchanged<T>(T record, CancellationToken cancellationToken = default) where T : Record =>
        record.Expect(await Set<T>().AsNoTracking().Where(r => r.Id == record.Id).Select(r => r.Version).SingleAsync(cancellationToken));

    /// <summary>Libraries that save their own rows at once (data protection's keys) may; records may not.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => ChangeTracker.Entries<Record>().Any()
        ? throw new NotSupportedException("Save with SaveChangesAsync: postings need the database to find the place of their day.")
        : base.SaveChanges(acceptAllChangesOnSuccess);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<Money>().HaveConversion<Money.AsFen>();
        configurationBuilder.Properties<Sealed>().HaveConversion<SealedData.Text>().HaveMaxLength(SealedData.MaxLength);
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);

        // A record declares its steps as properties; they are code, not data.
        configurationBuilder.IgnoreAny(typeof(StepMap<>));
        configurationBuilder.IgnoreAny(typeof(StepDefinition<>));
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
                if (!entity.GetIndexes().Any(i => i.Properties[0].Name == nameof(Record.Path))) builder.Entity(entity.ClrType).HasIndex(nameof(Record.Path));
            }

            // A subtree, or all that begins alike, is one range condition only where text is compared byte by byte.
            if (IsPostgres)
                foreach (var property in entity.GetProperties().Where(p => p.Name is "Path" or "ParentPath" or "SearchTerm"))
                    property.SetCollation("C");
        }
    }

    /// <summary>For a posting that has other records take a step: what they raise comes after all that the records of the first step raised, so it is added here.</summary>
    internal async Task PostRaisedBy(IEnumerable<Record> records, CancellationToken cancellationToken)
    {
        var raised = records.SelectMany(r => r.TakeRaised()).ToList();
        foreach (var row in raised.Where(r => r is not IPosting)) Add(row);
        foreach (var step in raised.OfType<StepTaken>()) Add(AuditLine.Of(step));
        foreach (var together in raised.OfType<IPosting>().GroupBy(p => p.GetType())) await together.First().PostTogether(this, [.. together], cancellationToken);
    }

    /// <summary>Adds the rows that records raised with their steps' audit lines; what posts itself is handed back.</summary>
    private List<IPosting> AddWhatRecordsRaised()
    {
        var postings = new List<IPosting>();
        var raised = new Queue<object>(ChangeTracker.Entries<Record>().SelectMany(e => e.Entity.TakeRaised()));
        while (raised.TryDequeue(out var row))
        {
            if (row is IPosting posting)
            {
                postings.Add(posting);
                continue;
            }

            if (row is IBookRow line) Book(line);
            else Add(row);
            if (row is StepTaken step) Book(AuditLine.Of(step));
            if (row is Record record)
                foreach (var further in record.TakeRaised()) raised.Enqueue(further);
        }

        return postings;
    }

    /// <summary>Changes are looked for once: what is done here to the tracked rows is told to the tracker itself.</summary>
    private void Prepare()
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        AdvanceVersions();
        LetAuditLinesTrail();
        RefuseRewriting();
        SealedData.Check(ChangeTracker);
    }

    private async Task<int> Write(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException e)
        {
            throw new Conflict(e.Entries.Select(x => x.Entity).OfType<Record>().FirstOrDefault()?.Id, e);
        }
    }

    /// <summary>Every audit line waits for its place in the chain from the moment that it exists.</summary>
    private void LetAuditLinesTrail()
    {
        var lines = New<AuditLine>().Select(l => l.Id).ToList();
        if (lines.Count == 0) return;
        var trailing = New<AuditTail>().Select(t => t.LineId).ToHashSet();
        foreach (var id in lines.Where(id => !trailing.Contains(id))) Book(new AuditTail(id));
    }

    private void RefuseRewriting()
    {
        foreach (var entry in ChangeTracker.Entries<IAppendOnly>())
            if (entry.State is EntityState.Modified or EntityState.Deleted)
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} is written once.");
    }

    private void AdvanceVersions()
    {
        foreach (var entry in ChangeTracker.Entries<Record>())
            if (entry.State is EntityState.Added or EntityState.Modified)
                entry.Property(r => r.Version).CurrentValue++;
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(i => i.UtcTicks, t => new DateTimeOffset(t, TimeSpan.Zero));
}

public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : Db(options);

public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : Db(options);
