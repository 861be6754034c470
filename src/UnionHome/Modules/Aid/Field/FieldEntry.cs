using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Pairing;

namespace UnionHome.Modules.Aid.Field;

[JsonConverter(typeof(ByName<EntryState>))]
public enum EntryState
{
    Received, InConflict, Settled,
}

[JsonConverter(typeof(ByName<EntryForm>))]
public enum EntryForm
{
    /// <summary>A visit to a household that has a file.</summary>
    Visit,

    /// <summary>The first visit to a household without one.</summary>
    Registration,

    /// <summary>A household hit by a disaster: it is taken in as a survey of the disaster and makes no entry of its own.</summary>
    Disaster,
}

/// <summary>A visit as told in the field.</summary>
public sealed record ToldInField(EntryForm Form, DateOnly On, string Visitors, string Found, string? Promised, Money Given, DateTimeOffset FilledAt);

/// <summary>
/// What came in from a device (离线走访): a visit with what was found, its photos and signature, never changed afterwards. Its id is made on the
/// device, so that it exists once however often it is sent. Values of the household that somebody else changed meanwhile wait in conflict until a person chooses.
/// </summary>
public sealed class FieldEntry : SteppedRecord<EntryState>
{
    public const string Kind = "field_entry";

    private static readonly StepMap<EntryState> Declared = new StepMap<EntryState>()
        .Step("contest", "与现有记录不一致", EntryState.Received, EntryState.InConflict, "")
        .Step("choose", "选定一项", EntryState.InConflict, EntryState.InConflict, FieldModule.Keep)
        .Step("settle", "核对完毕", EntryState.InConflict, EntryState.Settled, FieldModule.Keep);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "收到离线走访" };

    private FieldEntry() { }

    public override string RecordKind => Kind;

    public override StepMap<EntryState> Map => Declared;

    public Guid PackageId { get; private set; }

    public EntryForm Form { get; private set; }

    public Guid FileId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>The pair among whose visits it counts; null when nobody is paired with the household.</summary>
    public Guid? PairId { get; private set; }

    /// <summary>A registration of somebody who had a file already: kept as a further visit.</summary>
    public bool WasKnown { get; private set; }

    public DateOnly VisitedOn { get; private set; }

    public string Visitors { get; private set; } = "";

    [Personal("field_entry.found")]
    public Sealed Found { get; private set; } = null!;

    [Personal("field_entry.promised")]
    public Sealed? Promised { get; private set; }

    public Money Given { get; private set; }

    public Guid SentBy { get; private set; }

    public string SentByName { get; private set; } = "";

    /// <summary>By the clock of the device.</summary>
    public DateTimeOffset FilledAt { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>Photos and, as the last, the signature.</summary>
    public int Papers { get; private set; }

    /// <summary>A keyed mark of all that was sent, by which a second delivery is known after the kept answer is gone.</summary>
    public string Mark { get; private set; } = "";

    internal static FieldEntry Of(Guid id, FieldPackage package, HardshipFile file, ToldInField told, bool wasKnown, string mark, Vault vault, Act act)
    {
        if (told.On > act.On) throw new RuleViolation("field.ahead", "走访日期不能晚于今天", "On");
        if (told.Given < Money.Zero) throw new RuleViolation("field.given", "金额不能小于零", "Given");
        var entry = new FieldEntry
        {
            Id = id,
            PackageId = package.Id,
            Form = told.Form,
            FileId = file.Id,
            PersonId = file.PersonId,
            WasKnown = wasKnown,
            VisitedOn = told.On,
            Visitors = told.Visitors,
            Given = told.Given,
            FilledAt = told.FilledAt,
            SentBy = act.UserId,
            SentByName = act.UserName,
            ReceivedAt = act.At,
            Mark = mark,
            OrganisationId = file.OrganisationId,
            Path = file.Path,
        };
        entry.Found = vault.Seal(entry, nameof(Found), told.Found);
        entry.Promised = told.Promised is null ? null : vault.Seal(entry, nameof(Promised), told.Promised);
        return entry;
    }

    /// <summary>Takes the visit in with its papers, which are the act's evidence.</summary>
    /// <param name="facts">What was told of the household; those in conflict are asked about.</param>
    internal void Receive(Pair? pair, IReadOnlyList<HouseholdFact> facts, bool counts, DateOnly dueOn, Act act)
    {
        (PairId, Papers) = (pair?.Id, act.Evidence?.Count ?? 0);
        Raise(StepTaken.Of(this, "create", "", nameof(EntryState.Received), act));
        if (counts) Post(AidFigures.Visited, VisitedOn, 1, act);
        foreach (var fact in facts) Raise(fact);
        if (WasKnown || facts.Any(f => f.Standing == FactStanding.Contested)) Contest(dueOn, act with { Evidence = null });
    }

    /// <summary>Somebody chose between a told value and the one that stands.</summary>
    internal void Choose(Act act) => Take("choose", act);

    /// <summary>Nothing is left to choose between.</summary>
    internal void Settle(Act act)
    {
        Take("settle", act);
        Raise(new TodoDone(this, act, "conflict"));
    }

    private void Contest(DateOnly dueOn, Act act)
    {
        Take("contest", act);
        Raise(Todo.For(this, "conflict", FieldModule.Keep, "核对离线走访 {0}", [VisitedOn.Iso()], $"/aid/field/conflicts/{Id}", dueOn, act));
    }
}
