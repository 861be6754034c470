using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Training;

[JsonConverter(typeof(ByName<CourseState>))]
public enum CourseState
{
    Planned, Held, Cancelled,
}

/// <summary>
/// A course for union cadres (干部培训班): topic, days, place, organiser, and the list of who took part. When it is held, each who attended
/// counts at their own union, on the course's last day.
/// </summary>
public sealed class TrainingCourse : SteppedRecord<CourseState>
{
    public const string Kind = "training_course";
    internal const int LongestText = 120;

    private static readonly StepMap<CourseState> Declared = new StepMap<CourseState>()
        .Step("hold", "结业登记", CourseState.Planned, CourseState.Held, TrainingModule.Manage)
        .Step("cancel", "取消", CourseState.Planned, CourseState.Cancelled, TrainingModule.Manage, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "建立" };

    private TrainingCourse() { }

    public override string RecordKind => Kind;

    public override StepMap<CourseState> Map => Declared;

    public string Topic { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>Who holds it: the union itself, a party school, another body.</summary>
    public string Organiser { get; private set; } = "";

    /// <summary>How many attended, once it is held.</summary>
    public int Trained { get; private set; }

    public static TrainingCourse Plan(Organisation union, string topic, DateOnly from, DateOnly to, string place, string organiser, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("training.union_closed", "该工会已撤销或合并，不能登记培训");
        if (to < from) throw new RuleViolation("training.ends_before", "结束日期不能早于开始日期", nameof(To));
        if (from < union.From) throw new RuleViolation("training.before_union", "开始日期不能早于工会设立日期 {0}", nameof(From), union.From.Iso());
        var course = new TrainingCourse
        {
            Id = Guid.CreateVersion7(act.At),
            Topic = Text(topic, "请填写培训主题，最多 {0} 个字", nameof(Topic)),
            Place = Text(place, "请填写地点，最多 {0} 个字", nameof(Place)),
            Organiser = Text(organiser, "请填写主办单位，最多 {0} 个字", nameof(Organiser)),
            From = from,
            To = to,
        };
        course.BelongTo(union);
        course.Raise(StepTaken.Of(course, "create", "", nameof(CourseState.Planned), act));
        return course;
    }

    /// <summary>Closes the list: who is not among <paramref name="absent"/> attended and counts.</summary>
    public void Hold(IReadOnlyList<TrainedCadre> enrolled, IReadOnlySet<Guid> absent, Act act)
    {
        if (To > act.On) throw new RuleViolation("training.not_over", "培训到 {0} 才结束，结束后再登记结业", null, To.Iso());
        if (enrolled.All(c => absent.Contains(c.Id))) throw new RuleViolation("training.nobody", "名单上还没有参加培训的干部，请先登记");
        Take("hold", act);
        foreach (var cadre in enrolled)
            if (absent.Contains(cadre.Id)) cadre.Miss(act);
            else cadre.Attend(this, act);
        Trained = enrolled.Count(c => !absent.Contains(c.Id));
    }

    public void Cancel(IReadOnlyList<TrainedCadre> enrolled, Act act)
    {
        Take("cancel", act);
        foreach (var cadre in enrolled) cadre.Miss(act);
    }

    /// <summary>Somebody was counted who had not attended.</summary>
    public void Strike(TrainedCadre cadre, Act act)
    {
        if (cadre.CourseId != Id) throw new InvalidOperationException("A cadre is struck off the list of their own course.");
        cadre.Strike(act);
        Trained--;
    }

    private static string Text(string typed, string sentence, string field)
    {
        var text = typed.Trim();
        return text.Length is > 0 and <= LongestText ? text : throw new RuleViolation("training.text", sentence, field, LongestText);
    }
}
