using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>What is asked of a registration that stands: change, re-issue, renewal, cancellation.</summary>
public sealed partial class LegalPersonRegistration
{
    internal const string ChangeKind = "change";

    /// <summary>What is asked for; null when nothing is.</summary>
    public LegalPersonRequest? Request { get; private set; }

    /// <summary>What the register shall say after it.</summary>
    public LegalPersonFacts? Asked { get; private set; }

    /// <summary>Until when the register must be brought up to date after the union changed; null when it says what is so.</summary>
    public DateOnly? ChangeDueOn { get; private set; }

    /// <summary>What changed, in Chinese.</summary>
    public string ChangedWhat { get; private set; } = "";

    public void Ask(LegalPersonRequest request, LegalPersonFacts facts, Term? term, Officer? chair, LegalPersonLimits limits, Act act)
    {
        if (request is LegalPersonRequest.Change or LegalPersonRequest.Renewal) Match(facts.Checked(act.On), term, chair, act.On);
        if (request == LegalPersonRequest.Change && facts.Trimmed() == Facts && term!.Id == TermId) throw new RuleViolation("legal_persons.nothing_changed", "填写的内容与现登记事项相同，没有变更");
        if (request == LegalPersonRequest.Renewal && term!.Id == TermId && term.EndsOn == ValidUntil)
            throw new RuleViolation("legal_persons.same_term", "证书有效期已与本届任期一致，换届批复后再换证");
        Take("ask", act);
        (Request, Asked, AskedBy) = (request, request is LegalPersonRequest.Change or LegalPersonRequest.Renewal ? facts.Trimmed() : Facts with { }, act.UserId);
        Raise(Todo.For(this, "answer", LegalPersonsModule.Register, "办理法人登记的{0}：{1}", [request.Name(), Facts.Name], $"{Address}/review", act.On.AddDays(limits.AnswerDays), act, Registrar));
    }

    /// <summary>Does what was asked.</summary>
    public void Agree(Organisation union, string number, Term? term, int enterprises, Act act)
    {
        Answer(act);
        var request = Request ?? throw new RuleViolation("legal_persons.nothing_asked", "目前没有待办理的申请");
        Take(request.Step(), act);
        if (request == LegalPersonRequest.Cancellation) Cancel(act.On, act);
        else
        {
            (Facts, NameThen) = (Asked! with { }, union.NameZh);
            if (request == LegalPersonRequest.Reissue) Reissues++;
            if (term is not null) ValidFor(term, act.On);
            if (number.Trim().Length > 0) CertificateNumber = Number(number);
            Recount(enterprises, act);
        }

        if (request is LegalPersonRequest.Reissue) Raise(new TodoDone(this, act, "answer"));
        else
        {
            (ChangeDueOn, ChangedWhat) = (null, "");
            Raise(new TodoDone(this, act));
        }

        Tell("法人登记的{0}已办理：{1}", [request.Name(), Facts.Name], act);
        (Request, Asked) = (null, null);
    }

    public void Refuse(Act act)
    {
        Answer(act);
        Take("refuse", act);
        Tell("法人登记的{0}不予办理：{1}", [Request!.Value.Name(), act.Reason ?? ""], act);
        (Request, Asked) = (null, null);
        Raise(new TodoDone(this, act, "answer"));
    }

    /// <summary>The union is no longer what the register says: it is asked to bring it up to date within the rule's days.</summary>
    public void NoticeChange(string what, DateOnly dueOn, Act act)
    {
        if (!IsRegistered || ChangeDueOn is not null) return;
        (ChangeDueOn, ChangedWhat) = (dueOn, what);
        Raise(StepTaken.Of(this, "notice", State.ToString(), State.ToString(), act with { Reason = what }));
        Raise(Todo.For(this, ChangeKind, LegalPersonsModule.Apply, "法人登记事项已变化({0})，请办理变更或换证：{1}", [what, Facts.Name], $"{Address}/request", dueOn, act));
    }

    /// <summary>Its union was merged into another.</summary>
    internal void EndWithUnion(DateOnly on, Act act)
    {
        var day = RegisteredOn is { } registered && registered > on ? registered : on;
        Take(IsRegistered ? "end" : "lapse", act);
        if (IsRegistered) Cancel(day, act);
        (StandsFor, Request, Asked, ChangeDueOn, ChangedWhat) = (null, null, null, null, "");
        Raise(new TodoDone(this, act));
    }

    private void Cancel(DateOnly on, Act act)
    {
        CancelledOn = on;
        Recount(0, on, act);
        Count(on, -1, act);
        (StandsFor, FormerCode, Code) = (null, Code ?? "", null);
    }
}
