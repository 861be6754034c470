using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Checks;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Tests.Foundation.Access;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Checks;

/// <summary>A household that stands on a list, at every place.</summary>
internal sealed class CheckMatrix : IMatrixPart
{
    private int number = 650;

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var vault = host.Services.GetRequiredService<Vault>();
        var person = Persons.Make(union, ++number, vault, $"{name}在册户");
        var file = StandingFiles.Of(union, union, person, Persons.Number(number), HardshipCategory.Deep, number, vault, act.At, out var members);
        var finding = CheckFinding.Of(new(file, Kinship.Holder, $"{union.Code}-index", new() { Since = act.On, Detail = $"{name}车辆登记" }), CheckKind.Car, union.Path, act.On, vault, act);
        db.AddRange(person, file, finding);
        db.AddRange(members);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["check_finding"] = finding.Id };
    }

    public string? WordFor(string pattern, string parameter) => parameter == "id" && pattern.StartsWith("aid/checks/", StringComparison.Ordinal) ? "check_finding" : null;
}
