using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Applications;
using UnionHome.Modules.Aid.Checks;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Pairing;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Board;

/// <summary>What is late, by the work that it belongs to.</summary>
public enum LateKind
{
    Filing, Review, List, Visit, Check, Application,
}

/// <summary>One thing that is late: who answers for it, since when, and where it is done.</summary>
public sealed record LateItem(LateKind Kind, string Path, string What, string Answers, DateOnly DueOn, string Link);

/// <summary>How much is late at a union and below it.</summary>
public sealed record LateRow(UnionHead Union, IReadOnlyDictionary<LateKind, int> Counts)
{
    public int Total => Counts.Values.Sum();
}

/// <summary>
/// The board of what is late in aid work (责任督办): steps of files, yearly reviews, lists, visits, findings and applications, by the unions of the level below, each with the
/// person who answers for it.
/// </summary>
public sealed record AidBoard(IReadOnlyList<LateRow> Rows, IReadOnlyList<LateItem> Items)
{
    public static async Task<AidBoard> Of(Db db, Reach reach, Organisation union, DateOnly today, CancellationToken cancellationToken)
    {
        var items = await Late(db, reach, union.Path, today, cancellationToken);
        var below = await db.Organisations.AsNoTracking().Where(o => o.ParentId == union.Id && o.State == OrganisationState.Active).OrderBy(o => o.Path).ToListAsync(cancellationToken);
        var rows = new List<LateRow>();
        foreach (var one in below.Append(union))
        {
            var own = items.Where(i => one == union ? i.Path == union.Path : OrganisationPath.Covers(one.Path, i.Path)).ToList();
            if (own.Count > 0) rows.Add(new(UnionHead.Of(one), own.GroupBy(i => i.Kind).ToDictionary(g => g.Key, g => g.Count())));
        }

        return new([.. rows.OrderByDescending(r => r.Total)], [.. items.OrderBy(i => i.DueOn)]);
    }

    private static async Task<IReadOnlyList<LateItem>> Late(Db db, Reach reach, string path, DateOnly today, CancellationToken cancellationToken)
    {
        var files = await (await reach.Within(db.Set<HardshipFile>().AsNoTracking(), HardshipModule.View, cancellationToken)).Under(path).Where(f => f.DueOn < today)
            .Select(f => new { f.Id, f.Path, f.Number, f.State, f.Contact, f.DueOn }).ToListAsync(cancellationToken);
        var pairs = await (await reach.Within(db.Set<Pair>().AsNoTracking(), PairingModule.View, cancellationToken)).Under(path).Where(p => p.DueOn < today)
            .Select(p => new { p.Id, p.Path, p.CadreName, p.CadreUnit, p.DueOn }).ToListAsync(cancellationToken);
        var waiting = db.Set<Todo>().AsNoTracking().Where(t => t.SettledAt == null && t.DueOn < today);
        var lists = await (from l in (await reach.Within(db.Set<GrantList>(), AidModule.View, cancellationToken)).Under(path)
                           join t in waiting on l.Id equals t.AboutId
                           join p in db.Set<AidProgramme>() on l.ProgrammeId equals p.Id
                           select new { l.Id, l.Path, l.Title, p.Officer, t.DueOn }).ToListAsync(cancellationToken);
        var findings = await (from c in (await reach.Within(db.Set<CheckFinding>(), HardshipModule.View, cancellationToken)).Under(path)
                              join t in waiting on c.Id equals t.AboutId
                              join f in db.Set<HardshipFile>() on c.FileId equals f.Id
                              select new { c.Id, c.Path, f.Number, f.Contact, t.DueOn }).ToListAsync(cancellationToken);
        var applications = await (from a in (await reach.Within(db.Set<AidApplication>(), ApplicationsModule.View, cancellationToken)).Under(path)
                                  where a.DueOn < today
                                  join h in db.Organisations on a.HandsId equals h.Id
                                  select new { a.Id, h.Path, a.Number, h.NameZh, a.DueOn }).ToListAsync(cancellationToken);
        return
        [
            .. files.Select(f => new LateItem(f.State == FileState.Active ? LateKind.Review : LateKind.Filing, f.Path, f.Number ?? "", f.Contact, f.DueOn!.Value, $"/aid/files/{f.Id}")),
            .. pairs.Select(p => new LateItem(LateKind.Visit, p.Path, p.CadreUnit, p.CadreName, p.DueOn!.Value, $"/aid/pairing/{p.Id}")),
            .. lists.Select(l => new LateItem(LateKind.List, l.Path, l.Title, l.Officer, l.DueOn!.Value, $"/aid/lists/{l.Id}")),
            .. findings.Select(f => new LateItem(LateKind.Check, f.Path, f.Number ?? "", f.Contact, f.DueOn!.Value, $"/aid/checks/{f.Id}")),
            .. applications.Where(a => OrganisationPath.Covers(path, a.Path)).Select(a => new LateItem(LateKind.Application, a.Path, a.Number, a.NameZh, a.DueOn!.Value, $"/aid/applications/{a.Id}")),
        ];
    }
}
