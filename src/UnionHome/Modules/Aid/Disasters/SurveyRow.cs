using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>What the households of a disaster may be narrowed to.</summary>
public sealed record SurveyFilter
{
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "housing")]
    public HousingDamage? Housing { get; init; }

    [FromQuery(Name = "need")]
    public UrgentNeed? Need { get; init; }

    /// <summary>On a list of the disaster, or on none.</summary>
    [FromQuery(Name = "listed")]
    public bool? Listed { get; init; }

    [FromQuery(Name = "team")]
    public Guid? Team { get; init; }

    /// <summary>Also those that were struck out.</summary>
    [FromQuery(Name = "struck")]
    public bool? Struck { get; init; }
}

/// <summary>A surveyed household as a line of a list.</summary>
public sealed record SurveyRow
{
    /// <summary>In one form: a form carries no more values.</summary>
    public const int MostChosen = 1_000;

    /// <summary>Its sealed values are shown in part, by the page.</summary>
    public required DisasterSurvey Survey { get; init; }

    public Guid Id { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionZh { get; init; } = "";

    public string UnionEn { get; init; } = "";

    public string? Team { get; init; }

    /// <summary>The worker has a hardship file, or stands in one, anywhere in the city.</summary>
    public bool HasFile { get; init; }

    /// <summary>How badly the house is damaged, as a number: the database knows the damage by its name.</summary>
    public int Severity { get; init; }

    /// <summary>On a list of grants or goods of the disaster that was neither refused nor withdrawn.</summary>
    public bool IsListed { get; init; }

    public static readonly Sorts<SurveyRow> Sorts = new Sorts<SurveyRow>(r => r.Id)
        .By("housing", r => r.Severity, descending: true).By("loss", r => r.Survey.Loss, descending: true).By("name", r => r.Survey.Name).By("unit", r => r.Survey.Unit).By("union", r => r.UnionCode)
        .By("people", r => r.Survey.People, descending: true).By("surveyed", r => r.Survey.SurveyedOn, descending: true).By("due", r => r.Survey.VisitDueOn == null ? DateOnly.MaxValue : r.Survey.VisitDueOn);

    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;

    public string Number(Vault vault) => vault.Masked(Survey, nameof(Survey.IdNumber), Survey.IdNumber);

    public string Phone(Vault vault) => Survey.Phone is { } phone ? vault.Masked(Survey, nameof(Survey.Phone), phone) : "";

    /// <summary>The households of a disaster within the reader's reach.</summary>
    public static async Task<IQueryable<DisasterSurvey>> Surveys(Db db, Reach reach, Guid disaster, SurveyFilter filter, CancellationToken cancellationToken)
    {
        var surveys = (await reach.Within(db.Set<DisasterSurvey>().AsNoTracking(), AidModule.View, filter.Union, cancellationToken)).Where(s => s.DisasterId == disaster);
        if (filter.Struck != true) surveys = surveys.Where(s => s.State == SurveyState.Standing);
        if (filter.Housing is { } housing) surveys = surveys.Where(s => s.Housing == housing);
        if (filter.Need is { } need) surveys = surveys.Where(s => s.Needs.Contains(need));
        if (filter.Team is { } team) surveys = surveys.Where(s => s.TeamId == team);
        if (filter.Q?.Trim() is { Length: > 0 } text)
        {
            var lower = text.ToLowerInvariant();
            surveys = surveys.Where(s => s.Name.StartsWith(text) || s.Initials.StartsWith(lower) || s.Unit.StartsWith(text));
        }

        if (filter.Listed is { } listed)
        {
            var ids = OfSurveys(db, surveys).Where(r => r.IsListed == listed).Select(r => r.Id);
            surveys = surveys.Where(s => ids.Contains(s.Id));
        }

        return surveys;
    }

    public static IQueryable<SurveyRow> OfSurveys(Db db, IQueryable<DisasterSurvey> surveys) =>
        from s in surveys
        join o in db.Organisations on s.Path equals o.Path
        join t in db.Set<RebuildingTeam>() on s.TeamId equals (Guid?)t.Id into teams
        from t in teams.DefaultIfEmpty()
        select new SurveyRow
        {
            Id = s.Id,
            Survey = s,
            UnionCode = o.Code,
            UnionZh = o.NameZh,
            UnionEn = o.NameEn,
            Team = t!.Name,
            Severity = s.Housing == HousingDamage.Collapsed ? 3 : s.Housing == HousingDamage.Bad ? 2 : s.Housing == HousingDamage.Slight ? 1 : 0,
            HasFile = db.Set<HardshipFile>().Any(f => f.OpenPersonId != null && (db.Set<Person>().Any(p => p.Id == f.OpenPersonId && p.IdIndex == s.IdIndex) || db.Set<HouseholdMember>().Any(m => m.FileId == f.Id && m.IdIndex == s.IdIndex))),
            IsListed = (from p in db.Set<Person>()
                        where p.IdIndex == s.IdIndex
                        join g in db.Set<Grant>() on p.Id equals g.PersonId
                        join l in db.Set<GrantList>() on g.ListId equals l.Id
                        where l.DisasterId == s.DisasterId && l.State != ListState.Refused && l.State != ListState.Withdrawn
                        select g.Id).Any()
                    || (from p in db.Set<Person>()
                        where p.IdIndex == s.IdIndex
                        join line in db.Set<HandOutLine>() on p.Id equals line.PersonId
                        join h in db.Set<HandOut>() on line.ListId equals h.Id
                        where h.DisasterId == s.DisasterId && h.State != HandOutState.Withdrawn
                        select line.Id).Any(),
        };

    /// <summary>The households that may be put on a list or given to a team: those on no list first, the worst hit before the others.</summary>
    public static async Task<List<SurveyRow>> Choices(Db db, Reach reach, Guid disaster, bool withoutTeam, CancellationToken cancellationToken)
    {
        var surveys = await Surveys(db, reach, disaster, new(), cancellationToken);
        if (withoutTeam) surveys = surveys.Where(s => s.TeamId == null);
        return await OfSurveys(db, surveys).OrderBy(r => r.IsListed).ThenByDescending(r => r.Severity).ThenByDescending(r => r.Survey.Loss).ThenBy(r => r.Id).Take(MostChosen).ToListAsync(cancellationToken);
    }
}
