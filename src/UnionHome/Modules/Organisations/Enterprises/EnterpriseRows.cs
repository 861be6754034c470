using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>An enterprise as a line of a list, an export and the API.</summary>
public sealed record EnterpriseRow
{
    public Guid Id { get; init; }

    public string CreditCode { get; init; } = "";

    public string Name { get; init; } = "";

    public Ownership Ownership { get; init; }

    public bool IsPrivate { get; init; }

    public bool IsAboveScale { get; init; }

    public Industry Industry { get; init; }

    public int Workers { get; init; }

    public string Address { get; init; } = "";

    public DateOnly? OpenedOn { get; init; }

    public DateOnly From { get; init; }

    public bool IsDue { get; init; }

    public DateOnly? DueFrom { get; init; }

    public string ResponsibleCode { get; init; } = "";

    public string ResponsibleZh { get; init; } = "";

    public string ResponsibleEn { get; init; } = "";

    public Guid? UnionId { get; init; }

    public DateOnly? UnionSince { get; init; }

    public string? UnionCode { get; init; }

    public string? UnionZh { get; init; }

    public string? UnionEn { get; init; }

    public string? InCharge { get; init; }

    public DateOnly? LastVisitOn { get; init; }

    public DateOnly? NextVisitOn { get; init; }

    public static readonly Sorts<EnterpriseRow> Sorts = new Sorts<EnterpriseRow>(r => r.Id)
        .By("name", r => r.Name).By("code", r => r.CreditCode).By("workers", r => r.Workers, descending: true).By("union", r => r.ResponsibleCode).By("covered", r => r.UnionCode)
        .By("due", r => r.DueFrom).By("visited", r => r.LastVisitOn).By("next", r => r.NextVisitOn).By("charge", r => r.InCharge);

    /// <summary>The campaign begins where most workers are without a union.</summary>
    public static readonly Sorts<EnterpriseRow> CampaignSorts = new Sorts<EnterpriseRow>(r => r.Id)
        .By("workers", r => r.Workers, descending: true).By("name", r => r.Name).By("union", r => r.ResponsibleCode)
        .By("due", r => r.DueFrom).By("visited", r => r.LastVisitOn).By("next", r => r.NextVisitOn).By("charge", r => r.InCharge);

    public string Responsible(bool english) => english && ResponsibleEn.Length > 0 ? ResponsibleEn : ResponsibleZh;

    public string? Union(bool english) => english && UnionEn?.Length > 0 ? UnionEn : UnionZh;

    public static IQueryable<EnterpriseRow> Of(Db db, IQueryable<Enterprise> enterprises) =>
        from e in enterprises
        join o in db.Organisations on e.Path equals o.Path
        join u in db.Organisations on e.UnionId equals (Guid?)u.Id into unions
        from u in unions.DefaultIfEmpty()
        select new EnterpriseRow
        {
            Id = e.Id,
            CreditCode = e.CreditCode,
            Name = e.Name,
            Ownership = e.Ownership,
            IsPrivate = e.IsPrivate,
            IsAboveScale = e.IsAboveScale,
            Industry = e.Industry,
            Workers = e.Workers,
            Address = e.Address,
            OpenedOn = e.OpenedOn,
            From = e.From,
            IsDue = e.IsDue,
            DueFrom = e.DueFrom,
            ResponsibleCode = o.Code,
            ResponsibleZh = o.NameZh,
            ResponsibleEn = o.NameEn,
            UnionId = e.UnionId,
            UnionSince = e.UnionSince,
            UnionCode = u.Code,
            UnionZh = u.NameZh,
            UnionEn = u.NameEn,
            InCharge = e.InCharge,
            LastVisitOn = e.LastVisitOn,
            NextVisitOn = e.NextVisitOn,
        };
}
