using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>The steps of registrations in which the committee, its chair and the enterprises of the union take part.</summary>
public sealed class LegalPersonDesk(Db db, Reach reach, RuleBook rules, AttachmentDesk attachments, TimeProvider clock)
{
    public async Task<LegalPersonLimits> Limits(string path, CancellationToken cancellationToken)
    {
        async Task<int> Number(string code) => (int)(await rules.Get(code, path, clock.Today(), cancellationToken)).Number;
        return new(await Number(LegalPersonsModule.AnswerDays), await Number(LegalPersonsModule.ChangeDays), await Number(LegalPersonsModule.ExpiringMonths));
    }

    public Task<LegalPersonRegistration?> Of(Guid union, CancellationToken cancellationToken) =>
        db.Set<LegalPersonRegistration>().SingleOrDefaultAsync(r => r.StandsFor == union, cancellationToken);

    public Task<Term?> Term(Guid union, CancellationToken cancellationToken) =>
        db.Set<Term>().AsNoTracking().SingleOrDefaultAsync(t => t.RunsFor == union && t.Body == TermBody.Committee, cancellationToken);

    public Task<Officer?> Chair(Guid union, CancellationToken cancellationToken) =>
        db.Set<Officer>().AsNoTracking().SingleOrDefaultAsync(o => o.SeatOf == union && o.Office == OfficerPost.Chair, cancellationToken);

    /// <summary>Applies, or sends again what was sent back.</summary>
    public async Task<LegalPersonRegistration> Apply(Organisation union, LegalPersonFacts facts, IFormFile? evidence, CancellationToken cancellationToken)
    {
        var (term, chair, limits) = (await Term(union.Id, cancellationToken), await Chair(union.Id, cancellationToken), await Limits(union.Path, cancellationToken));
        var registration = await Of(union.Id, cancellationToken);
        if (registration is null) db.Add(registration = LegalPersonRegistration.Apply(union, facts, term, chair, limits, reach.Act()));
        else registration.Amend(union, facts, term, chair, limits, reach.Act());
        if (evidence is not null) await attachments.Add(registration, evidence, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return registration;
    }

    public async Task Ask(LegalPersonRegistration registration, LegalPersonRequest request, LegalPersonFacts facts, string? reason, CancellationToken cancellationToken)
    {
        var union = registration.OrganisationId;
        registration.Ask(request, facts, await Term(union, cancellationToken), await Chair(union, cancellationToken), await Limits(registration.Path, cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task<bool> MayCheck(LegalPersonRegistration registration, CancellationToken cancellationToken) =>
        reach.May(LegalPersonsModule.Check, registration.Registrar, cancellationToken);

    public Task<bool> MayRegister(LegalPersonRegistration registration, CancellationToken cancellationToken) =>
        reach.May(LegalPersonsModule.Register, registration.Registrar, cancellationToken);

    public async Task Check(LegalPersonRegistration registration, CancellationToken cancellationToken)
    {
        if (!await MayCheck(registration, cancellationToken)) throw FromBelow();
        registration.Check(await Limits(registration.Path, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task SendBack(LegalPersonRegistration registration, string? reason, CancellationToken cancellationToken)
    {
        if (!await MayCheck(registration, cancellationToken) && !await MayRegister(registration, cancellationToken)) throw FromBelow();
        registration.SendBack(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Certify(LegalPersonRegistration registration, string number, string code, CancellationToken cancellationToken)
    {
        if (!await MayRegister(registration, cancellationToken)) throw FromBelow();
        var term = await Term(registration.OrganisationId, cancellationToken) ?? throw new RuleViolation("legal_persons.no_term", "该工会没有在任的委员会，先办理选举和批复");
        registration.Certify(number, code, term, await AboveScale(registration.OrganisationId, cancellationToken), reach.Act());
        if (await db.Set<LegalPersonRegistration>().AnyAsync(r => r.Code == registration.Code && r.Id != registration.Id, cancellationToken))
            throw new RuleViolation("legal_persons.code_taken", "这个统一社会信用代码已登记给另一家工会", "Code");
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Agree(LegalPersonRegistration registration, string? number, CancellationToken cancellationToken)
    {
        if (!await MayRegister(registration, cancellationToken)) throw FromBelow();
        var union = await db.Organisations.SingleAsync(o => o.Id == registration.OrganisationId, cancellationToken);
        registration.Agree(union, number ?? "", await Term(union.Id, cancellationToken), await AboveScale(union.Id, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Refuse(LegalPersonRegistration registration, string? reason, CancellationToken cancellationToken)
    {
        if (!await MayRegister(registration, cancellationToken)) throw FromBelow();
        registration.Refuse(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<int> AboveScale(Guid union, CancellationToken cancellationToken) =>
        db.Set<Enterprise>().CountAsync(e => e.UnionId == union && e.State == EnterpriseState.Open && e.IsPrivate && e.IsAboveScale, cancellationToken);

    private static RuleViolation FromBelow() => new("legal_persons.level_above", "须由县级以上工会办理");
}
