using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Tests.Foundation.Access;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Hardship;

/// <summary>A file of every place that stands, with a household: whatever may lie sealed in it is filled.</summary>
internal sealed class HardshipMatrix : IMatrixPart
{
    private int number = 700;

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var vault = host.Services.GetRequiredService<Vault>();
        var lines = new HardshipLines(CategoryScheme.Of2020, Money.OfYuan(400), 20_000, 30_000, 8_000);
        var person = Persons.Make(union, ++number, vault, $"{name}职工");
        var file = HardshipFile.Open(union, person, new(act.On, "甲", "乙", $"{name}走访情况"), act.On, vault, act);
        var household = file.Register(
            new(HardshipCause.SeriousIllness, [], [], Money.Zero, Money.OfYuan(7391), Money.Zero, false, "联系人", $"{name}帮扶计划",
            [
                new($"{name}职工", Kinship.Holder, Persons.Number(number), WorkSituation.OnSickLeave, Health.SeriouslyIll, $"{name}疾病", Money.OfYuan(17391)),
                new($"{name}配偶", Kinship.Spouse, Persons.Number(number + 100), WorkSituation.OutOfWork, Health.Good, $"{name}说明", Money.OfYuan(27391)),
            ]),
            lines, act.On, vault, act);
        file.Authorise(act.On, act);
        file.Check(act.On, $"{name}核对结果", vault, act);
        file.Enrol("2026-001", union.Path, act.On, act);
        var (verifier, leader) = (act with { UserId = Guid.CreateVersion7() }, act with { UserId = Guid.CreateVersion7() });
        file.Verify(HardshipCategory.Relative, $"{name}核实理由", 0, lines, union.Path, act.On, vault, verifier);
        file.Announce(union, union, person.Name, new NoticeWindow(act.On, 5, act.On.AddDays(7), 30, null), leader);
        file.PassNotice(union.Path, act.On, act);
        file.Decide(12, vault, leader);
        db.AddRange(person, file);
        db.AddRange(household);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["hardship_file"] = file.Id };
    }

    public string? WordFor(string pattern, string parameter) =>
        parameter == "id" && pattern.StartsWith("aid/files/", StringComparison.Ordinal) ? "hardship_file" : null;
}
