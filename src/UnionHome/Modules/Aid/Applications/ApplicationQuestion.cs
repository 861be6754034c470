using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>What the worker was asked, and what they answered.</summary>
public sealed class ApplicationQuestion : Record
{
    private ApplicationQuestion() { }

    public override string RecordKind => "aid_application_question";

    public Guid ApplicationId { get; private set; }

    public string Text { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    [Personal("aid_application_question.answer")]
    public Sealed? Said { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    internal static ApplicationQuestion Of(AidApplication application, string text, Act act)
    {
        var question = new ApplicationQuestion { Id = Guid.CreateVersion7(act.At), ApplicationId = application.Id, Text = text, AskedAt = act.At };
        question.Follow(application);
        return question;
    }

    internal void Answer(string text, Vault vault, Act act)
    {
        var said = text.Trim();
        if (said.Length is 0 or > AidApplication.LongestWords) throw new RuleViolation("applications.answer", "请填写答复，最多 {0} 个字", "Text", AidApplication.LongestWords);
        (Said, AnsweredAt) = (vault.Seal(this, nameof(Said), said), act.At);
    }

    internal void Follow(AidApplication application) => (OrganisationId, Path) = (application.OrganisationId, application.Path);
}
