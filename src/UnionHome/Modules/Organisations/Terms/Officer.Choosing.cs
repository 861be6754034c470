using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>How somebody comes into office: elected with a term, co-opted into one, appointed as chair outside of any.</summary>
public sealed partial class Officer
{
    /// <summary>Somebody elected at the term's election; takes office when the level above confirms it.</summary>
    public static Officer Choose(Organisation union, Term term, IReadOnlyList<Officer> slate, OfficerFacts facts, int? votes, TermLimits limits, Act act)
    {
        if (term.State != TermState.Elected) throw new RuleViolation("officers.no_election", "请先登记选举情况，再登记当选人员");
        var chosen = New(union, term, slate, facts, act);
        chosen.TakeVotes(votes, term.Entitled, limits);
        if (votes > term.Present) throw new RuleViolation("officers.votes_over_present", "得票不能多于实到的 {0} 人", nameof(Votes), term.Present);
        chosen.From = term.HeldOn!.Value;
        chosen.Raise(StepTaken.Of(chosen, "choose", "", nameof(OfficerState.Chosen), act));
        return chosen;
    }

    /// <summary>Enters an officer of a running term: one who holds office since its election, or one elected or co-opted later.</summary>
    public static Officer CoOpt(Organisation union, Term term, IReadOnlyList<Officer> standing, OfficerFacts facts, DateOnly on, Act act)
    {
        if (!term.IsRunning) throw new RuleViolation("officers.no_term", "只有在任届次才能补选、增补人员");
        if (on < term.From || on > act.On) throw new RuleViolation("officers.outside_term", "任职日期应在本届起始日期 {0} 与今天之间", nameof(From), term.From.Iso());
        if (facts.Origin == OfficerOrigin.Appointed) throw new RuleViolation("officers.appointed_in_term", "届内人员应经选举或增补产生", nameof(Origin));
        var officer = New(union, term, standing, facts, act);
        officer.From = on;
        officer.Take("co-opt", act);
        officer.Settle(standing, act);
        return officer;
    }

    /// <summary>A chair appointed by the level above where none is in office, as for townships, streets and bureaus.</summary>
    public static Officer Appoint(Organisation union, IReadOnlyList<Officer> standing, OfficerFacts facts, DateOnly on, string document, Act act)
    {
        if (facts.Office is not (OfficerPost.Chair or OfficerPost.Organiser))
            throw new RuleViolation("officers.not_appointed", "只有主席和工会组织员可以由上级任命", nameof(Office));
        if (on > act.On) throw new RuleViolation("officers.begins_ahead", "任职日期不能晚于今天", nameof(From));
        if (on < union.From) throw new RuleViolation("officers.before_union", "任职日期不能早于工会设立日期 {0}", nameof(From), union.From.Iso());
        if (document.Trim().Length is 0 or > Term.LongestDocument)
            throw new RuleViolation("officers.document", "请填写任命文件的文号，最多 {0} 个字", nameof(Document), Term.LongestDocument);
        var officer = New(union, null, standing, facts with { Origin = OfficerOrigin.Appointed }, act);
        (officer.From, officer.Document) = (on, document.Trim());
        officer.Take("appoint", act);
        officer.Settle(standing, act);
        return officer;
    }

    /// <summary>Elected before the union stood, and in office since it does.</summary>
    internal static Officer Found(Organisation union, Term term, IReadOnlyList<Officer> others, OfficerFacts facts, Act act)
    {
        var officer = New(union, term, others, facts with { Origin = OfficerOrigin.Elected }, act);
        officer.TakeOffice(term, act);
        return officer;
    }

    /// <summary>Confirmed with the term.</summary>
    internal void TakeOffice(Term term, Act act)
    {
        Take("take-office", act with { Reason = null });
        From = term.From;
        Settle([], act);
    }

    /// <summary>Chosen by mistake, or with a re-election that came to nothing.</summary>
    public void Withdraw(Act act) => Take("withdraw", act);

