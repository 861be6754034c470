using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>Takes an application up: into a new hardship file, into the one that the worker has, or into a draft list. What was told and handed in goes along.</summary>
public sealed class ApplicationTaking(Db db, Reach reach, Vault vault, ApplicationDesk desk, HardshipDesk files, GrantDesk grants)
{
    private const int MonthsOfYear = 12;

    /// <summary>Opens a file with the home visit; name, numbers, cause and the worker's own line come from the application.</summary>
    public async Task<HardshipFile> IntoNewFile(AidApplication application, HomeVisit visit, CancellationToken cancellationToken)
    {
        await desk.RefuseOthers(application, cancellationToken);
        var (union, days) = (await desk.UnionOf(application, cancellationToken), await desk.WorkingDays(application, cancellationToken));
        var (name, number) = Who(application);
        var phone = application.Phone is { } told ? Mobile.Parse(vault.Open(application, nameof(application.Phone), told)) : (Mobile?)null;
        return await files.Open(union, name, number, phone, visit, async file =>
        {
            var year = new Money(checked(application.Opened(vault, nameof(application.OwnIncome), application.OwnIncome).Fen * MonthsOfYear));
            db.Add(file.TakeOver(application.Cause, new(name, Kinship.Holder, number, application.Situation, Health.Good, null, year), vault));
            application.TakeUp(file, days, reach.Act());
            await HandOver(application, file, reach.Act(), cancellationToken);
        }, cancellationToken);
    }

    /// <summary>The file of the worker that is open and within reach; null when there is none.</summary>
    public async Task<HardshipFile?> FileOf(AidApplication application, CancellationToken cancellationToken)
    {
        var person = await PersonOf(application, cancellationToken);
        return person is null ? null : await (await reach.Within(db.Set<HardshipFile>(), HardshipModule.Keep, cancellationToken)).SingleOrDefaultAsync(f => f.OpenPersonId == person.Id, cancellationToken);
    }

    public async Task IntoFile(AidApplication application, CancellationToken cancellationToken)
    {
        await desk.RefuseOthers(application, cancellationToken);
        var file = await FileOf(application, cancellationToken) ?? throw new RuleViolation("applications.no_file", "您的工作范围内没有此人正在办理或在档的困难职工档案");
        application.TakeUp(file, await desk.WorkingDays(application, cancellationToken), reach.Act());
        await HandOver(application, file, reach.Act(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Draft lists at or below the union that has it in hand, those of its programme first.</summary>
    public async Task<IReadOnlyList<GrantList>> Lists(AidApplication application, CancellationToken cancellationToken)
    {
        var hands = await desk.HandsOf(application, cancellationToken);
        return await (await reach.Within(db.Set<GrantList>(), AidModule.Keep, cancellationToken)).Under(hands.Path).Where(l => l.State == ListState.Draft)
            .OrderBy(l => l.ProgrammeId == application.ProgrammeId ? 0 : 1).ThenByDescending(l => l.DrawnOn).ThenBy(l => l.Id).Take(100).ToListAsync(cancellationToken);
    }

    /// <summary>Puts the worker on a draft list: by the file that stands or, where the programme takes people without one, by name and number.</summary>
    public async Task<GrantList> IntoList(AidApplication application, Guid list, string? amount, string? selfPaid, CancellationToken cancellationToken)
    {
        await desk.RefuseOthers(application, cancellationToken);
        var chosen = (await Lists(application, cancellationToken)).FirstOrDefault(l => l.Id == list) ?? throw new RuleViolation("applications.list", "请选择一份还没有提交的发放名单", "List");
        application.TakeUp(chosen, await desk.WorkingDays(application, cancellationToken), reach.Act());
        var person = await PersonOf(application, cancellationToken);
        var file = person is null ? null : await (await grants.FilesOf(chosen, cancellationToken)).SingleOrDefaultAsync(f => f.PersonId == person.Id, cancellationToken);
        if (file is not null) await grants.Add(chosen, file.Id, amount, null, selfPaid, null, cancellationToken);
        else
        {
            var (name, number) = Who(application);
            await grants.AddPeople(chosen, [new() { Name = name, Number = number, Amount = MoneyText.ReadTold(amount, "Amount") }], cancellationToken);
            person = await PersonOf(application, cancellationToken);
        }

        var grant = await db.Set<Grant>().SingleAsync(g => g.ListId == list && g.PersonId == person!.Id, cancellationToken);
        foreach (var paper in await desk.Papers(application, cancellationToken)) db.Add(paper.For(grant, reach.Act()));
        await db.SaveChangesAsync(cancellationToken);
        return chosen;
    }

    private Task<Person?> PersonOf(AidApplication application, CancellationToken cancellationToken) =>
        db.Set<Person>().SingleOrDefaultAsync(p => p.IdIndex == application.IdIndex, cancellationToken);

    private (string Name, IdNumber Number) Who(AidApplication application) =>
        (vault.Open(application, nameof(application.Name), application.Name), IdNumber.Parse(vault.Open(application, nameof(application.IdNumber), application.IdNumber)));

    private async Task HandOver(AidApplication application, HardshipFile file, Act act, CancellationToken cancellationToken)
    {
        foreach (var paper in await desk.Papers(application, cancellationToken))
        {
            var copy = paper.For(file, act);
            db.Add(copy);
            file.Attach(act with { Reason = HardshipWords.Of(FilePaper.Other), Evidence = [copy.Id] });
        }
    }
}
