using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Disasters;

[JsonConverter(typeof(ByName<SurveyState>))]
public enum SurveyState
{
    Standing, Struck,
}

/// <summary>What became of the house, the worst last.</summary>
[JsonConverter(typeof(ByName<HousingDamage>))]
public enum HousingDamage
{
    None, Slight, Bad, Collapsed,
}

/// <summary>What a household needs at once.</summary>
[JsonConverter(typeof(ByName<UrgentNeed>))]
public enum UrgentNeed
{
    Shelter, Food, Water, Clothing, Medical, Cash, Tools,
}

/// <summary>A household as surveyed.</summary>
/// <param name="Unit">Where the worker works.</param>
/// <param name="People">How many live in the household, the worker included.</param>
/// <param name="Words">What is needed at once, in words.</param>
/// <param name="Surveyors">Who was there.</param>
public sealed record ToldSurvey(
    string Name, IdNumber Number, Mobile? Phone, string Unit, int People, int Dead, int Injured, HousingDamage Housing, Money Loss, IReadOnlyList<UrgentNeed> Needs, string? Words, DateOnly On, string Surveyors);

/// <summary>
/// A household hit by a disaster (受灾户), surveyed on the spot; it stands at the worker's union, within the union of the disaster. A worker stands in one disaster
/// once. A mistake is corrected with a reason, or the whole survey is struck out.
/// </summary>
public sealed class DisasterSurvey : SteppedRecord<SurveyState>
{
    public const string Kind = "disaster_survey";
    public const int LongestUnit = 80;
    public const int LongestWords = 400;
    public const int LongestSurveyors = 120;

    private static readonly StepMap<SurveyState> Declared = new StepMap<SurveyState>()
        .Step("correct", "更正受灾户", SurveyState.Standing, SurveyState.Standing, AidModule.Keep, needsReason: true)
        .Step("strike", "作废受灾户", SurveyState.Standing, SurveyState.Struck, AidModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "登记受灾户" };

    private DisasterSurvey() { }

    public override string RecordKind => Kind;

    public override StepMap<SurveyState> Map => Declared;

    public Guid DisasterId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Lower-case pinyin initials of the name.</summary>
    public string Initials { get; private set; } = "";

    [Personal("disaster_survey.id_number", PersonalKind.IdNumber)]
    public Sealed IdNumber { get; private set; } = null!;

    /// <summary>Blind index of the ID number, by which a worker is known in the register and in the files.</summary>
    public string IdIndex { get; private set; } = "";

    /// <summary>The same while the survey stands, null once it is struck out: unique within the disaster.</summary>
    public string? OpenIdIndex { get; private set; }

    [Personal("disaster_survey.phone", PersonalKind.Mobile)]
    public Sealed? Phone { get; private set; }

    public string Unit { get; private set; } = "";

    public int People { get; private set; }

    public int Dead { get; private set; }

    public int Injured { get; private set; }

    public HousingDamage Housing { get; private set; }

    public Money Loss { get; private set; }

    public IReadOnlyList<UrgentNeed> Needs { get; private set; } = [];

    [Personal("disaster_survey.words")]
    public Sealed? Words { get; private set; }

    public DateOnly SurveyedOn { get; private set; }

    public string Surveyors { get; private set; } = "";

    /// <summary>The rebuilding team that looks after the household; null without one.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>The last day in time of the team's next visit; null without a team and once it is done.</summary>
    public DateOnly? VisitDueOn { get; private set; }

    /// <summary>The day of the visit that found everything done.</summary>
    public DateOnly? RebuiltOn { get; private set; }

    /// <summary>A keyed mark of all that a device sent, by which a second delivery is known; null for what was typed here.</summary>
    public string? Mark { get; private set; }

