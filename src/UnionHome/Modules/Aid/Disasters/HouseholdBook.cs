using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;
using UnionHome.Modules.People.Members;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>A household of a disaster on its way to a list.</summary>
/// <param name="Amount">In yuan as typed; null where the programme's table speaks.</param>
internal sealed record StruckHousehold(string Name, IdNumber Number, Organisation Union, string? Amount);

/// <summary>A household with its worker as the register knows them, and the file that stands.</summary>
internal sealed record HouseholdBook(StruckHousehold Household, Person Person, HardshipFile? File)
{
    /// <summary>Whom the register does not know yet is registered in the same step.</summary>
    /// <param name="files">The files that may be used.</param>
    public static async Task<IReadOnlyList<HouseholdBook>> Of(Db db, Vault vault, IReadOnlyList<StruckHousehold> households, IQueryable<HardshipFile> files, Act act, CancellationToken cancellationToken)
    {
        var indexes = vault.Indexes(Person.IdNumberIndex, households.Select(h => h.Number.Whole));
        var known = await db.Set<Person>().Where(p => p.IdIndex != null && indexes.Contains(p.IdIndex)).ToDictionaryAsync(p => p.IdIndex!, cancellationToken);
        var people = known.Values.Select(p => p.Id).ToList();
        var standing = await files.Where(f => people.Contains(f.PersonId)).ToDictionaryAsync(f => f.PersonId, cancellationToken);
        return [.. households.Zip(indexes, (household, index) =>
        {
            if (known.TryGetValue(index, out var person)) MemberDesk.CheckName(person, household.Name);
            else db.Add(known[index] = person = Person.Register(household.Union, household.Name, household.Number.Sex, household.Number, null, vault, act));
            return new HouseholdBook(household, person, standing.GetValueOrDefault(person.Id));
        })];
    }
}
