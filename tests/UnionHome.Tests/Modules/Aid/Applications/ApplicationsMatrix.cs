using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Applications;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Sample;
using UnionHome.Tests.Foundation.Access;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Applications;

/// <summary>An application at every place, asked and answered: whatever may lie sealed in it is filled.</summary>
internal sealed class ApplicationsMatrix : IMatrixPart
{
    private int number = 300;

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var vault = host.Services.GetRequiredService<Vault>();
        var told = new ToldApplication(
            $"{name}申请人", Persons.Number(++number), ExampleNumbers.Phone(number), WorkSituation.Employed, 3, Money.OfYuan(57391), Money.OfYuan(67391), HardshipCause.Accident, $"{name}遇到的困难", null, "2026-11");
        var application = AidApplication.Receive(union, told, $"{name}-{number}", $"K7M2P9Q{number}", null, act.On, vault, act);
        var question = application.Ask(0, act with { Reason = $"{name}补充什么" });
        application.Answer(question, $"{name}答复", union.Path, act.On, vault, act);
        db.AddRange(application, question);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["aid_application"] = application.Id };
    }

    public string? WordFor(string pattern, string parameter) =>
        parameter == "id" && pattern.StartsWith("aid/applications/", StringComparison.Ordinal) ? "aid_application" : null;
}
