using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Appraisals;

/// <summary>An appraisal sheet as a line of a list.</summary>
public sealed record AppraisalRow
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public int Year { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public AppraisalState State { get; init; }

    public static readonly Sorts<AppraisalRow> Sorts = new Sorts<AppraisalRow>(r => r.Id)
        .By("year", r => r.Year, descending: true).By("title", r => r.Title).By("union", r => r.UnionCode).By("state", r => r.State);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    /// <summary>Sheets within reach, and the published ones of the unions above: the appraised read how they stand.</summary>
    public static async Task<IQueryable<AppraisalRow>> Within(Db db, Reach reach, CancellationToken cancellationToken) =>
        from s in await Readable(db, reach, cancellationToken)
        join o in db.Organisations on s.Path equals o.Path
        select new AppraisalRow { Id = s.Id, Title = s.Title, Year = s.Year, UnionCode = o.Code, UnionNameZh = o.NameZh, UnionNameEn = o.NameEn, State = s.State };

    public static async Task<IQueryable<AppraisalSheet>> Readable(Db db, Reach reach, CancellationToken cancellationToken)
    {
        var paths = await reach.Paths(AidModule.View, cancellationToken);
        string[] above = [.. paths.SelectMany(OrganisationPath.Levels).Except(paths)];
        var own = (await reach.Within(db.Set<AppraisalSheet>(), AidModule.View, cancellationToken)).Select(s => s.Id);
        return db.Set<AppraisalSheet>().Where(s => own.Contains(s.Id) || (above.Contains(s.Path) && s.State == AppraisalState.Closed));
    }
}
