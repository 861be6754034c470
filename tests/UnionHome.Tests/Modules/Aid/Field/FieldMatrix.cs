using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Field;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Tests.Foundation.Access;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Field;

/// <summary>A package and a visit in conflict at every place.</summary>
internal sealed class FieldMatrix : IMatrixPart
{
    private int number = 1600;

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow(), "入户走访");
        var vault = host.Services.GetRequiredService<Vault>();
        var person = Persons.Make(union, ++number, vault, $"{name}走访户");
        var file = StandingFiles.Of(union, union, person, Persons.Number(number), HardshipCategory.Deep, number, vault, act.At, out var members);
        var package = FieldPackage.Take(union, $"{name}手机", [file], 3, act);
        var entry = FieldEntry.Of(
            Guid.CreateVersion7(), package, file, new(EntryForm.Visit, act.On, $"{name}走访人", $"{name}离线所见", $"{name}离线承诺", Money.OfYuan(1), act.At), false, "mark", vault, act);
        entry.Receive(null, [HouseholdFact.Of(entry, FactKind.Address, $"{name}新住址", $"{name}旧住址", true, vault, act.At)], true, act.On, act);
        db.AddRange(person, file, package, entry);
        db.AddRange(members);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["field_entry"] = entry.Id, ["field_package"] = package.Id };
    }

    public string? WordFor(string pattern, string parameter) =>
        parameter != "id" || !pattern.StartsWith("aid/field/", StringComparison.Ordinal) ? null
        : pattern.StartsWith("aid/field/packages/", StringComparison.Ordinal) ? "field_package" : "field_entry";
}
