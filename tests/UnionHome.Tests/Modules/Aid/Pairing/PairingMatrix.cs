using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Pairing;
using UnionHome.Tests.Foundation.Access;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Pairing;

/// <summary>A pair with a visit at every place.</summary>
internal sealed class PairingMatrix : IMatrixPart
{
    private int number = 600;

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var vault = host.Services.GetRequiredService<Vault>();
        var person = Persons.Make(union, ++number, vault, $"{name}结对户");
        var file = StandingFiles.Of(union, union, person, Persons.Number(number), HardshipCategory.Deep, number, vault, act.At, out var members);
        var pair = Pair.Begin(file, new($"{name}干部", $"{name}单位"), act.On, $"{name}结对计划", 4, vault, act);
        pair.Visit(new(act.On, $"{name}干部", $"{name}走访所见", $"{name}承诺", Money.OfYuan(100)), 4, vault, act);
        db.AddRange(person, file, pair);
        db.AddRange(members);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["pair"] = pair.Id };
    }

    public string? WordFor(string pattern, string parameter) => parameter == "id" && pattern.StartsWith("aid/pairing/", StringComparison.Ordinal) ? "pair" : null;
}
