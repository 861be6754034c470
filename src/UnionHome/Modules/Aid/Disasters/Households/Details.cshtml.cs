using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Disasters.Households;

/// <summary>One household: what was found, what it was given, who looks after it. Whole numbers and words are shown once, for a reason that is written down before.</summary>
[Permit(AidModule.View)]
public sealed class DetailsModel(Db db, Reach reach, SurveyDesk desk, IPayments payments, Vault vault, PersonalData personal, OnePass pass, Texts texts) : SurveyPage(db, reach, desk, vault, texts, AidModule.View)
{
    [BindProperty, Display(Name = "查看理由"), Required(ErrorMessage = "查看完整的个人信息请写明理由"), StringLength(200)]
    public string Reason { get; set; } = "";

    public bool Shown { get; private set; }

    public SurveyedFile? Filed { get; private set; }

    /// <summary>Whether the reader may open the file, too.</summary>
    public bool MaySeeFile { get; private set; }

    /// <summary>Whether the reader may open the disaster: its union may stand above theirs.</summary>
    public bool MaySeeDisaster { get; private set; }

    internal IReadOnlyList<DisasterRelief> Relief { get; private set; } = [];

    public RebuildingTeam? Team { get; private set; }

    public IReadOnlyList<TeamVisit> Visits { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Shown = HttpMethods.IsGet(Request.Method) && pass.Take(this, $"disaster_survey:{Id}");
        Filed = await Desk.FileOf(Survey, cancellationToken);
        MaySeeFile = Filed is not null && await Reach.May(HardshipModule.View, Filed.Path, cancellationToken);
        MaySeeDisaster = await Reach.May(AidModule.View, Disaster.Path, cancellationToken);
        Relief = [.. (await DisasterRelief.Of(Db, payments, Db.Set<DisasterSurvey>().Where(s => s.Id == Id), cancellationToken))[Id]];
        Team = Survey.TeamId is { } team ? await Db.Set<RebuildingTeam>().AsNoTracking().SingleAsync(t => t.Id == team, cancellationToken) : null;
        Visits = await Db.Set<TeamVisit>().AsNoTracking().Where(v => v.SurveyId == Id).OrderByDescending(v => v.On).ThenByDescending(v => v.Id).ToListAsync(cancellationToken);
        MayKeep = Disaster.IsOpen && Survey.State == SurveyState.Standing && await Reach.May(AidModule.Keep, Disaster.Path, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var survey = await Reach.Find<DisasterSurvey>(Id, AidModule.View, cancellationToken);
        await personal.Look(survey, nameof(survey.IdNumber), survey.IdNumber, Reach.Act(Reason), cancellationToken);
        pass.Give(this, $"disaster_survey:{Id}");
        return Redirect(Address);
    }

    public string Tell(string property, Sealed? value) => value is null ? "" : Shown ? Vault.Open(Survey, property, value) : Vault.Masked(Survey, property, value);

    public string Found(TeamVisit visit) => Shown ? Vault.Open(visit, nameof(visit.Found), visit.Found) : Vault.Masked(visit, nameof(visit.Found), visit.Found);
}
