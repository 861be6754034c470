using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>The steps of terms and officers in which other records take part, the same for pages and API: each saves in one transaction.</summary>
public sealed class TermDesk(Db db, Reach reach, TermLimitsBook book, Vault vault, TimeProvider clock)
{
    public Task<Organisation> Union(Guid id, CancellationToken cancellationToken) => db.Organisations.SingleAsync(o => o.Id == id, cancellationToken);

    public Task<TermLimits> Limits(string path, CancellationToken cancellationToken) => book.Get(path, clock.Today(), cancellationToken);

    /// <summary>The running term of a body of the union.</summary>
    public Task<Term?> Running(Guid union, TermBody body, CancellationToken cancellationToken) =>
        db.Set<Term>().SingleOrDefaultAsync(t => t.RunsFor == union && t.Body == body, cancellationToken);

    /// <summary>Those of the body who are in office at the union, and its past heads, whose by-election may still be open.</summary>
    public Task<List<Officer>> Standing(Guid union, TermBody body, CancellationToken cancellationToken) =>
        db.Set<Officer>().Where(o => o.OrganisationId == union && o.Body == body && o.State == OfficerState.InOffice).ToListAsync(cancellationToken);

    public Task<List<Officer>> Slate(Term term, CancellationToken cancellationToken) =>
        db.Set<Officer>().Where(o => o.TermId == term.Id && o.State == OfficerState.Chosen).OrderBy(o => o.Id).ToListAsync(cancellationToken);

    public async Task<Term> Register(Organisation union, TermBody body, int number, DateOnly from, int years, string document, OfficerInput? head, CancellationToken cancellationToken)
    {
        var act = reach.Act();
        if (await Running(union.Id, body, cancellationToken) is { } running)
            throw new RuleViolation("terms.runs_already", "该工会的{0}第 {1} 届正在任期内；请按换届办理", "Body", body.Name(), running.Number);
        var term = Term.Register(union, body, number, from, years, document, await Limits(union.Path, cancellationToken), act);
        db.Add(term);
        if (head is not null)
        {
            var standing = await Standing(union.Id, body, cancellationToken);
            db.Add(Officer.CoOpt(union, term, standing, await Facts(head, union, act, cancellationToken), from, act));
        }

        await db.SaveChangesAsync(cancellationToken);
        return term;
    }

    /// <summary>The first terms of a union that is being founded, with those who were elected: saved with the union.</summary>
    public async Task Found(Organisation union, FirstElection held, Act act, CancellationToken cancellationToken)
    {
        var limits = await Limits(union.Path, cancellationToken);
        foreach (var body in held.Bodies)
        {
            var term = Term.Found(union, held, body, limits, act);
            var elected = new List<Officer>();
            foreach (var facts in body.Elected) elected.Add(Officer.Found(union, term, elected, facts, act));
            db.Add(term);
            db.AddRange(elected);
        }
    }

    public async Task<Term> Propose(Organisation union, TermBody body, TermPlan plan, CancellationToken cancellationToken)
    {
        if (await db.Set<Term>().AnyAsync(t => t.OpenFor == union.Id && t.Body == body, cancellationToken))
            throw new RuleViolation("terms.open_already", "该委员会的换届已在办理中，请打开它继续", "Body");
        var term = Term.Propose(union, body, await Running(union.Id, body, cancellationToken), plan, await Limits(union.Path, cancellationToken), reach.Act());
        db.Add(term);
        await db.SaveChangesAsync(cancellationToken);
        return term;
    }

