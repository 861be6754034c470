using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Schooling;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>Students on lists: each with its household, and as often a school year as the rules say.</summary>
public sealed partial class GrantDesk
{
    /// <summary>Puts students on the list, each with its household, except those who stand on it already or were given schooling aid in the school year as often as may be.</summary>
    /// <returns>How many were added.</returns>
    internal async Task<int> AddStudents(GrantList list, IReadOnlyList<(Student Student, string Name)> students, string? amount, CancellationToken cancellationToken)
    {
        var (programme, act) = (await ProgrammeOf(list, cancellationToken), reach.Act());
        if (programme.Use != FundUse.Schooling) throw new RuleViolation("aid.no_students", "只有助学项目的名单可以加入学生", "List");
        Guid[] households = [.. students.Select(s => s.Student.FileId).Distinct()];
        var rows = await (from f in await FilesOf(list, cancellationToken)
                          where households.Contains(f.Id)
                          join p in db.Set<Person>() on f.PersonId equals p.Id
                          join o in db.Organisations on f.Path equals o.Path
                          select new { File = f, Person = p, Union = o }).ToDictionaryAsync(r => r.File.Id, cancellationToken);
        var on = (await GrantsOf(list.Id, cancellationToken)).Select(g => g.BeneficiaryIndex).ToHashSet(StringComparer.Ordinal);
        var (caps, year) = (await CapsOf(programme, list, cancellationToken), await SchoolYear.Of(act.On, rules, list.Path, cancellationToken));
        var granted = await Granted(db.Set<HardshipFile>().Where(f => households.Contains(f.Id)).Select(f => f.PersonId), year, list.Id, cancellationToken);
        var added = new List<Grant>();
        foreach (var (student, name) in students)
        {
            if (!rows.TryGetValue(student.FileId, out var row) || !programme.Takes(row.File.Category, row.File.MainCause)) continue;
            var grant = Grant.Of(list, row.Union, row.Person, row.File, new(programme.AmountFor(row.File.Category) ?? Amount(programme, row.File.Category, amount), name, null, null, student.Id), vault, act);
            if (!on.Contains(grant.BeneficiaryIndex) && (caps.SchoolYearTimes == 0 || TimesIn(granted, grant) < caps.SchoolYearTimes)) added.Add(grant);
        }

        if (added.Count == 0) throw new RuleViolation("aid.no_student_eligible", "没有可以加入的学生：已确认本学年、符合项目条件的学生都已在名单上，或本学年已获助学", "List");
        await Put(list, added, cancellationToken);
        return added.Count;
    }

    /// <summary>What these people were granted for a school year by any union, one list aside.</summary>
    private Task<ILookup<Guid, GrantedSum>> Granted(IQueryable<Guid> people, SchoolYear year, Guid? aside, CancellationToken cancellationToken) =>
        Granted(people, year.DecidedFrom, year.DecidedUntil, aside, cancellationToken);

    /// <summary>How often the student of a grant was given schooling aid already.</summary>
    private static int TimesIn(ILookup<Guid, GrantedSum> granted, Grant grant) => granted[grant.PersonId].Count(g => g.Use == FundUse.Schooling && g.BeneficiaryIndex == grant.BeneficiaryIndex);
}