    private static Officer New(Organisation union, Term? term, IReadOnlyList<Officer> others, OfficerFacts facts, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("officers.union_closed", "该工会已撤销或合并，不能再登记任职");
        var body = term?.Body ?? TermBody.Committee;
        if (facts.Office == OfficerPost.Organiser ? term is not null : facts.Office != OfficerPost.Member && !body.Posts().Contains(facts.Office))
            throw new RuleViolation("officers.post_of_other_body", "“{0}”不是{1}的职务", nameof(Office), facts.Office.Name(), body.Name());
        if (facts.Office.IsSingle() && others.FirstOrDefault(o => o.Office == facts.Office && o.LeftOn is null && o.State != OfficerState.Withdrawn) is { } holder)
            throw new RuleViolation("officers.two_at_once", "{0}{1}尚在任，同一时间只能有一位", nameof(Office), holder.Office.Name(), holder.Name);
        if (facts.PersonId is { } person && others.Any(o => o.PersonId == person && o.Body == body && o.LeftOn is null && o.State != OfficerState.Withdrawn))
            throw new RuleViolation("officers.person_twice", "此人已在本委员会任职", nameof(Name));
        if (!facts.IsNoNearRelative)
            throw new RuleViolation("officers.near_relative", "请确认此人不是本单位主要负责人的近亲属；近亲属不得作为人选(工会法第十条)", nameof(OfficerFacts.IsNoNearRelative));
        var officer = new Officer
        {
            Id = Guid.CreateVersion7(act.At),
            TermId = term?.Id,
            PersonId = facts.PersonId,
            Sex = facts.Sex,
            Body = body,
            Office = facts.Office,
            IsFullTime = facts.IsFullTime,
            Origin = facts.Origin,
            UnionKind = union.Kind,
        };
        officer.BelongTo(union);
        officer.Publish(facts.Name, facts.OfficePhone);
        return officer;
    }

    private void Publish(string name, string officePhone)
    {
        var (trimmed, phone) = (name.Trim(), officePhone.Trim());
        if (trimmed.Length is 0 or > LongestName) throw new RuleViolation("officers.name", "请填写姓名，最多 {0} 个字", nameof(Name), LongestName);
        if (phone.Length > LongestPhone || phone.Any(c => !char.IsAsciiDigit(c) && c is not ('-' or '+' or ' ' or '(' or ')' or '转')))
            throw new RuleViolation("officers.phone", "办公电话只能写数字、横线和“转”，例如 0436-3220001", nameof(OfficePhone));
        (Name, OfficePhone) = (trimmed, phone);
    }

    private void TakeVotes(int? votes, int entitled, TermLimits limits)
    {
        if (votes is { } won && won * 10000L <= limits.Majority * entitled)
            throw new RuleViolation("officers.too_few_votes", "得票 {0} 票，没有超过应到 {1} 人的半数，不能当选", nameof(Votes), won, entitled);
        if (votes is null) throw new RuleViolation("officers.votes_missing", "请填写得票数", nameof(Votes));
        Votes = votes;
    }

    /// <summary>Takes the seat, counts, and settles what waited for a successor.</summary>
    private void Settle(IReadOnlyList<Officer> others, Act act)
    {
        if (Office.IsSingle()) SeatOf = OrganisationId;
        Count(From, 1, act);
        foreach (var gone in others.Where(o => o.Office == Office && o.LeftOn is not null)) Raise(new TodoDone(gone, act, "by-election"));
    }

    private void Count(DateOnly on, int one, Act act)
    {
        Post(TermFigures.Officers, on, one, act);
        Post(IsFullTime ? TermFigures.FullTime : TermFigures.PartTime, on, one, act);
        if (Sex == Foundation.Privacy.Numbers.Sex.Female) Post(TermFigures.Women, on, one, act);
        if (Office != OfficerPost.Chair) return;
        Post(TermFigures.Chairs, on, one, act);
        if (TermFigures.ChairOf(UnionKind) is { } figure) Post(figure, on, one, act);
    }
}
