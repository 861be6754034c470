using UnionHome.Foundation.Data;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>
/// The registration of a union as a legal person (工会法人资格登记): applied for, checked, certified; then changed, re-issued, renewed after
/// each re-election, cancelled. The certificate is valid as long as the committee's term. No fee is asked at any step.
/// When the union is merged the registration ends with it (the heir has its own); a union is not closed while it stands.
/// </summary>
public sealed partial class LegalPersonRegistration : SteppedRecord<LegalPersonState>
{
    public const string Kind = "legal_person";
    internal const int LongestNumber = 40;

    private LegalPersonRegistration() { }

    public override string RecordKind => Kind;

    public override StepMap<LegalPersonState> Map => LegalPersonSteps.Declared;

    /// <summary>What stands in the register; before the certificate, what is applied for.</summary>
    public LegalPersonFacts Facts { get; private set; } = new();

    /// <summary>The union while the registration stands or is under way: it has one.</summary>
    public Guid? StandsFor { get; private set; }

    /// <summary>What kind of union it is: grassroots unions bear another code and are counted apart.</summary>
    public OrganisationKind UnionKind { get; private set; }

    public string CertificateNumber { get; private set; } = "";

    /// <summary>The unified social credit code (GB 32100); empty until certified, and again when cancelled.</summary>
    public string? Code { get; private set; }

    /// <summary>The code that it bore when it was cancelled.</summary>
    public string FormerCode { get; private set; } = "";

    public DateOnly? RegisteredOn { get; private set; }

    public DateOnly? ValidFrom { get; private set; }

    /// <summary>The last day of the committee's term.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>How many times the certificate was printed anew after a loss.</summary>
    public int Reissues { get; private set; }

    public DateOnly? CancelledOn { get; private set; }

    /// <summary>The term to which the validity goes.</summary>
    public Guid? TermId { get; private set; }

    /// <summary>The union's name in the tree when the register was last brought up to date.</summary>
    public string NameThen { get; private set; } = "";

    /// <summary>Who asked last; somebody else checks and registers.</summary>
    public Guid? AskedBy { get; private set; }

    public bool IsRegistered => RegisteredOn is not null && CancelledOn is null;

    public bool IsExpired(DateOnly today) => IsRegistered && ValidUntil < today;

    /// <summary>Registered is at county federations and above: at the county of the union, of a county at the city.</summary>
    public string Registrar => Path.Length > 2 * OrganisationPath.LabelLength ? Path[..(2 * OrganisationPath.LabelLength)] : Path[..OrganisationPath.LabelLength];

    public string Address => $"/organisations/legal-persons/{Id}";

    public static LegalPersonRegistration Apply(Organisation union, LegalPersonFacts facts, Term? term, Officer? chair, LegalPersonLimits limits, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("legal_persons.union_closed", "该工会已撤销或合并，不能申请法人资格");
        var registration = new LegalPersonRegistration { Id = Guid.CreateVersion7(act.At), UnionKind = union.Kind, StandsFor = union.Id };
        registration.BelongTo(union);
        registration.Submit(union, facts, term, chair, limits, act);
        return registration;
    }

    /// <summary>Sends an application that was sent back again.</summary>
    public void Amend(Organisation union, LegalPersonFacts facts, Term? term, Officer? chair, LegalPersonLimits limits, Act act) => Submit(union, facts, term, chair, limits, act);

    public bool MayBeAnsweredBy(Guid user) => user == Guid.Empty || user != AskedBy;

