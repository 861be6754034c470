using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Medical;

/// <summary>A use as a hospital tells it, with the card that it names and what stands against it.</summary>
public sealed record CheckedUse(ToldUse Told, MedicalCard? Card, RuleViolation? Against);

/// <summary>Writes down what hospitals tell of the cards: one use, or a month's list that is right as a whole.</summary>
public sealed class UseDesk(Db db, Reach reach, Vault vault, HospitalDesk hospitals, TimeProvider clock)
{
    public async Task<DesignatedHospital> Hospital(Guid id, CancellationToken cancellationToken) =>
        await (await hospitals.Seen(MedicalModule.Keep, cancellationToken)).SingleOrDefaultAsync(h => h.Id == id, cancellationToken)
            ?? throw new RuleViolation("medical.unknown_hospital", "请选择定点医院", "Hospital");

    /// <summary>Measures each use against its card, the agreement and the bills that are known already, also those before it on the same list.</summary>
    public async Task<IReadOnlyList<CheckedUse>> Check(DesignatedHospital hospital, IReadOnlyList<ToldUse> told, CancellationToken cancellationToken)
    {
        var numbers = told.Select(t => CardNumber.Read(t.Card)).Distinct().ToList();
        var cards = await (await reach.Within(db.Set<MedicalCard>(), MedicalModule.Keep, cancellationToken)).Where(c => numbers.Contains(c.Number)).ToDictionaryAsync(c => c.Number, cancellationToken);
        string?[] bills = [.. told.Select(t => CardUse.BillKey(hospital.Id, t.Bill.Trim()))];
        var known = (await db.Set<CardUse>().Where(u => bills.Contains(u.OpenBill)).Select(u => u.OpenBill!).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var found = new List<CheckedUse>();
        for (var i = 0; i < told.Count; i++)
        {
            var card = cards.GetValueOrDefault(CardNumber.Read(told[i].Card));
            var against = card is null ? new RuleViolation("medical.unknown_card", "没有找到编号为“{0}”的医疗证，或它不在您的工作范围内", "Card", told[i].Card.Trim())
                : CardUse.Against(card, NameOf(card), hospital, told[i], clock.Today());
            if (!known.Add(bills[i]!)) against ??= new("medical.bill_twice", "“{0}”的单据 {1} 已经登记过", "Bill", hospital, told[i].Bill.Trim());
            found.Add(new(told[i], card, against));
        }

        return found;
    }

    /// <summary>Records all of them, or none when anything stands against one.</summary>
    public async Task<IReadOnlyList<CardUse>> Record(DesignatedHospital hospital, IReadOnlyList<ToldUse> told, CancellationToken cancellationToken)
    {
        if (told.Count == 0) throw new RuleViolation("medical.no_uses", "名单是空的", "Table");

        // Two who record what one hospital tells stand in line, so that the second finds the bills of the first.
        await TreeLock.ShareAndLock(db, $"SELECT 1 FROM designated_hospitals WHERE id = {hospital.Id} FOR NO KEY UPDATE", cancellationToken);
        var found = await Check(hospital, told, cancellationToken);
        if (found.FirstOrDefault(f => f.Against is not null) is { } wrong)
            throw told.Count == 1 ? wrong.Against! : new RuleViolation("medical.list_wrong", "名单中有 {0} 行不能登记，没有登记任何一行", "Table", found.Count(f => f.Against is not null));
        List<CardUse> uses = [.. found.Select(f => CardUse.Record(f.Card!, NameOf(f.Card!), hospital, f.Told, reach.Act()))];
        db.AddRange(uses);
        await db.SaveManyAsync(cancellationToken);
        return uses;
    }

    public async Task TakeBack(CardUse use, string? reason, CancellationToken cancellationToken)
    {
        use.TakeBack(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    private string NameOf(MedicalCard card) => vault.Open(card, nameof(MedicalCard.Bearer), card.Bearer);
}
