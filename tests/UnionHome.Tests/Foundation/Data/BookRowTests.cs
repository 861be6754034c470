using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Foundation.Data;

public sealed class BookRowTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Rows_of_the_books_hold_nothing_sealed_and_no_record_refers_to_them(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();

        var books = db.Model.GetEntityTypes().Where(e => typeof(IBookRow).IsAssignableFrom(e.ClrType)).ToList();

        Assert.Contains(books, b => b.ClrType == typeof(FigureEntry));
        Assert.DoesNotContain(books, b => b.GetProperties().Any(p => p.SealedName() is not null));
        Assert.DoesNotContain(books.SelectMany(b => b.GetReferencingForeignKeys()), k => !typeof(IBookRow).IsAssignableFrom(k.DeclaringEntityType.ClrType));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_a_failed_save_did_not_write_is_written_once_by_the_next(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        await World.County(db, city);
        var before = await db.Set<AuditLine>().CountAsync();
        var taken = city.Found("B1", "乙县总工会", "", OrganisationKind.County, new(2020, 1, 1), World.Act());
        var twin = city.Found("B1", "丙县总工会", "", OrganisationKind.County, new(2020, 1, 1), World.Act());
        db.AddRange(taken, twin);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Equal(before, await db.Set<AuditLine>().AsNoTracking().CountAsync());
        db.Entry(twin).Property(o => o.Code).CurrentValue = "C1";
        await db.SaveChangesAsync();

        var tails = await db.Set<AuditTail>().AsNoTracking().Select(t => t.LineId).ToListAsync();
        var lines = await db.Set<AuditLine>().AsNoTracking().Where(l => l.RecordId == taken.Id || l.RecordId == twin.Id).Select(l => l.Id).ToListAsync();
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.Single(tails, t => t == l));
    }
}