    /// <param name="id">Made on the device that sent it; null for one typed here.</param>
    internal static DisasterSurvey Of(Disaster disaster, Organisation union, ToldSurvey told, Vault vault, Act act, Guid? id = null, string? mark = null)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("aid.union_ended", "该工会已撤销或合并", "Union");
        if (!OrganisationPath.Covers(disaster.Path, union.Path)) throw new RuleViolation("disasters.elsewhere", "“{0}”不在这次灾情的工会范围内", "Union", union);
        var survey = new DisasterSurvey { Id = id ?? Guid.CreateVersion7(act.At), DisasterId = disaster.Id, Mark = mark };
        survey.BelongTo(union);
        survey.Say(disaster, told, vault, act);
        survey.Raise(StepTaken.Of(survey, "create", "", nameof(SurveyState.Standing), act));
        survey.Count(act);
        return survey;
    }

    /// <summary>Something was surveyed or typed wrongly; the figures follow.</summary>
    /// <param name="isRelieved">Whether it stands on a list of the disaster, as the worker whom the number names.</param>
    internal void Correct(Disaster disaster, ToldSurvey told, bool isRelieved, Vault vault, Act act)
    {
        disaster.RefuseEnded();
        if (isRelieved && vault.Index(Person.IdNumberIndex, told.Number.Whole) != IdIndex)
            throw new RuleViolation("disasters.relieved_number", "这一户已列入发放名单或物资发放单，不能改身份证号码；请先移出名单", nameof(IdNumber));
        Take("correct", act);
        TakeBackFigures(act);
        Say(disaster, told, vault, act);
        Count(act);
    }

    /// <summary>The household was not hit, or stands twice.</summary>
    /// <param name="isRelieved">Whether it stands on a list of the disaster.</param>
    internal void Strike(Disaster disaster, bool isRelieved, Act act)
    {
        disaster.RefuseEnded();
        if (isRelieved) throw new RuleViolation("disasters.relieved_already", "这一户已列入发放名单或物资发放单，不能作废；请先移出名单");
        if (TeamId is not null) throw new RuleViolation("disasters.in_team", "这一户已分给重建帮扶队，不能作废；请先移出帮扶队");
        Take("strike", act);
        OpenIdIndex = null;
        TakeBackFigures(act);
    }

    internal void Join(RebuildingTeam team, DateOnly dueOn)
    {
        if (State != SurveyState.Standing) throw new RuleViolation("disasters.struck", "这一户的登记已作废");
        if (TeamId is not null && TeamId != team.Id) throw new RuleViolation("disasters.in_other_team", "“{0}”已分给另一支重建帮扶队", "Households", Name);
        (TeamId, VisitDueOn) = (team.Id, dueOn);
    }

    internal void LeaveTeam() => (TeamId, VisitDueOn) = (null, null);

    /// <param name="nextOn">By when somebody is there again; null when everything is done.</param>
    internal void WasVisited(DateOnly on, DateOnly? nextOn, Act act)
    {
        VisitDueOn = nextOn;
        if (nextOn is not null) return;
        RebuiltOn = on;
        Post(DisasterFigures.Rebuilt, on, 1, act);
    }

    private void Say(Disaster disaster, ToldSurvey told, Vault vault, Act act)
    {
        if (told.On > act.On || told.On < disaster.HappenedOn) throw new RuleViolation("disasters.survey_day", "核查日期应在灾情发生（{0}）之后，不晚于今天", "On", disaster.HappenedOn.Iso());
        if (told.Number.BirthDate > act.On) throw new RuleViolation("people.born_ahead", "出生日期 {0} 晚于今天", "IdNumber", told.Number.BirthDate.Iso());
        if (told.People is < 1 or > HouseholdMeans.MostPeople) throw new RuleViolation("disasters.people", "家庭人口应为 1 至 {0} 人", nameof(People), HouseholdMeans.MostPeople);
        if (told.Dead < 0 || told.Injured < 0 || told.Dead + told.Injured > told.People) throw new RuleViolation("disasters.casualties", "死亡和受伤人数不能小于零，合计不超过家庭人口", nameof(Injured));
        if (told.Loss < Money.Zero) throw new RuleViolation("disasters.negative", "金额不能小于零", nameof(Loss));
        var words = told.Words?.Trim() ?? "";
        if (words.Length > LongestWords) throw new RuleViolation("disasters.text", "最多 {0} 个字", nameof(Words), LongestWords);
        Name = Disaster.Text(told.Name, Person.LongestName, "请填写姓名，最多 {0} 个字", nameof(Name));
        Initials = Pinyin.Initials(Name);
        Unit = Disaster.Text(told.Unit, LongestUnit, "请填写工作单位，最多 {0} 个字", nameof(Unit));
        Surveyors = Disaster.Text(told.Surveyors, LongestSurveyors, "请填写核查人，最多 {0} 个字", nameof(Surveyors));
        IdNumber = vault.Seal(this, nameof(IdNumber), told.Number.Whole);
        IdIndex = vault.Index(Person.IdNumberIndex, told.Number.Whole);
        OpenIdIndex = IdIndex;
        Phone = told.Phone is { } phone ? vault.Seal(this, nameof(Phone), phone.Whole) : null;
        Words = words.Length > 0 ? vault.Seal(this, nameof(Words), words) : null;
        (People, Dead, Injured, Housing, Loss, SurveyedOn) = (told.People, told.Dead, told.Injured, told.Housing, told.Loss, told.On);
        Needs = [.. told.Needs.Distinct().Order()];
    }

    private void Count(Act act)
    {
        Post(DisasterFigures.Households, SurveyedOn, 1, act);
        Post(DisasterFigures.People, SurveyedOn, People, act);
        if (Loss > Money.Zero) Post(DisasterFigures.Loss, SurveyedOn, Loss.Fen, act);
        if (RebuiltOn is { } rebuilt) Post(DisasterFigures.Rebuilt, rebuilt, 1, act);
    }
}
