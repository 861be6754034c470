using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Admin.Audit;

/// <summary>What is asked for of the audit trail.</summary>
public sealed record AuditFilter
{
    public string? Who { get; init; }

    public string? What { get; init; }

    public Guid? Record { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    internal IQueryable<AuditLine> Of(IQueryable<AuditLine> lines)
    {
        if (!string.IsNullOrWhiteSpace(Who)) lines = lines.Where(l => l.UserName.Contains(Who.Trim()));
        if (!string.IsNullOrWhiteSpace(What)) lines = lines.Where(l => l.Action.Contains(What.Trim()));
        if (Record is { } record) lines = lines.Where(l => l.RecordId == record);
        if (From is { } from) lines = lines.Where(l => l.At >= ChinaTime.StartOf(from));
        if (To is { } to) lines = lines.Where(l => l.At < ChinaTime.StartOf(to.AddDays(1)));
        return lines;
    }
}

/// <summary>A line as it is shown and exported.</summary>
public sealed record AuditRow
{
    public DateTimeOffset At { get; init; }

    public string Who { get; init; } = "";

    public string What { get; init; } = "";

    public string Union { get; init; } = "";

    public Guid? Record { get; init; }

    public string Reason { get; init; } = "";

    internal static readonly SheetForm<AuditRow> Sheet = new SheetForm<AuditRow>("审计记录")
        .Text("时间", r => r.At.ToChinaTime().ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), (_, _) => { })
        .Text("人员", r => r.Who, (_, _) => { })
        .Text("事项", r => r.What, (_, _) => { })
        .Text("工会", r => r.Union, (_, _) => { })
        .Text("对象编号", r => r.Record?.ToString(), (_, _) => { })
        .Text("理由", r => r.Reason, (_, _) => { });
}

internal sealed class AuditList(Db db, Reach reach)
{
    public static readonly Sorts<AuditLine> Sorts = new Sorts<AuditLine>(l => l.Id).By("at", l => l.At, descending: true).By("who", l => l.UserName).By("what", l => l.Action);

    /// <summary>Lines within reach. What belongs to no union, such as a sign-in, is seen by those who audit the whole city.</summary>
    public async Task<IQueryable<AuditLine>> Within(AuditFilter filter, CancellationToken cancellationToken)
    {
        var paths = await reach.Paths(AuditModule.Read, cancellationToken);
        var lines = db.Set<AuditLine>().AsNoTracking();
        return filter.Of(paths.Any(p => OrganisationPath.Depth(p) == 1) ? lines : lines.Under([.. paths]));
    }

    public async Task<IReadOnlyList<AuditRow>> Shown(IReadOnlyCollection<AuditLine> lines, bool english, CancellationToken cancellationToken)
    {
        var paths = lines.Select(l => l.Path).Distinct().ToList();
        var names = await (from place in db.Set<Placement>() join union in db.Organisations on place.OrganisationId equals union.Id where paths.Contains(place.Path) select new { place.Path, union })
            .AsNoTracking().ToDictionaryAsync(x => x.Path, x => x.union.Name(english), cancellationToken);
        return [.. lines.Select(l => new AuditRow
        {
            At = l.At,
            Who = l.UserName,
            What = l.Action,
            Union = names.GetValueOrDefault(l.Path, ""),
            Record = l.RecordId,
            Reason = l.Reason ?? "",
        })];
    }
}
