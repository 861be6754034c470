using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>Asks before each school year whether the students are still at school. One transaction for each.</summary>
internal sealed class SchoolingCare(Db db, RuleBook rules, TimeProvider clock) : IRecurring
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task Run(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var root = await db.Organisations.OrderBy(o => o.Path).Select(o => o.Path).FirstOrDefaultAsync(cancellationToken);
        if (root is null) return;
        var year = await SchoolYear.Of(today, rules, root, cancellationToken);
        var waiting = db.Set<Student>().AsNoTracking().Where(s => s.State == StudentState.Studying && s.ConfirmedFor < year.Year && s.AskedFor < year.Year).OrderBy(s => s.Id).Select(s => s.Id);
        await db.Each<Student>(waiting, Ask, stuck: null, cancellationToken);

        Task Ask(Student student)
        {
            if (student.State == StudentState.Studying && student.AskedFor < year.Year) student.AskForRenewal(year, Act.BySystem(clock));
            return Task.CompletedTask;
        }
    }
}
