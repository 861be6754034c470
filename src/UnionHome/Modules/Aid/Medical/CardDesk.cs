using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Medical;

/// <summary>Issues cards to those who live in filed households, renews and replaces them.</summary>
public sealed class CardDesk(Db db, Reach reach, Vault vault, RuleBook rules, TimeProvider clock)
{
    private const string NamelessIndex = "medical_card_bearer";

    /// <summary>Files within reach that stand.</summary>
    public async Task<IQueryable<HardshipFile>> Files(CancellationToken cancellationToken) =>
        (await reach.Within(db.Set<HardshipFile>(), MedicalModule.Keep, cancellationToken)).Where(f => f.State == FileState.Active);

    /// <summary>Who lives in the household, and who of them has a card in force.</summary>
    public async Task<IReadOnlyList<(HouseholdMember Member, bool HasCard)>> Household(Guid file, CancellationToken cancellationToken)
    {
        var members = await db.Set<HouseholdMember>().AsNoTracking().Where(m => m.FileId == file).OrderBy(m => m.Position).ToListAsync(cancellationToken);
        string?[] indexes = [.. members.Select(m => BearerOf(m).Index)];
        var having = await db.Set<MedicalCard>().Where(c => indexes.Contains(c.OpenBearer)).Select(c => c.OpenBearer).ToListAsync(cancellationToken);
        return [.. members.Select((m, i) => (m, having.Contains(indexes[i])))];
    }

    /// <summary>Issues a card to each of these; to the worker alone when nobody is named.</summary>
    public async Task<IReadOnlyList<MedicalCard>> Issue(Guid file, IReadOnlyCollection<Guid> members, CancellationToken cancellationToken)
    {
        await Hold(file, cancellationToken);
        var found = await (await Files(cancellationToken)).SingleOrDefaultAsync(f => f.Id == file, cancellationToken) ?? throw new RuleViolation("medical.unknown_file", "请选择在档的家庭", "File");
        var household = await Household(found.Id, cancellationToken);
        var chosen = household.Where(h => members.Count == 0 ? h.Member.Kinship == Kinship.Holder : members.Contains(h.Member.Id)).ToList();
        if (chosen.Count == 0 || chosen.Count < members.Count) throw new RuleViolation("medical.unknown_member", "请选择这一户的家庭成员", "Members");
        if (chosen.Exists(c => c.HasCard)) throw new RuleViolation("medical.has_card", "所选的人已有有效的医疗证，每人一证", "Members");
        var months = await Months(found.Path, cancellationToken);
        var cards = chosen.ConvertAll(c => MedicalCard.Issue(found, BearerOf(c.Member), months, vault, reach.Act()));
        db.AddRange(cards);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            // One who lives in two households may be given a card in both at the same moment: the database lets one of them.
            throw new Conflict(found.Id, e);
        }

        return cards;
    }

    public async Task Renew(MedicalCard card, CancellationToken cancellationToken)
    {
        await Hold(card.FileId, cancellationToken);
        card.Renew(await FileOf(card, cancellationToken), await Months(card.Path, cancellationToken), await AheadDays(card.Path, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What stands in the way of renewing it today.</summary>
    public async Task<RuleViolation?> RefusalOfRenewal(MedicalCard card, CancellationToken cancellationToken) =>
        card.RefusalOfRenewal(await FileOf(card, cancellationToken), await AheadDays(card.Path, cancellationToken), clock.Today());

    public async Task<MedicalCard> Replace(MedicalCard card, string? reason, CancellationToken cancellationToken)
    {
        var replacing = card.Replace(vault, reach.Act(reason));
        db.Add(replacing);
        await db.SaveChangesAsync(cancellationToken);
        return replacing;
    }

    public async Task MakeVoid(MedicalCard card, VoidCause cause, string? reason, CancellationToken cancellationToken)
    {
        if (cause == VoidCause.FileLeft) throw new RuleViolation("medical.cause", "家庭退档时医疗证自动作废，请选择其他原因", "Cause");
        card.MakeVoid(cause, reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    internal async Task<int> AheadDays(string path, CancellationToken cancellationToken) => (int)(await rules.Get(AidRules.CardAheadDays, path, clock.Today(), cancellationToken)).Number;

    private async Task<int> Months(string path, CancellationToken cancellationToken) => (int)(await rules.Get(AidRules.CardMonths, path, clock.Today(), cancellationToken)).Number;

    private Task<HardshipFile> FileOf(MedicalCard card, CancellationToken cancellationToken) => db.Set<HardshipFile>().AsNoTracking().SingleAsync(f => f.Id == card.FileId, cancellationToken);

    /// <summary>Whose ID number is not known is told apart by name within the household.</summary>
    private Bearer BearerOf(HouseholdMember member)
    {
        var name = vault.Open(member, nameof(HouseholdMember.Name), member.Name);
        return new(name, member.Kinship, member.IdIndex ?? vault.Index(NamelessIndex, $"{member.FileId:N}:{member.Kinship}:{name}"));
    }

    /// <summary>Who issues or renews a card and who takes the household off the register stand in line.</summary>
    private Task Hold(Guid file, CancellationToken cancellationToken) =>
        TreeLock.ShareAndLock(db, $"SELECT 1 FROM hardship_files WHERE id = {file} FOR NO KEY UPDATE", cancellationToken);
}