    public async Task Elect(Term term, DateOnly heldOn, int entitled, int present, CancellationToken cancellationToken)
    {
        term.Elect(heldOn, entitled, present, await Previous(term, cancellationToken), await Limits(term.Path, cancellationToken), reach.Act());
        foreach (var chosen in await Slate(term, cancellationToken))
            if (chosen.Votes > present) throw new RuleViolation("terms.votes_over_present", "{0}得票多于实到的 {1} 人，请核对", "Present", chosen.Name, present);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<Officer> Choose(Term term, OfficerInput input, CancellationToken cancellationToken)
    {
        var (act, union) = (reach.Act(), await Union(term.OrganisationId, cancellationToken));
        var facts = await Facts(input, union, act, cancellationToken) with { Origin = OfficerOrigin.Elected };
        var chosen = Officer.Choose(union, term, await Slate(term, cancellationToken), facts, input.Votes, await Limits(term.Path, cancellationToken), act);
        db.Add(chosen);
        await db.SaveChangesAsync(cancellationToken);
        return chosen;
    }

    public async Task<Officer> CoOpt(Term term, OfficerInput input, CancellationToken cancellationToken)
    {
        var (act, union) = (reach.Act(), await Union(term.OrganisationId, cancellationToken));
        var others = await Standing(union.Id, term.Body, cancellationToken);
        others.AddRange(await Departed(union.Id, cancellationToken));
        var officer = Officer.CoOpt(union, term, others, await Facts(input, union, act, cancellationToken), input.From ?? act.On, act);
        db.Add(officer);
        await db.SaveChangesAsync(cancellationToken);
        return officer;
    }

    public async Task<Officer> Appoint(Organisation union, OfficerFacts facts, DateOnly from, string document, CancellationToken cancellationToken)
    {
        var others = await Standing(union.Id, TermBody.Committee, cancellationToken);
        others.AddRange(await Departed(union.Id, cancellationToken));
        var officer = Officer.Appoint(union, others, facts, from, document, reach.Act());
        db.Add(officer);
        return officer;
    }

    public async Task Report(Term term, CancellationToken cancellationToken)
    {
        term.Report(await Slate(term, cancellationToken), await Limits(term.Path, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Whether the reader answers for the level above.</summary>
    public Task<bool> MayAnswer(Term term, CancellationToken cancellationToken) => reach.May(TermsModule.Approve, term.LevelAbove, cancellationToken);

    /// <summary>Says yes to whatever waits: the plan, the result (with its document), the postponement.</summary>
    public async Task Agree(Term term, string? document, CancellationToken cancellationToken)
    {
        await RefuseFromBelow(term, cancellationToken);
        if (term.State == TermState.Submitted) term.Approve(reach.Act());
        else if (term.State == TermState.PostponementAsked) term.Postpone(reach.Act());
        else
            term.Confirm(document ?? "", await Previous(term, cancellationToken), await Standing(term.OrganisationId, term.Body, cancellationToken),
                await Slate(term, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Refuse(Term term, string? reason, CancellationToken cancellationToken)
    {
        await RefuseFromBelow(term, cancellationToken);
        if (term.State == TermState.PostponementAsked) term.RefusePostponement(reach.Act(reason));
        else term.SendBack(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Discard(Term term, string? reason, CancellationToken cancellationToken)
    {
        term.Discard(await Slate(term, cancellationToken), await Previous(term, cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Close(Term term, DateOnly on, string? reason, CancellationToken cancellationToken)
    {
        term.Close(on, await Standing(term.OrganisationId, term.Body, cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The facts of somebody, with the person of the city's register when their ID number is told.</summary>
    private async Task<OfficerFacts> Facts(OfficerInput input, Organisation union, Act act, CancellationToken cancellationToken)
    {
        var facts = input.Facts();
        if (string.IsNullOrWhiteSpace(input.IdNumber)) return facts;
        if (!IdNumber.TryParse(input.IdNumber, null, out var number)) throw new RuleViolation("officers.id_number", "身份证号码不对，请核对校验码和出生日期", nameof(OfficerInput.IdNumber));
        var index = vault.Index(Person.IdNumberIndex, number.Whole);
        var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.IdIndex == index, cancellationToken);
        if (person is not null && person.Name != facts.Name)
            throw new RuleViolation("officers.other_name", "这个身份证号码在册的姓名与填写的不一致，请核对", nameof(OfficerInput.Name));
        if (person is null) db.Add(person = Person.Register(union, facts.Name, facts.Sex, number, null, vault, act));
        return facts with { PersonId = person.Id };
    }

    /// <summary>Chairs who left and for whom a by-election may still be asked.</summary>
    private Task<List<Officer>> Departed(Guid union, CancellationToken cancellationToken) =>
        db.Set<Officer>().Where(o => o.OrganisationId == union && o.Office == OfficerPost.Chair && o.State == OfficerState.Left)
            .OrderByDescending(o => o.LeftOn).Take(3).ToListAsync(cancellationToken);

    private async Task<Term?> Previous(Term term, CancellationToken cancellationToken) =>
        term.PreviousId is { } id ? await db.Set<Term>().SingleAsync(t => t.Id == id, cancellationToken) : null;

    private async Task RefuseFromBelow(Term term, CancellationToken cancellationToken)
    {
        if (!await MayAnswer(term, cancellationToken)) throw new RuleViolation("terms.level_above", "须由上一级工会审批");
    }
}
