using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.PublicNotices;

public enum ObjectionState
{
    Open, Upheld, Dismissed,

    /// <summary>The notice was withdrawn before anybody had decided.</summary>
    Lapsed,
}

/// <summary>What somebody has against a notice, with or without a name. Only those who look into it read it.</summary>
public sealed class PublicObjection : Record
{
    public const int LongestText = 1000;
    public const int LongestName = 40;
    public const int LongestContact = 80;

    private PublicObjection() { }

    public override string RecordKind => "public_objection";

    public Guid NoticeId { get; private set; }

    public string Text { get; private set; } = "";

    [Personal("public_objection.name", PersonalKind.Name)]
    public Sealed? Name { get; private set; }

    [Personal("public_objection.contact")]
    public Sealed? Contact { get; private set; }

    public ObjectionState State { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public string SettledBy { get; private set; } = "";

    /// <summary>What was found, and why it stands or not.</summary>
    public string Finding { get; private set; } = "";

    internal static PublicObjection To(PublicNotice notice, string? text, Func<PublicObjection, (Sealed? Name, Sealed? Contact)> seal, Act act)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new RuleViolation("public_notices.text_missing", "请写明您对公示内容有什么异议", nameof(Text));
        if (text.Trim().Length > LongestText) throw new RuleViolation("public_notices.text_too_long", "最多 {0} 个字", nameof(Text), LongestText);
        var objection = new PublicObjection
        {
            Id = Guid.CreateVersion7(act.At),
            OrganisationId = notice.OrganisationId,
            Path = notice.Path,
            NoticeId = notice.Id,
            Text = text.Trim(),
            RaisedAt = act.At,
        };
        (objection.Name, objection.Contact) = seal(objection);
        return objection;
    }

    internal void Settle(ObjectionState state, Act act)
    {
        if (State != ObjectionState.Open) throw new RuleViolation("public_notices.settled", "这条异议已经核查完毕");
        (State, SettledAt, SettledBy, Finding) = (state, act.At, act.UserName, act.Reason!.Trim());
    }

    internal void Lapse(Act act) => (State, SettledAt) = (ObjectionState.Lapsed, act.At);
}
