using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Appraisals;
using UnionHome.Tests.Foundation.Access;

namespace UnionHome.Tests.Modules.Aid.Appraisals;

/// <summary>A draft at every place, and a union that it appraises.</summary>
internal sealed class AppraisalMatrix : IMatrixPart
{
    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var sheet = AppraisalSheet.Draft(union, 2025, $"{name}考核", [new("走访质量", 100, null, null)], World.Act(host.Clock.GetUtcNow()));
        db.Add(sheet);
        await db.SaveChangesAsync();
        var below = await db.Organisations.FirstOrDefaultAsync(o => o.ParentId == union.Id) ?? await World.Below(db, union, OrganisationKind.Workshop, $"{name}车间");
        return new Dictionary<string, object> { ["appraisal"] = sheet.Id, ["appraised"] = below.Code };
    }

    public string? WordFor(string pattern, string parameter) => !pattern.Contains("aid/appraisals/", StringComparison.Ordinal) ? null : parameter == "id" ? "appraisal" : "appraised";
}
