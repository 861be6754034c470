using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>What the list of applications is filtered by, the same in the page's address and in the API.</summary>
public sealed record ApplicationFilter
{
    /// <summary>The reference number.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "state")]
    public ApplicationState? State { get; init; }

    [FromQuery(Name = "cause")]
    public HardshipCause? Cause { get; init; }

    /// <summary>Received so many working days ago or earlier.</summary>
    [FromQuery(Name = "days")]
    public int? Days { get; init; }

    [FromQuery(Name = "overdue")]
    public bool? Overdue { get; init; }

    /// <summary>The mark of the sheet with which a union filed them.</summary>
    [FromQuery(Name = "group")]
    public Guid? Group { get; init; }
}

/// <summary>An application as a line of a list; whose it is stands there in part.</summary>
public sealed record ApplicationRow
{
    /// <summary>Its name is shown in part, by the page.</summary>
    public required AidApplication Application { get; init; }

    public Guid Id { get; init; }

    public string? Programme { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionZh { get; init; } = "";

    public string UnionEn { get; init; } = "";

    public string HandsCode { get; init; } = "";

    public string HandsZh { get; init; } = "";

    public string HandsEn { get; init; } = "";

    /// <summary>The same worker has another application open, anywhere in the city.</summary>
    public bool Twice { get; init; }

    public static readonly Sorts<ApplicationRow> Sorts = new Sorts<ApplicationRow>(r => r.Id)
        .By("received", r => r.Application.ReceivedOn).By("due", r => r.Application.DueOn == null ? DateOnly.MaxValue : r.Application.DueOn).By("number", r => r.Application.Number)
        .By("state", r => r.Application.State).By("cause", r => r.Application.Cause).By("union", r => r.UnionCode);

    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;

    public string Hands(bool english) => english && HandsEn.Length > 0 ? HandsEn : HandsZh;

    public string Name(Vault vault) => vault.Masked(Application, nameof(AidApplication.Name), Application.Name);

    public static async Task<IQueryable<ApplicationRow>> Within(Db db, Reach reach, ApplicationFilter filter, WorkingDays calendar, DateOnly today, CancellationToken cancellationToken)
    {
        var applications = (await ApplicationDesk.Within(db, reach, ApplicationsModule.View, cancellationToken)).AsNoTracking();
        if (filter.State is { } state) applications = applications.Where(a => a.State == state);
        if (filter.Cause is { } cause) applications = applications.Where(a => a.Cause == cause);
        if (filter.Group is { } group) applications = applications.Where(a => a.GroupId == group);
        if (filter.Overdue == true) applications = applications.Where(a => a.DueOn < today);
        if (filter.Days is > 0 and var days)
        {
            var latest = calendar.Add(today, -Math.Min(days, 1000));
            applications = applications.Where(a => a.ReceivedOn <= latest);
        }

        if (filter.Q?.Trim().ToUpperInvariant() is { Length: > 0 } number) applications = applications.Where(a => a.Number.StartsWith(number));
        applications = await applications.UnderTyped(await reach.Within(db.Organisations, ApplicationsModule.View, cancellationToken), filter.Union, cancellationToken);

        return from a in applications
               join o in db.Organisations on a.Path equals o.Path
               join h in db.Organisations on a.HandsId equals h.Id
               join p in db.Set<AidProgramme>() on a.ProgrammeId equals (Guid?)p.Id into programmes
               from p in programmes.DefaultIfEmpty()
               select new ApplicationRow
               {
                   Id = a.Id,
                   Application = a,
                   Programme = p!.Name,
                   UnionCode = o.Code,
                   UnionZh = o.NameZh,
                   UnionEn = o.NameEn,
                   HandsCode = h.Code,
                   HandsZh = h.NameZh,
                   HandsEn = h.NameEn,
                   Twice = (a.State == ApplicationState.Received || a.State == ApplicationState.AskedBack)
                       && db.Set<AidApplication>().Any(x => x.IdIndex == a.IdIndex && x.Id != a.Id && (x.State == ApplicationState.Received || x.State == ApplicationState.AskedBack)),
               };
    }
}
