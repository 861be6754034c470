using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Organisations;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>The hardship file of a surveyed worker: where it stands, and its address for those who may open it.</summary>
public sealed record SurveyedFile(Guid Id, string Path, string UnionZh, string UnionEn)
{
    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;
}

/// <summary>Takes surveyed households in, one by one, from a sheet or from a device, and puts them right.</summary>
public sealed class SurveyDesk(Db db, Reach reach, Vault vault, AttachmentDesk attachments)
{
    public const int MostPhotos = 6;

    /// <param name="union">Where the worker is; the union of the disaster when nothing was typed.</param>
    public async Task<DisasterSurvey> Survey(Guid disaster, string? union, ToldSurvey told, IReadOnlyList<IFormFile> photos, CancellationToken cancellationToken)
    {
        if (photos.Count > MostPhotos) throw new RuleViolation("disasters.photos", "照片最多 {0} 张", "Photos", MostPhotos);
        var of = await Locked(disaster, cancellationToken);
        return await TakeIn(of, await UnionOf(of, union, cancellationToken), told, photos, null, null, cancellationToken);
    }

    /// <summary>The open disasters within the reader's reach, the latest first.</summary>
    public async Task<List<Disaster>> Open(string permission, CancellationToken cancellationToken) =>
        await (await reach.Within(db.Set<Disaster>().AsNoTracking(), permission, cancellationToken)).Where(d => d.State != DisasterState.Closed && d.State != DisasterState.Withdrawn)
            .OrderByDescending(d => d.HappenedOn).ThenBy(d => d.Id).ToListAsync(cancellationToken);

    /// <param name="id">Made on the device from which it comes; null for one typed here.</param>
    internal async Task<DisasterSurvey> TakeIn(Disaster disaster, Organisation union, ToldSurvey told, IReadOnlyList<IFormFile> photos, Guid? id, string? mark, CancellationToken cancellationToken)
    {
        await RefuseTwice(disaster.Id, told.Number, null, cancellationToken);
        var act = reach.Act();
        disaster.TakeIn(act);
        var survey = DisasterSurvey.Of(disaster, union, told, vault, act, id, mark);
        foreach (var photo in photos) await attachments.AddPicture(survey, photo, "Photos", act, cancellationToken);
        db.Add(survey);
        await db.SaveChangesAsync(cancellationToken);
        return survey;
    }

