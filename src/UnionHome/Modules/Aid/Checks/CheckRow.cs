using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Checks;

/// <summary>What the findings may be narrowed to.</summary>
public sealed record CheckFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "source")]
    public CheckKind? Source { get; init; }

    [FromQuery(Name = "state")]
    public FindingState? State { get; init; }
}

/// <summary>A finding as a line of a list.</summary>
public sealed record CheckRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string? Number { get; init; }

    public Kinship Who { get; init; }

    public CheckKind Source { get; init; }

    public DateOnly Since { get; init; }

    public DateOnly FoundOn { get; init; }

    public FindingState State { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionZh { get; init; } = "";

    public string UnionEn { get; init; } = "";

    public static readonly Sorts<CheckRow> Sorts = new Sorts<CheckRow>(r => r.Id)
        .By("found", r => r.FoundOn, descending: true).By("name", r => r.Name).By("source", r => r.Source).By("since", r => r.Since).By("union", r => r.UnionCode).By("state", r => r.State);

    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;

    public static async Task<IQueryable<CheckRow>> Within(Db db, Reach reach, CheckFilter filter, CancellationToken cancellationToken)
    {
        var findings = await reach.Within(db.Set<CheckFinding>().AsNoTracking(), HardshipModule.View, filter.Union, cancellationToken);
        if (filter.Source is { } source) findings = findings.Where(f => f.Source == source);
        if (filter.State is { } state) findings = findings.Where(f => f.State == state);

        return from finding in findings
               join file in db.Set<HardshipFile>() on finding.FileId equals file.Id
               join person in db.Set<Person>() on file.PersonId equals person.Id
               join union in db.Organisations on finding.Path equals union.Path
               select new CheckRow
               {
                   Id = finding.Id,
                   Name = person.Name,
                   Number = file.Number,
                   Who = finding.Who,
                   Source = finding.Source,
                   Since = finding.Since,
                   FoundOn = finding.FoundOn,
                   State = finding.State,
                   UnionCode = union.Code,
                   UnionZh = union.NameZh,
                   UnionEn = union.NameEn,
               };
    }
}
