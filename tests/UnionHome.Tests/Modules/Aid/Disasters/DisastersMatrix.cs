using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Sample;
using UnionHome.Tests.Foundation.Access;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Disasters;

/// <summary>A disaster with a household, a report and a team that was there, at every place; whatever may lie sealed in them is filled.</summary>
internal sealed class DisastersMatrix : IMatrixPart
{
    private int number = 1_700;

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var vault = host.Services.GetRequiredService<Vault>();
        var disaster = Disaster.Register(union, new($"{name}灾情", DisasterKind.Flood, act.On, $"{name}地点", $"{name}简述"), act.On, act);
        db.Add(disaster);
        await db.SaveChangesAsync();
        disaster.TakeIn(act);
        var survey = DisasterSurvey.Of(disaster, union, new(
            $"{name}受灾户", Persons.Number(++number), ExampleNumbers.Phone(number), $"{name}单位", 3, 0, 0, HousingDamage.Bad, Money.OfYuan(1_000), [UrgentNeed.Food], $"{name}急需说明在此", act.On, $"{name}核查人"), vault, act);
        var report = disaster.Report(new(1, 3, 0, 0, 0, 1, Money.OfYuan(1_000)), Money.OfYuan(500), $"{name}情况", union.ParentId is not null, act.On, act);
        db.Add(survey);
        await db.SaveChangesAsync();
        var team = RebuildingTeam.Form(disaster, $"{name}队", $"{name}队长", $"{name}队员", act);
        team.Assign([survey], [survey], act.On, act);
        db.Add(team);
        await db.SaveChangesAsync();
        team.Visit(survey, new(act.On, $"{name}队长", $"{name}回访情况在此", false, act.On.AddDays(1)), [survey], vault, act);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["disaster"] = disaster.Id, ["disaster_survey"] = survey.Id, ["disaster_report"] = report.Id, ["rebuilding_team"] = team.Id };
    }

    public string? WordFor(string pattern, string parameter) => !pattern.StartsWith("aid/disasters/", StringComparison.Ordinal) ? null
        : parameter == "household" ? "disaster_survey"
        : parameter != "id" ? null
        : pattern.Split('/')[2] switch { "households" => "disaster_survey", "reports" => "disaster_report", "teams" => "rebuilding_team", _ => "disaster" };
}