    public void SendBack(Act act)
    {
        Answer(act);
        Take("send-back", act);
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "amend", LegalPersonsModule.Apply, "法人资格申请被退回，请修改后重新报送：{0}", [Facts.Name], $"/organisations/{OrganisationId}/legal-person/application", act.On.AddDays(7), act));
    }

    public void Check(LegalPersonLimits limits, Act act)
    {
        Answer(act);
        Take("check", act);
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "register", LegalPersonsModule.Register, "核准法人资格并发证：{0}", [Facts.Name], $"{Address}/review", act.On.AddDays(limits.AnswerDays), act, Registrar));
    }

    /// <summary>Enters the union in the register and issues the certificate.</summary>
    /// <param name="enterprises">How many above-scale private enterprises the union covers.</param>
    /// <param name="on">The day of a certificate that was issued on paper before; today when null.</param>
    public void Certify(string number, string code, Term term, int enterprises, Act act, DateOnly? on = null)
    {
        var day = on ?? act.On;
        Answer(act);
        if (!term.IsRunning || term.OrganisationId != OrganisationId) throw new RuleViolation("legal_persons.no_term", "该工会没有在任的委员会，先办理选举和批复");
        if (term.EndsOn < act.On) throw new RuleViolation("legal_persons.term_over", "委员会任期已于 {0} 届满，先办理换届", null, term.EndsOn.Iso());
        var certificate = Number(number);
        var credit = UnionCode.Check(code, UnionKind);
        Take("register", act);
        (CertificateNumber, Code, RegisteredOn) = (certificate, credit, day);
        ValidFor(term, day);
        Raise(new TodoDone(this, act));
        Count(day, 1, act);
        Recount(enterprises, day, act);
        Tell("法人资格已核准登记，证书编号 {0}，有效期到 {1}", [certificate, term.EndsOn.Iso()], act);
    }

    public void Withdraw(Act act)
    {
        Take("withdraw", act);
        StandsFor = null;
        Raise(new TodoDone(this, act));
    }

    /// <summary>The union's covered above-scale private enterprises changed: their figure follows.</summary>
    public void Recount(int enterprises, Act act) => Recount(enterprises, act.On, act);

    private void Recount(int enterprises, DateOnly on, Act act)
    {
        var now = IsRegistered ? enterprises : 0;
        if (now == CountedEnterprises) return;
        Post(LegalPersonFigures.AboveScale, on, now - CountedEnterprises, act);
        CountedEnterprises = now;
    }

    /// <summary>The above-scale private enterprises counted at present.</summary>
    public int CountedEnterprises { get; private set; }

    private void Submit(Organisation union, LegalPersonFacts facts, Term? term, Officer? chair, LegalPersonLimits limits, Act act)
    {
        Match(facts.Checked(act.On), term, chair, act.On);
        Take("apply", act);
        (Facts, AskedBy, NameThen, TermId) = (facts.Trimmed(), act.UserId, union.NameZh, term!.Id);
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "check", LegalPersonsModule.Check, "审查法人资格申请：{0}", [Facts.Name], $"{Address}/review", act.On.AddDays(limits.AnswerDays), act, Registrar));
    }

    /// <summary>The committee must be in office within its term, and its chair is the legal representative (工会法 art. 15).</summary>
    private static void Match(LegalPersonFacts facts, Term? term, Officer? chair, DateOnly today)
    {
        if (term is null) throw new RuleViolation("legal_persons.no_term", "该工会没有在任的委员会，先办理选举和批复");
        if (term.EndsOn < today) throw new RuleViolation("legal_persons.term_over", "委员会任期已于 {0} 届满，先办理换届", null, term.EndsOn.Iso());
        if (chair is null) throw new RuleViolation("legal_persons.no_chair", "该工会没有在任的主席，主席是法定代表人，请先登记");
        if (facts.Representative.Trim() != chair.Name)
            throw new RuleViolation("legal_persons.other_representative", "法定代表人应为在任主席{0}", nameof(LegalPersonFacts.Representative), chair.Name);
        if (facts.ApprovedYears != term.Years)
            throw new RuleViolation("legal_persons.other_years", "批复文件写明的任期应与在任委员会的 {0} 年一致", nameof(LegalPersonFacts.ApprovedYears), term.Years);
    }

    private void ValidFor(Term term, DateOnly on) => (TermId, ValidFrom, ValidUntil) = (term.Id, on > term.From ? on : term.From, term.EndsOn);

    /// <summary>Where the answer leaves nothing to be done, the one who asked learns of it.</summary>
    private void Tell(string text, IReadOnlyList<string> args, Act act)
    {
        if (AskedBy is { } asker && asker != Guid.Empty) Raise(Notice.To(asker, "legal_persons.answered", text, args, $"/organisations/{OrganisationId}/legal-person", act));
    }

    private void Answer(Act act)
    {
        if (!MayBeAnsweredBy(act.UserId)) throw new RuleViolation("legal_persons.own_work", "本人报送的申请须由他人办理");
    }

    private void Count(DateOnly on, int one, Act act)
    {
        Post(LegalPersonFigures.LegalPersons, on, one, act);
        if (UnionCode.IsGrassroots(UnionKind)) Post(LegalPersonFigures.Grassroots, on, one, act);
    }

    private static string Number(string typed)
    {
        var text = typed.Trim();
        return text.Length is > 0 and <= LongestNumber ? text
            : throw new RuleViolation("legal_persons.number", "请填写证书编号，最多 {0} 个字", nameof(CertificateNumber), LongestNumber);
    }
}
