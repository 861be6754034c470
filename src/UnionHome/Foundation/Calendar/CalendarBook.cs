using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Calendar;

/// <summary>The calendar in force: the shipped years, each replaced by the one that the city brought in last.</summary>
public sealed class CalendarBook(Db db)
{
    public async Task<WorkingDays> WorkingDays(CancellationToken cancellationToken = default) => new(await Years(cancellationToken));

    public async Task<IReadOnlyDictionary<int, CalendarYear>> Years(CancellationToken cancellationToken = default)
    {
        var years = new SortedDictionary<int, CalendarYear>();
        foreach (var year in ShippedYears.All) years[year.Year] = year;
        foreach (var year in await db.Set<CalendarYear>().AsNoTracking().OrderBy(y => y.SetAt).ThenBy(y => y.Id).ToListAsync(cancellationToken)) years[year.Year] = year;
        return years;
    }
}
