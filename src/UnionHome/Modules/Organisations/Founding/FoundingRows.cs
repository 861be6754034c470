using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>What the list of foundings is filtered by, the same in the page's address and in the API.</summary>
public sealed record FoundingFilter
{
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "state")]
    public FoundingState? State { get; init; }

    [FromQuery(Name = "origin")]
    public FoundingOrigin? Origin { get; init; }

    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    /// <summary>Only what is past its day.</summary>
    [FromQuery(Name = "overdue")]
    public bool? Overdue { get; init; }
}

/// <summary>A founding as a line of a list.</summary>
public sealed record FoundingRow
{
    public Guid Id { get; init; }

    public string UnitName { get; init; } = "";

    public string? UnionName { get; init; }

    public FoundingOrigin Origin { get; init; }

    public FoundingState State { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionZh { get; init; } = "";

    public string UnionEn { get; init; } = "";

    /// <summary>By when the next step is to be taken.</summary>
    public DateOnly? DueOn { get; init; }

    public static readonly Sorts<FoundingRow> Sorts = new Sorts<FoundingRow>(r => r.Id)
        .By("asked", r => r.AskedAt, descending: true).By("unit", r => r.UnitName).By("union", r => r.UnionCode).By("state", r => r.State).By("due", r => r.DueOn);

    public string Above(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;

    public static async Task<IQueryable<FoundingRow>> Within(Db db, Reach reach, FoundingFilter filter, DateOnly today, CancellationToken cancellationToken)
    {
        var requests = await reach.Within(db.Set<FoundingRequest>().AsNoTracking(), FoundingModule.View, filter.Union, cancellationToken);
        if (filter.State is { } state) requests = requests.Where(r => r.State == state);
        if (filter.Origin is { } origin) requests = requests.Where(r => r.Origin == origin);
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var text = filter.Q.Trim();
            requests = requests.Where(r => r.UnitName.Contains(text) || r.UnionName!.Contains(text));
        }


        var rows = from r in requests
                   join o in db.Organisations on r.Path equals o.Path
                   select new FoundingRow
                   {
                       Id = r.Id,
                       UnitName = r.UnitName,
                       UnionName = r.UnionName,
                       Origin = r.Origin,
                       State = r.State,
                       AskedAt = r.AskedAt,
                       UnionCode = o.Code,
                       UnionZh = o.NameZh,
                       UnionEn = o.NameEn,
                       DueOn = db.Set<Todo>().Where(t => t.AboutId == r.Id && t.SettledAt == null).Min(t => t.DueOn),
                   };
        return filter.Overdue == true ? rows.Where(r => r.DueOn < today) : rows;
    }
}
