using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Field;

/// <summary>A value that is known now, and where it stands.</summary>
public sealed record KnownFact(string Text, Record Holder)
{
    /// <summary>Its sealed value and the property in which it is kept, to be looked at.</summary>
    internal (string Property, Sealed Value) Kept() => Holder switch
    {
        Person person => (nameof(Person.Phone), person.Phone!),
        HardshipFile file => (nameof(HardshipFile.Basis), file.Basis!),
        _ => (nameof(HouseholdFact.Value), ((HouseholdFact)Holder).Value),
    };
}

/// <summary>What is known of a household now: the phone in the register of persons; the rest as last told on a visit, else as measured in the file.</summary>
public sealed class HouseholdFacts(Db db, Vault vault)
{
    public async Task<Dictionary<FactKind, KnownFact>> Now(HardshipFile file, Person person, CancellationToken cancellationToken)
    {
        var known = new Dictionary<FactKind, KnownFact>();
        if (person.Phone is { } phone) known[FactKind.Phone] = new(vault.Open(person, nameof(Person.Phone), phone), person);
        if (file.Measured(vault)?.Means is { } means)
        {
            known[FactKind.People] = Measured(FactText.Of(means.People));
            known[FactKind.AnnualIncome] = Measured(FactText.Of(means.AnnualIncome));
            known[FactKind.RigidExpenses] = Measured(FactText.Of(means.RigidExpenses));
        }

        foreach (var told in await db.Set<HouseholdFact>().Where(f => f.CurrentFileId == file.Id && f.Fact != FactKind.Phone).ToListAsync(cancellationToken))
            known[told.Fact] = new(vault.Open(told, nameof(HouseholdFact.Value), told.Value), told);
        return known;

        KnownFact Measured(string text) => new(text, file);
    }

    /// <summary>
    /// Lays told values beside those of now. One told in knowledge of the present one takes its place; one told against a value that the teller had not
    /// seen waits in conflict. Equal values agree.
    /// </summary>
    public async Task<IReadOnlyList<HouseholdFact>> Tell(FieldEntry entry, HardshipFile file, Person person, IReadOnlyList<FactInput> told, Act act, CancellationToken cancellationToken)
    {
        var now = await Now(file, person, cancellationToken);
        var facts = new List<HouseholdFact>();
        foreach (var input in told)
        {
            var text = input.Read();
            if (text == input.Seen) continue;
            var present = now.GetValueOrDefault(input.Fact)?.Text;
            var contested = present is not null && present != input.Seen && present != text;
            if (!contested) await Replace(file, input.Fact, cancellationToken);
            var fact = HouseholdFact.Of(entry, input.Fact, text, input.Seen, contested, vault, act.At);
            if (!contested && present != text) Follow(fact, person, text, act);
            facts.Add(fact);
        }

        return facts;
    }

    /// <summary>The value that was told takes the place of the present one.</summary>
    public async Task Take(HouseholdFact fact, HardshipFile file, Person person, Act act, CancellationToken cancellationToken)
    {
        await Replace(file, fact.Fact, cancellationToken);
        fact.Stand(FactStanding.Current);
        Follow(fact, person, vault.Open(fact, nameof(HouseholdFact.Value), fact.Value), act);
    }

    private async Task Replace(HardshipFile file, FactKind kind, CancellationToken cancellationToken)
    {
        foreach (var before in await db.Set<HouseholdFact>().Where(f => f.CurrentFileId == file.Id && f.Fact == kind).ToListAsync(cancellationToken)) before.Stand(FactStanding.Replaced);
    }

    private void Follow(HouseholdFact fact, Person person, string text, Act act)
    {
        if (fact.Fact == FactKind.Phone) person.CallAt(Mobile.Parse(text), vault, act);
    }
}
