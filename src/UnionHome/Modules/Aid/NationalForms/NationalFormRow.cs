using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.NationalForms;

/// <summary>A form as a line of a list.</summary>
public sealed record NationalFormRow
{
    public Guid Id { get; init; }

    public NationalRows Rows { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public IReadOnlyList<NationalColumn> Columns { get; init; } = [];

    public static readonly Sorts<NationalFormRow> Sorts = new Sorts<NationalFormRow>(r => r.Id).By("union", r => r.UnionCode).By("rows", r => r.Rows);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    /// <summary>Columns into which something goes.</summary>
    public int Filled => Columns.Count(c => c.Field is not null || c.Text is not null);

    public static async Task<IQueryable<NationalFormRow>> Within(Db db, Reach reach, CancellationToken cancellationToken) =>
        from f in await reach.Within(db.Set<NationalForm>(), HardshipModule.Report, cancellationToken)
        join o in db.Organisations on f.Path equals o.Path
        select new NationalFormRow { Id = f.Id, Rows = f.Rows, Columns = f.Columns, UnionCode = o.Code, UnionNameZh = o.NameZh, UnionNameEn = o.NameEn };
}
