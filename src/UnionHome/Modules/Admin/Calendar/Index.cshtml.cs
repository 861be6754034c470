using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Admin.Calendar;

/// <summary>The years that are known, and how certain each is.</summary>
[Permit(CalendarModule.View)]
public sealed class IndexModel(CalendarBook book, Reach reach) : PageModel
{
    public IReadOnlyCollection<CalendarYear> Years { get; private set; } = [];

    public WorkingDays Days { get; private set; } = null!;

    public bool MayAnnounce { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var years = await book.Years(cancellationToken);
        (Years, Days) = ([.. years.Values.OrderByDescending(y => y.Year)], new(years));
        MayAnnounce = (await reach.Paths(CalendarModule.Announce, cancellationToken)).Any(p => OrganisationPath.Depth(p) == 1);
    }

    /// <summary>Days as spans: 02-15–02-23.</summary>
    public static IEnumerable<string> Spans(IReadOnlyList<DateOnly> days)
    {
        for (var i = 0; i < days.Count; i++)
        {
            var first = days[i];
            while (i + 1 < days.Count && days[i + 1] == days[i].AddDays(1)) i++;
            yield return first == days[i] ? first.Iso()[5..] : $"{first.Iso()[5..]}–{days[i].Iso()[5..]}";
        }
    }
}
