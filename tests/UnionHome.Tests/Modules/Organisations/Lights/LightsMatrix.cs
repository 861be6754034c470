using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Lights;
using UnionHome.Tests.Foundation.Access;

namespace UnionHome.Tests.Modules.Organisations.Lights;

/// <summary>Lights with a spot check at each union of the matrix.</summary>
internal sealed class LightsMatrix : IMatrixPart
{
    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var lights = Lit.Plaque(union);
        var check = new SpotCheck(lights, Lit.PlaqueDay.AddDays(1), [], ["大门"], $"{name}抽查", Lit.PlaqueDay.AddDays(20), World.Act(host.Clock.GetUtcNow()));
        db.AddRange(lights, check);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["check"] = check.Id };
    }

    public string? WordFor(string pattern, string parameter) =>
        pattern.StartsWith("organisations/", StringComparison.Ordinal) && parameter == "check" ? "check" : null;
}