    /// <summary>Reads a sheet of households: all of them as surveys, or what is wrong, row by row. Nothing is kept yet.</summary>
    public async Task<(IReadOnlyList<DisasterSurvey> Surveys, IReadOnlyList<(int Row, RuleViolation Refusal)> Mistakes)> Check(Disaster disaster, IReadOnlyList<SheetLine<SurveySheetRow>> lines, CancellationToken cancellationToken)
    {
        var (surveys, mistakes, act) = (new List<DisasterSurvey>(), new List<(int, RuleViolation)>(), reach.Act());
        var rows = lines.Where(l => l.Value is not null).ToList();
        var unions = await UnionsOf(disaster, rows.Select(l => l.Value!.Union), cancellationToken);
        var earlier = await Earlier(disaster.Id, vault.Indexes(Person.IdNumberIndex, rows.Select(l => l.Value!.Number.Whole)), cancellationToken);
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, row) in rows.Select(l => (l.Row, l.Value!)))
        {
            try
            {
                if (!first.TryAdd(row.Number.Whole, line)) throw new RuleViolation("disasters.twice_in_sheet", "与第 {0} 行是同一个身份证号码", null, first[row.Number.Whole]);
                if (!unions.TryGetValue(row.Union.Trim(), out var union)) throw new RuleViolation("disasters.unknown_union", "“{0}”不是这次灾情范围内的工会", null, row.Union.Trim());
                var survey = DisasterSurvey.Of(disaster, union, row.Told(), vault, act);
                if (earlier.TryGetValue(survey.IdIndex, out var before)) throw Twice(before.Survey, before.Union);
                surveys.Add(survey);
            }
            catch (RuleViolation refusal)
            {
                mistakes.Add((line, refusal));
            }
        }

        return (surveys, mistakes);
    }

    /// <summary>Keeps all households of a sheet, or none.</summary>
    public async Task<(int Kept, IReadOnlyList<(int Row, RuleViolation Refusal)> Mistakes)> Import(Guid disaster, IReadOnlyList<SheetLine<SurveySheetRow>> lines, CancellationToken cancellationToken)
    {
        var of = await Locked(disaster, cancellationToken);
        of.RefuseEnded();
        var (surveys, mistakes) = await Check(of, lines, cancellationToken);
        if (mistakes.Count > 0 || lines.Any(l => l.Value is null)) return (0, mistakes);
        of.TakeIn(reach.Act());
        db.AddRange(surveys);
        await db.SaveManyAsync(cancellationToken);
        return (surveys.Count, mistakes);
    }

    /// <summary>Puts a survey right; number, telephone and words stay where nothing was typed.</summary>
    public async Task Correct(DisasterSurvey survey, SurveyCorrectionInput typed, IReadOnlyList<IFormFile> photos, CancellationToken cancellationToken)
    {
        var disaster = await Locked(survey.DisasterId, cancellationToken);
        await db.ExpectUnchanged(survey, cancellationToken);
        var told = typed.Read(NumberOf(survey), survey.Phone is { } phone ? Mobile.Parse(vault.Open(survey, nameof(survey.Phone), phone)) : null);
        if (string.IsNullOrWhiteSpace(told.Words) && survey.Words is { } words) told = told with { Words = vault.Open(survey, nameof(survey.Words), words) };
        await RefuseTwice(survey.DisasterId, told.Number, survey.Id, cancellationToken);
        if ((await Papers(survey.Id, cancellationToken)).Count + photos.Count > MostPhotos) throw new RuleViolation("disasters.photos", "照片最多 {0} 张", "Photos", MostPhotos);
        var kept = new List<Guid>();
        foreach (var photo in photos) kept.Add((await attachments.AddPicture(survey, photo, "Photos", cancellationToken)).Id);
        survey.Correct(disaster, told, await IsRelieved(survey, cancellationToken), vault, reach.Act(typed.Reason, kept));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Strike(DisasterSurvey survey, string? reason, CancellationToken cancellationToken)
    {
        var disaster = await Locked(survey.DisasterId, cancellationToken);
        await db.ExpectUnchanged(survey, cancellationToken);
        survey.Strike(disaster, await IsRelieved(survey, cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public IdNumber NumberOf(DisasterSurvey survey) => IdNumber.Parse(vault.Open(survey, nameof(survey.IdNumber), survey.IdNumber));

    public Task<List<Attachment>> Papers(Guid survey, CancellationToken cancellationToken) =>
        db.Set<Attachment>().Where(a => a.OwnerId == survey && a.DroppedAt == null).OrderBy(a => a.UploadedAt).ThenBy(a => a.Id).ToListAsync(cancellationToken);

    /// <summary>The file, under way or standing, in which the worker is the holder or a member, wherever in the city.</summary>
    public Task<SurveyedFile?> FileOf(DisasterSurvey survey, CancellationToken cancellationToken) =>
        (from f in db.Set<HardshipFile>()
         where f.OpenPersonId != null && (db.Set<Person>().Any(p => p.Id == f.OpenPersonId && p.IdIndex == survey.IdIndex) || db.Set<HouseholdMember>().Any(m => m.FileId == f.Id && m.IdIndex == survey.IdIndex))
         join o in db.Organisations on f.Path equals o.Path
         orderby f.Id
         select new SurveyedFile(f.Id, f.Path, o.NameZh, o.NameEn)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The disaster, within reach, with its row held until the end of the request.</summary>
    internal async Task<Disaster> Locked(Guid disaster, CancellationToken cancellationToken)
    {
        await DisasterDesk.Lock(db, disaster, cancellationToken);
        return await reach.Find<Disaster>(disaster, AidModule.Keep, cancellationToken);
    }

    /// <summary>The union that was typed, or that of the disaster.</summary>
    internal async Task<Organisation> UnionOf(Disaster disaster, string? typed, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(typed) ? await db.Organisations.SingleAsync(o => o.Path == disaster.Path, cancellationToken) : await reach.Pick(db, typed, AidModule.Keep, "Union", cancellationToken);

    private async Task<bool> IsRelieved(DisasterSurvey survey, CancellationToken cancellationToken) =>
        await SurveyRow.OfSurveys(db, db.Set<DisasterSurvey>().Where(s => s.Id == survey.Id)).AnyAsync(r => r.IsListed, cancellationToken);

    private async Task RefuseTwice(Guid disaster, IdNumber number, Guid? except, CancellationToken cancellationToken)
    {
        var index = vault.Index(Person.IdNumberIndex, number.Whole);
        if ((await Earlier(disaster, [index], cancellationToken)).TryGetValue(index, out var before) && before.Survey.Id != except) throw Twice(before.Survey, before.Union);
    }

    private async Task<Dictionary<string, (DisasterSurvey Survey, Organisation Union)>> Earlier(Guid disaster, IReadOnlyList<string> indexes, CancellationToken cancellationToken) =>
        (await (from s in db.Set<DisasterSurvey>().AsNoTracking()
                where s.DisasterId == disaster && s.OpenIdIndex != null && indexes.Contains(s.OpenIdIndex)
                join o in db.Organisations on s.Path equals o.Path
                select new { Survey = s, Union = o }).ToListAsync(cancellationToken)).ToDictionary(e => e.Survey.IdIndex, e => (e.Survey, e.Union));

    private static RuleViolation Twice(DisasterSurvey before, Organisation union) =>
        new("disasters.surveyed", "此人在这次灾情中已登记：{0}，{1}，{2}由{3}核查", "IdNumber", before.Name, union, before.SurveyedOn.Iso(), before.Surveyors);

    /// <summary>The unions named in a sheet by code or name; an empty cell is the union of the disaster.</summary>
    private async Task<Dictionary<string, Organisation>> UnionsOf(Disaster disaster, IEnumerable<string> typed, CancellationToken cancellationToken)
    {
        var words = typed.Select(t => t.Trim()).Where(t => t.Length > 0).Distinct().ToList();
        var unions = await (await reach.Within(db.Organisations, AidModule.Keep, cancellationToken)).Under(disaster.Path).Where(o => words.Contains(o.Code) || words.Contains(o.NameZh)).ToListAsync(cancellationToken);
        var known = new Dictionary<string, Organisation>(StringComparer.Ordinal) { [""] = await db.Organisations.SingleAsync(o => o.Path == disaster.Path, cancellationToken) };
        foreach (var union in unions.OrderBy(o => o.Path, StringComparer.Ordinal)) known.TryAdd(union.NameZh, union);
        foreach (var union in unions) known[union.Code] = union;
        return known;
    }
}
