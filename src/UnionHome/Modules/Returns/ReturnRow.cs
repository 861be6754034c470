using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Returns;

/// <summary>What a list of returns may be narrowed to.</summary>
public sealed record ReturnFilter
{
    /// <summary>Code of a union: its returns and those of all below it.</summary>
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "state")]
    public ReturnState? State { get; init; }

    /// <summary>The year in which the period ends.</summary>
    [FromQuery(Name = "year"), Display(Name = "年度")]
    public int? Year { get; init; }
}

/// <summary>A return as a line of a list.</summary>
public sealed record ReturnRow
{
    public Guid Id { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public string Told { get; init; } = "";

    public ReturnState State { get; init; }

    /// <summary>How many figures it tells.</summary>
    public int Figures { get; init; }

    public DateTimeOffset? SubmittedAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>Whether it corrects an accepted one.</summary>
    public bool Corrects { get; init; }

    public static readonly Sorts<ReturnRow> Sorts = new Sorts<ReturnRow>(r => r.Id)
        .By("to", r => r.To, descending: true).By("union", r => r.UnionCode).By("state", r => r.State).By("submitted", r => r.SubmittedAt);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<ReturnRow>> Within(Db db, Reach reach, ReturnFilter filter, CancellationToken cancellationToken)
    {
        var returns = await reach.Within(db.Set<Return>(), ReturnsModule.View, filter.Union, cancellationToken);
        if (filter.State is { } state) returns = returns.Where(r => r.State == state);
        if (filter.Year is { } year)
        {
            var (first, last) = (new DateOnly(Math.Clamp(year, 1, 9999), 1, 1), new DateOnly(Math.Clamp(year, 1, 9999), 12, 31));
            returns = returns.Where(r => r.To >= first && r.To <= last);
        }

        return from told in returns
               join union in db.Organisations on told.OrganisationId equals union.Id
               select new ReturnRow
               {
                   Id = told.Id,
                   UnionCode = union.Code,
                   UnionNameZh = union.NameZh,
                   UnionNameEn = union.NameEn,
                   From = told.From,
                   To = told.To,
                   Told = told.Told,
                   State = told.State,
                   Figures = told.Lines.Count(l => l.Amount != null),
                   SubmittedAt = told.SubmittedAt,
                   AcceptedAt = told.AcceptedAt,
                   Corrects = told.CorrectsId != null,
               };
    }
}
