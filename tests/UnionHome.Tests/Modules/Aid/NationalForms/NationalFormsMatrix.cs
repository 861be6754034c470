using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.NationalForms;
using UnionHome.Tests.Foundation.Access;

namespace UnionHome.Tests.Modules.Aid.NationalForms;

/// <summary>A form at every place, with its union's name in a column.</summary>
internal sealed class NationalFormsMatrix : IMatrixPart
{
    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var form = NationalForm.Of(union, NationalRows.Files, ["姓名", $"{name}栏"], World.Act(host.Clock.GetUtcNow()));
        db.Add(form);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["national_form"] = form.Id };
    }

    public string? WordFor(string pattern, string parameter) => parameter == "id" && pattern.Contains("aid/national/", StringComparison.Ordinal) ? "national_form" : null;
}
