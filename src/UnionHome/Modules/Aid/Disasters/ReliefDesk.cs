using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Puts surveyed households on lists of money and goods; from there on they go the way of every list.</summary>
public sealed class ReliefDesk(Db db, Reach reach, SurveyDesk surveys, GrantDesk grants, HandOutDesk handOuts)
{
    /// <summary>The open disaster programmes for the union, those of money or those of goods.</summary>
    public async Task<IReadOnlyList<AidProgramme>> Programmes(string path, ProgrammeGives gives, CancellationToken cancellationToken) =>
        [.. (await grants.Usable(path, cancellationToken)).Where(p => p.Sort == ProgrammeKind.Disaster && (p.Gives == gives || p.Gives == ProgrammeGives.Both))];

    /// <summary>Draws up a list of grants with these households on it, in one step.</summary>
    /// <param name="amounts">In yuan, by what became of the house; where nothing was typed the programme's table speaks.</param>
    public async Task<GrantList> IntoList(Disaster disaster, IReadOnlyCollection<Guid> chosen, Guid programme, IReadOnlyDictionary<HousingDamage, string?> amounts, string title, CancellationToken cancellationToken)
    {
        var households = await Chosen(disaster, chosen, cancellationToken);
        if ((await Programmes(disaster.Path, ProgrammeGives.Money, cancellationToken)).All(p => p.Id != programme)) throw Unknown();
        disaster.Relieve(reach.Act());
        var list = await grants.Draw(await CodeOf(disaster, cancellationToken), programme, title, cancellationToken);
        list.For(disaster);
        await grants.AddHouseholds(list, [.. households.Select(h => h.Struck with { Amount = amounts.GetValueOrDefault(h.Survey.Housing) })], cancellationToken);
        await HandPapersOver(list, households.ConvertAll(h => h.Survey), cancellationToken);
        return list;
    }

    /// <summary>Draws up a hand-out list on which each of these households gets the same.</summary>
    public async Task<HandOut> IntoHandOut(Disaster disaster, IReadOnlyCollection<Guid> chosen, Guid? programme, Guid store, Guid article, long quantity, string title, CancellationToken cancellationToken)
    {
        var households = await Chosen(disaster, chosen, cancellationToken);
        if (programme is { } id && (await Programmes(disaster.Path, ProgrammeGives.Goods, cancellationToken)).All(p => p.Id != id)) throw Unknown();
        disaster.Relieve(reach.Act());
        var list = await handOuts.Draw(await CodeOf(disaster, cancellationToken), programme, store, title, cancellationToken);
        list.For(disaster);
        await handOuts.AddHouseholds(list, [.. households.Select(h => h.Struck)], article, quantity, cancellationToken);
        return list;
    }

    private static RuleViolation Unknown() => new("disasters.programme", "请选择一个实施中的灾害救助项目", "Programme");

    private async Task<List<(DisasterSurvey Survey, StruckHousehold Struck)>> Chosen(Disaster disaster, IReadOnlyCollection<Guid> chosen, CancellationToken cancellationToken)
    {
        await DisasterDesk.Lock(db, disaster.Id, cancellationToken);
        await db.ExpectUnchanged(disaster, cancellationToken);
        if (chosen.Count == 0) throw new RuleViolation("disasters.nobody_chosen", "请至少选择一户", "Households");
        var ids = chosen.ToHashSet();
        var found = await (from s in (await reach.Within(db.Set<DisasterSurvey>(), AidModule.Keep, cancellationToken))
                           where s.DisasterId == disaster.Id && s.State == SurveyState.Standing && ids.Contains(s.Id)
                           join o in db.Organisations on s.Path equals o.Path
                           orderby s.Path, s.Id
                           select new { Survey = s, Union = o }).ToListAsync(cancellationToken);
        if (found.Count < ids.Count) throw new RuleViolation("disasters.gone_meanwhile", "所选受灾户中有的已作废，请重新选择", "Households");
        return found.ConvertAll(f => (f.Survey, new StruckHousehold(f.Survey.Name, surveys.NumberOf(f.Survey), f.Union, null)));
    }

    private async Task<string> CodeOf(Disaster disaster, CancellationToken cancellationToken) => (await grants.UnionAt(disaster.Path, cancellationToken)).Code;

    /// <summary>The photos of a survey prove the grant.</summary>
    private async Task HandPapersOver(GrantList list, List<DisasterSurvey> households, CancellationToken cancellationToken)
    {
        var ids = households.ConvertAll(h => h.Id);
        var papers = (await db.Set<Attachment>().Where(a => ids.Contains(a.OwnerId) && a.DroppedAt == null).ToListAsync(cancellationToken)).ToLookup(a => a.OwnerId);
        var of = await (from g in db.Set<Grant>()
                        where g.ListId == list.Id
                        join p in db.Set<Person>() on g.PersonId equals p.Id
                        select new { Grant = g, p.IdIndex }).ToDictionaryAsync(g => g.IdIndex!, g => g.Grant, cancellationToken);
        foreach (var household in households)
            foreach (var paper in papers[household.Id]) db.Add(paper.For(of[household.IdIndex], reach.Act()));
        await db.SaveChangesAsync(cancellationToken);
    }
}
