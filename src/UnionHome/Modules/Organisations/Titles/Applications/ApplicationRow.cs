using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>What the list of applications may be narrowed to.</summary>
public sealed record ApplicationFilter
{
    /// <summary>Code or name of a union: its applications and those of all below it.</summary>
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "programme")]
    public Guid? Programme { get; init; }

    [FromQuery(Name = "state")]
    public ApplicationState? State { get; init; }

    [FromQuery(Name = "year")]
    public int? Year { get; init; }

    /// <summary>Only what is past its day.</summary>
    [FromQuery(Name = "late")]
    public bool? Late { get; init; }
}

/// <summary>An application as a line of a list.</summary>
public sealed record ApplicationRow
{
    public Guid Id { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public Guid ProgrammeId { get; init; }

    public string ProgrammeZh { get; init; } = "";

    public string ProgrammeEn { get; init; } = "";

    public int Year { get; init; }

    public ApplicationState State { get; init; }

    /// <summary>In tenths of a point.</summary>
    public int SelfTotal { get; init; }

    public int? FoundTotal { get; init; }

    public string? Grade { get; init; }

    public string? Number { get; init; }

    public DateOnly? AwardedOn { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public DateOnly? RecheckOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public static readonly Sorts<ApplicationRow> Sorts = new Sorts<ApplicationRow>(r => r.Id)
        .By("due", r => r.DueOn == null ? DateOnly.MaxValue : r.DueOn).By("union", r => r.UnionCode).By("programme", r => r.ProgrammeZh).By("state", r => r.State)
        .By("year", r => r.Year).By("points", r => r.FoundTotal).By("awarded", r => r.AwardedOn);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public string Programme(bool english) => english && ProgrammeEn.Length > 0 ? ProgrammeEn : ProgrammeZh;

    public bool IsLate(DateOnly today) => DueOn < today || RecheckOn < today;

    public static async Task<IQueryable<ApplicationRow>> Within(Db db, Reach reach, ApplicationFilter filter, DateOnly today, CancellationToken cancellationToken)
    {
        var applications = await reach.Within(db.Set<TitleApplication>(), TitlesModule.View, filter.Union, cancellationToken);
        if (filter.Programme is { } programme) applications = applications.Where(a => a.ProgrammeId == programme);
        if (filter.State is { } state) applications = applications.Where(a => a.State == state);
        if (filter.Late == true) applications = applications.Where(a => a.DueOn < today || a.RecheckOn < today);
        var rows = Rows(db, applications);
        return filter.Year is { } year ? rows.Where(r => r.Year == year) : rows;
    }

    public static IQueryable<ApplicationRow> Rows(Db db, IQueryable<TitleApplication> applications) =>
        from a in applications
        join union in db.Organisations on a.OrganisationId equals union.Id
        join programme in db.Set<TitleProgramme>() on a.ProgrammeId equals programme.Id
        join version in db.Set<ProgrammeVersion>() on a.VersionId equals version.Id
        select new ApplicationRow
        {
            Id = a.Id,
            UnionCode = union.Code,
            UnionNameZh = union.NameZh,
            UnionNameEn = union.NameEn,
            ProgrammeId = a.ProgrammeId,
            ProgrammeZh = programme.NameZh,
            ProgrammeEn = programme.NameEn,
            Year = version.Year,
            State = a.State,
            SelfTotal = a.SelfTotal,
            FoundTotal = a.VisitedOn == null ? null : a.FoundTotal,
            Grade = a.Grade,
            Number = a.Number,
            AwardedOn = a.AwardedOn,
            ValidUntil = a.ValidUntil,
            RecheckOn = a.RecheckOn,
            DueOn = a.DueOn,
        };
}
