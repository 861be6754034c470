using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;

namespace UnionHome.Foundation.Privacy;

/// <summary>
/// Leads from a POST that gave its reason to the one GET that shows what was asked for: the value itself is in no cookie, no address and
/// no kept answer. Good for a minute, once, for the person who asked.
/// </summary>
public sealed class OnePass(Reach reach, TimeProvider clock)
{
    private static readonly TimeSpan Good = TimeSpan.FromMinutes(1);

    public void Give(PageModel page, string what) =>
        page.TempData[Key(what)] = (clock.GetUtcNow() + Good).UtcTicks.ToString(CultureInfo.InvariantCulture);

    public bool Take(PageModel page, string what) =>
        page.TempData[Key(what)] is string text && long.TryParse(text, CultureInfo.InvariantCulture, out var until) && clock.GetUtcNow().UtcTicks <= until;

    private string Key(string what) => $"pass:{reach.UserId}:{what}";
}
