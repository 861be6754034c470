using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations;

namespace UnionHome.Modules.Aid.Appraisals;

/// <summary>A union in the ranking.</summary>
/// <param name="Scores">By indicator; null where nobody has judged yet.</param>
/// <param name="Total">In tenths of a point.</param>
/// <param name="Before">What it reached in years before, newest first.</param>
public sealed record RankedUnion(UnionHead Union, IReadOnlyList<Score?> Scores, int Total, int Rank, IReadOnlyList<(int Year, int Total)> Before);

/// <summary>Draws appraisal sheets up, scores them from the figures, ranks.</summary>
public sealed class AppraisalDesk(Db db, Reach reach, FigureLedger figures)
{
    public async Task<AppraisalSheet> Draft(string union, int year, string title, IReadOnlyList<Indicator> indicators, CancellationToken cancellationToken)
    {
        var at = await reach.Pick(db, union, AidModule.Appraise, "Union", cancellationToken);
        if (await db.Set<AppraisalSheet>().AnyAsync(s => s.OrganisationId == at.Id && s.Year == year && s.Title == title.Trim(), cancellationToken))
            throw new RuleViolation("appraisal.same", "{0}已有 {1} 年的“{2}”", "Title", at, year, title.Trim());
        var sheet = AppraisalSheet.Draft(at, year, title, indicators, reach.Act());
        db.Add(sheet);
        await db.SaveChangesAsync(cancellationToken);
        return sheet;
    }

    public async Task Describe(AppraisalSheet sheet, string title, IReadOnlyList<Indicator> indicators, CancellationToken cancellationToken)
    {
        sheet.Describe(title, indicators, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Open(AppraisalSheet sheet, CancellationToken cancellationToken)
    {
        sheet.Open(reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Give(AppraisalSheet sheet, UnionHead union, int indicator, decimal points, string? reason, CancellationToken cancellationToken)
    {
        sheet.Give(union, indicator, points, reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Close(AppraisalSheet sheet, CancellationToken cancellationToken)
    {
        sheet.Close(await Scores(sheet, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Of every union for every indicator, as it stands now; null where nobody has judged yet.</summary>
    public async Task<IReadOnlyList<Score?>> Scores(AppraisalSheet sheet, CancellationToken cancellationToken) =>
        [.. (await Ranking(sheet, cancellationToken)).SelectMany(r => r.Scores)];

    /// <summary>A union that the sheet appraises, by its code.</summary>
    public async Task<UnionHead> Appraised(AppraisalSheet sheet, string code, CancellationToken cancellationToken) =>
        (await Unions(sheet, cancellationToken)).FirstOrDefault(u => u.Code == code) ?? throw new NotFound("union");

    /// <summary>The unions directly below, the best first; equal points share a place. A closed sheet tells what stood then.</summary>
    public async Task<IReadOnlyList<RankedUnion>> Ranking(AppraisalSheet sheet, CancellationToken cancellationToken)
    {
        var unions = await Unions(sheet, cancellationToken);
        var scores = sheet.State == AppraisalState.Closed ? sheet.Scores.ToDictionary(s => (s.UnionId, s.Indicator)) : await Current(sheet, unions, cancellationToken);
        var before = await db.Set<AppraisalSheet>().AsNoTracking().Where(s => s.OrganisationId == sheet.OrganisationId && s.Year < sheet.Year && s.State == AppraisalState.Closed)
            .OrderByDescending(s => s.Year).Select(s => new { s.Year, s.Scores }).Take(3).ToListAsync(cancellationToken);
        var rows = unions.Select(u => (Union: u, Scores: (IReadOnlyList<Score?>)[.. sheet.Indicators.Select((_, i) => scores.GetValueOrDefault((u.Id, i)))]))
            .Select(r => (r.Union, r.Scores, Total: r.Scores.Sum(s => s?.Tenths ?? 0))).OrderByDescending(r => r.Total).ThenBy(r => r.Union.Code, StringComparer.Ordinal).ToList();
        return
        [
            .. rows.Select(r => new RankedUnion(r.Union, r.Scores, r.Total, 1 + rows.Count(o => o.Total > r.Total),
                [.. before.Where(b => b.Scores.Any(s => s.UnionId == r.Union.Id)).Select(b => (b.Year, b.Scores.Where(s => s.UnionId == r.Union.Id).Sum(s => s.Tenths)))])),
        ];
    }

    private async Task<Dictionary<(Guid, int), Score>> Current(AppraisalSheet sheet, IReadOnlyList<UnionHead> unions, CancellationToken cancellationToken)
    {
        var scores = sheet.Marks.ToDictionary(m => (m.UnionId, m.Indicator), m => new Score(m.UnionId, m.Indicator, null, m.Tenths));
        foreach (var (indicator, at) in sheet.Indicators.Select((i, at) => (i, at)).Where(i => i.i.Figure is not null))
        {
            var values = (await figures.Below(indicator.Figure!, sheet.OrganisationId, sheet.Period, FigureSource.Recorded, cancellationToken: cancellationToken)).ToDictionary(b => b.OrganisationId, b => b.Total.Value);
            foreach (var union in unions) scores[(union.Id, at)] = new(union.Id, at, values.GetValueOrDefault(union.Id), indicator.TenthsFor(values.GetValueOrDefault(union.Id)));
        }

        return scores;
    }

    private async Task<IReadOnlyList<UnionHead>> Unions(AppraisalSheet sheet, CancellationToken cancellationToken)
    {
        var closed = sheet.Scores.Select(s => s.UnionId).Distinct().ToList();
        var unions = db.Organisations.AsNoTracking();
        unions = sheet.State == AppraisalState.Closed ? unions.Where(o => closed.Contains(o.Id)) : unions.Where(o => o.ParentId == sheet.OrganisationId && o.State == OrganisationState.Active);
        return [.. (await unions.OrderBy(o => o.Code).ToListAsync(cancellationToken)).Select(UnionHead.Of)];
    }
}
