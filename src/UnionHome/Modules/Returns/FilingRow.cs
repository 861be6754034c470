using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Returns;

/// <summary>A union and how far its return for a period has come; a return that covers the whole period counts.</summary>
public sealed record FilingRow
{
    public static readonly Sorts<FilingRow> Sorts = new Sorts<FilingRow>(r => r.Id).By("union", r => r.Code).By("filed", r => r.Accepted);

    public Guid Id { get; init; }

    public string Code { get; init; } = "";

    public string NameZh { get; init; } = "";

    public string NameEn { get; init; } = "";

    public int Accepted { get; init; }

    public int Submitted { get; init; }

    public int Open { get; init; }

    public string Name(bool english) => english && NameEn.Length > 0 ? NameEn : NameZh;

    public bool IsFiled => Accepted + Submitted > 0;

    /// <summary>The unions directly below <paramref name="above"/>.</summary>
    public static IQueryable<FilingRow> Below(Db db, Organisation above, Period period)
    {
        var (from, to) = (period.From, period.To);
        var returns = db.Set<Return>().Where(r => r.From <= from && r.To == to);
        return
            from union in db.Organisations
            where union.ParentId == above.Id && union.State == OrganisationState.Active
            select new FilingRow
            {
                Id = union.Id,
                Code = union.Code,
                NameZh = union.NameZh,
                NameEn = union.NameEn,
                Accepted = returns.Count(r => r.OrganisationId == union.Id && r.State == ReturnState.Accepted),
                Submitted = returns.Count(r => r.OrganisationId == union.Id && r.State == ReturnState.Submitted),
                Open = returns.Count(r => r.OrganisationId == union.Id && (r.State == ReturnState.Draft || r.State == ReturnState.SentBack)),
            };
    }
}
