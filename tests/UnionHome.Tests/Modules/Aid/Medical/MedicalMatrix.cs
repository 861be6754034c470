using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Medical;
using UnionHome.Tests.Foundation.Access;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Medical;

/// <summary>A hospital, a card and its use at every place.</summary>
internal sealed class MedicalMatrix : IMatrixPart
{
    private int number = 1200;

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var vault = host.Services.GetRequiredService<Vault>();

        // Unions below go to the hospitals of those above them, so a hospital's name is nobody's secret there.
        var hospital = DesignatedHospital.Agree(union, new("示例医院", "示例路 1 号", "0436-0000000", act.On, act.On.AddYears(1), [new(FeeKind.Examination, 2_000)]), act);
        var person = Persons.Make(union, ++number, vault, $"{name}持证户");
        var file = StandingFiles.Of(union, union, person, Persons.Number(number), HardshipCategory.Deep, number, vault, act.At, out var members);
        var card = MedicalCard.Issue(file, new($"{name}持证人", Kinship.Child, $"bearer-{number}"), 12, vault, act);
        db.AddRange(person, file, hospital, card);
        db.AddRange(members);
        await db.SaveChangesAsync();
        var use = CardUse.Record(card, $"{name}持证人", hospital, new(card.Number, $"{name}持证人", act.On, FeeKind.Examination, Money.OfYuan(100), Money.OfYuan(20), $"{name}单据"), act);
        db.Add(use);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["designated_hospital"] = hospital.Id, ["medical_card"] = card.Id, ["card_use"] = use.Id };
    }

    public string? WordFor(string pattern, string parameter) => parameter != "id" || !pattern.StartsWith("aid/medical/", StringComparison.Ordinal) ? null
        : pattern.Split('/')[2] switch { "hospitals" => "designated_hospital", "cards" => "medical_card", _ => "card_use" };
}
