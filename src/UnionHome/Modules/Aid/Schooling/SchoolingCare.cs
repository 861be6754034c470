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
        var waiting = await db.Set<Student>().AsNoTracking().Where(s => s.State == StudentState.Studying && s.ConfirmedFor < year.Year && s.AskedFor < year.Year)
            .OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(cancellationToken);
        foreach (var id in waiting)
        {
            db.ChangeTracker.Clear();
            try
            {
                var student = await db.Set<Student>().SingleAsync(s => s.Id == id, cancellationToken);
                if (student.State != StudentState.Studying || student.AskedFor >= year.Year) continue;
                student.AskForRenewal(year, Act.BySystem(clock));
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (Conflict)
            {
                // Another node or a person was faster; it comes round again.
            }
        }
    }
}
