using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Training;

[JsonConverter(typeof(ByName<CadreState>))]
public enum CadreState
{
    Enrolled, Trained, Absent,
}

/// <summary>One cadre on the list of a course. It belongs to the cadre's union, so that each level's figure counts its own people.</summary>
public sealed class TrainedCadre : SteppedRecord<CadreState>
{
    public const string Kind = "trained_cadre";
    public const string Figure = "learning.cadres_trained";
    internal const int LongestName = 60;

    private static readonly StepMap<CadreState> Declared = new StepMap<CadreState>()
        .Step("attend", "参加培训", CadreState.Enrolled, CadreState.Trained, TrainingModule.Manage)
        .Step("miss", "未参加", CadreState.Enrolled, CadreState.Absent, TrainingModule.Manage)
        .Step("strike", "更正为未参加", CadreState.Trained, CadreState.Absent, TrainingModule.Manage, needsReason: true);

    private TrainedCadre() { }

    public override string RecordKind => Kind;

    public override StepMap<CadreState> Map => Declared;

    public Guid CourseId { get; private set; }

    /// <summary>The office that the cadre holds, where it was chosen from the officers.</summary>
    public Guid? OfficerId { get; private set; }

    public string Name { get; private set; } = "";

    public Sex Sex { get; private set; }

    /// <summary>Post at the time of the course, as told.</summary>
    public string Office { get; private set; } = "";

    public static TrainedCadre Enrol(TrainingCourse course, Organisation union, string name, Sex sex, string post, Guid? officer, Act act)
    {
        if (course.State != CourseState.Planned) throw new RuleViolation("training.list_closed", "培训已结业或取消，名单不能再增加");
        if (!OrganisationPath.Covers(course.Path, union.Path)) throw new RuleViolation("training.union_beside", "“{0}”不在主办工会的范围内", "Union", union);
        if (union.State != OrganisationState.Active) throw new RuleViolation("training.union_ended", "“{0}”已撤销或合并", "Union", union);
        var (who, office) = (name.Trim(), post.Trim());
        if (who.Length is 0 or > LongestName) throw new RuleViolation("training.name", "请填写姓名，最多 {0} 个字", nameof(Name), LongestName);
        if (office.Length > LongestName) throw new RuleViolation("training.post", "职务最多 {0} 个字", "Office", LongestName);
        var cadre = new TrainedCadre { Id = Guid.CreateVersion7(act.At), CourseId = course.Id, OfficerId = officer, Name = who, Sex = sex, Office = office };
        cadre.BelongTo(union);
        cadre.Raise(StepTaken.Of(cadre, "enrol", "", nameof(CadreState.Enrolled), act));
        return cadre;
    }

    internal void Attend(TrainingCourse course, Act act)
    {
        Take("attend", act);
        Post(Figure, course.To, 1, act);
    }

    /// <summary>Did not come, or was put on the list by mistake.</summary>
    public void Miss(Act act) => Take("miss", act with { Reason = null });

    internal void Strike(Act act)
    {
        Take("strike", act);
        TakeBackFigures(act);
    }
}
