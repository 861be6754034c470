using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Steps;
using UnionHome.Modules.People;
using UnionHome.Modules.People.Members;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Foundation.Data;

public sealed class BulkInsertTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_saved_in_bulk_is_what_is_saved_singly(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var factory = await World.Grassroots(db, await World.County(db, await World.City(db)));
        var (vault, act) = (Persons.Vault(), World.Act(reason: "“导入”") with { Evidence = [Guid.CreateVersion7(), Guid.CreateVersion7()] });
        for (var i = 1; i <= 40; i++)
        {
            var person = Persons.Make(factory, i, vault, facts: new() { IsMigrant = i % 2 == 0, Education = i % 3 == 0 ? Education.Bachelor : null });
            db.AddRange(person, Membership.Join(person, factory, new(2020, 1, 31), new(2020, 1, 31), act));
            if (i == 20) await db.SaveChangesAsync();
        }

        await db.SaveManyAsync();

        await using var read = database.Open();
        var people = (await read.Set<Person>().OrderBy(p => p.BirthDate).ThenBy(p => p.RegisteredAt).ToListAsync()).ToDictionary(p => vault.Open(p, nameof(Person.IdNumber), p.IdNumber!));
        foreach (var i in Enumerable.Range(1, 20))
        {
            var (single, bulk) = (people[Persons.Number(i).Whole], people[Persons.Number(i + 20).Whole]);
            Assert.Equal(single.RegisteredAt, bulk.RegisteredAt);
            Assert.Equal(single.Version, bulk.Version);
        }

        Assert.Equal(40, await read.Set<Membership>().CountAsync(m => m.Until == null && m.JoinedOn == new DateOnly(2020, 1, 31)));
        Assert.Equal(40, (await read.Steps.Where(s => s.RecordKind == Membership.Kind).ToListAsync()).Count(s => s.Evidence.SequenceEqual(act.Evidence!) && s.Reason == act.Reason));
        Assert.Equal(40, await (from line in read.Set<AuditLine>() join tail in read.Set<AuditTail>() on line.Id equals tail.LineId where line.Action == "membership.join" select line).CountAsync());
        Assert.Equal(40, (await new FigureLedger(read).Total("organisation.members", factory.Id, Period.Year(2020), FigureSource.Recorded)).Value);
        Assert.Equal(20, (await new FigureLedger(read).Total("organisation.migrant_members", factory.Id, Period.Year(2020), FigureSource.Recorded)).Value);
        Assert.DoesNotContain(db.ChangeTracker.Entries(), e => e.State != EntityState.Unchanged);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_row_that_the_database_refuses_takes_the_whole_bulk_with_it(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var factory = await World.Grassroots(db, await World.County(db, await World.City(db)));
        var vault = Persons.Vault();
        db.AddRange(Persons.Make(factory, 1, vault), Persons.Make(factory, 2, vault), Persons.Make(factory, 1, vault));

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.SaveManyAsync());

        await using var read = database.Open();
        Assert.Equal(0, await read.Set<Person>().CountAsync());
    }
}
