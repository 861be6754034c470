using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.LegalPersons;

public enum LegalPersonList
{
    /// <summary>Registered and in force.</summary>
    Registered,

    /// <summary>Expires within the rule's months.</summary>
    Expiring,

    Expired,

    /// <summary>Changed, and not yet brought up to date.</summary>
    ChangeDue,

    /// <summary>Waits for an answer.</summary>
    Waiting,

    Cancelled,
}

/// <summary>What the list of registrations may be narrowed to.</summary>
public sealed record LegalPersonFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "list")]
    public LegalPersonList? List { get; init; }
}

/// <summary>A registration as a line of a list.</summary>
public sealed record LegalPersonRow
{
    public Guid Id { get; init; }

    public Guid UnionId { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public string Path { get; init; } = "";

    public LegalPersonState State { get; init; }

    public string CertificateNumber { get; init; } = "";

    public string Code { get; init; } = "";

    public string Representative { get; init; } = "";

    public DateOnly? RegisteredOn { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public DateOnly? ChangeDueOn { get; init; }

    public static readonly Sorts<LegalPersonRow> Sorts = new Sorts<LegalPersonRow>(r => r.Id)
        .By("tree", r => r.Path).By("until", r => r.ValidUntil).By("number", r => r.CertificateNumber).By("registered", r => r.RegisteredOn, descending: true);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<LegalPersonRow>> Within(Db db, Reach reach, LegalPersonFilter filter, DateOnly today, int months, CancellationToken cancellationToken)
    {
        var all = (await reach.Within(db.Set<LegalPersonRegistration>(), LegalPersonsModule.View, filter.Union, cancellationToken)).AsNoTracking();

        var soon = today.AddMonths(months);
        var standing = all.Where(r => r.StandsFor != null && r.RegisteredOn != null);
        all = filter.List switch
        {
            LegalPersonList.Expiring => standing.Where(r => r.ValidUntil >= today && r.ValidUntil <= soon),
            LegalPersonList.Expired => standing.Where(r => r.ValidUntil < today),
            LegalPersonList.ChangeDue => standing.Where(r => r.ChangeDueOn != null),
            LegalPersonList.Waiting => all.Where(r => r.State == LegalPersonState.Applied || r.State == LegalPersonState.Checked || r.State == LegalPersonState.Requested || r.State == LegalPersonState.SentBack),
            LegalPersonList.Cancelled => all.Where(r => r.CancelledOn != null),
            _ => standing,
        };
        return from registration in all
               join union in db.Organisations on registration.OrganisationId equals union.Id
               select new LegalPersonRow
               {
                   Id = registration.Id,
                   UnionId = union.Id,
                   UnionCode = union.Code,
                   UnionNameZh = union.NameZh,
                   UnionNameEn = union.NameEn,
                   Path = registration.Path,
                   State = registration.State,
                   CertificateNumber = registration.CertificateNumber,
                   Code = registration.Code ?? registration.FormerCode,
                   Representative = registration.Facts.Representative,
                   RegisteredOn = registration.RegisteredOn,
                   ValidUntil = registration.ValidUntil,
                   ChangeDueOn = registration.ChangeDueOn,
               };
    }
}
