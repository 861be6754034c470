using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Bulletins;

public enum EditionState
{
    Drafted, Checked, Approved, Published, Withdrawn,
}

/// <summary>
/// One edition （期） of a union's bulletin. Whoever has written in it does not approve it; once published it stands as it was
/// printed, whatever the ledger says later.
/// </summary>
public sealed class Edition : SteppedRecord<EditionState>
{
    public const int MostStories = 60;

    private static readonly StepMap<EditionState> Steps = new StepMap<EditionState>()
        .Step("check", "核对完毕，送审", EditionState.Drafted, EditionState.Checked, BulletinsModule.Edit)
        .Step("approve", "审批", EditionState.Checked, EditionState.Approved, BulletinsModule.Approve)
        .Step("send_back", "退回修改", [EditionState.Checked, EditionState.Approved], EditionState.Drafted, BulletinsModule.Approve, needsReason: true)
        .Step("publish", "发布", EditionState.Approved, EditionState.Published, BulletinsModule.Edit)
        .Step("withdraw", "撤回", EditionState.Published, EditionState.Withdrawn, BulletinsModule.Approve, needsReason: true);

    private readonly List<Story> stories = [];

    private Edition() { }

    public override string RecordKind => "edition";

    public override StepMap<EditionState> Map => Steps;

    /// <summary>Its number in the city, in the order of drafting; part of its address.</summary>
    public int Number { get; private set; }

    public string TitleZh { get; private set; } = "";

    public string TitleEn { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    /// <summary>Those who have written in it.</summary>
    public IReadOnlyList<Guid> Writers { get; private set; } = [];

    public DateTimeOffset EditedAt { get; private set; }

    /// <summary>Counts changes of head and stories, so that a change of a story alone is a change of the edition.</summary>
    public int Edits { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    public IEnumerable<Story> Stories => stories.OrderBy(s => s.Order);

    public Period Period => new(From, To);

    public string Title(bool english) => english ? TitleEn : TitleZh;

    public static Edition Draft(Organisation publisher, int number, string titleZh, string titleEn, Period period, Act act)
    {
        var edition = new Edition { Number = number };
        edition.BelongTo(publisher);
        edition.SetHead(titleZh, titleEn, period, act);
        edition.Raise(StepTaken.Of(edition, "draft", "", nameof(EditionState.Drafted), act));
        return edition;
    }

    public void Rename(string titleZh, string titleEn, Period period, Act act)
    {
        DemandDraft();
        SetHead(titleZh, titleEn, period, act);
    }

    /// <summary>Adds a story about a union at or below the one that publishes, at the end.</summary>
    public Story Add(StoryText text, Organisation union, Act act)
    {
        DemandDraft();
        if (!OrganisationPath.Covers(Path, union.Path))
            throw new RuleViolation("bulletins.union_outside", "“{0}”不在编发单位之下，不能写进这一期", nameof(Story.OrganisationId), union.NameZh);
        if (stories.Count >= MostStories) throw new RuleViolation("bulletins.too_many", "一期最多 {0} 篇", null, MostStories);
        var story = new Story(Id, union, stories.Count == 0 ? 1 : stories.Max(s => s.Order) + 1);
        stories.Add(story);
        Write(story, text, act);
        return story;
    }

    public void Write(Story story, StoryText text, Act act)
    {
        DemandDraft();
        story.Take(text);
        Touch(act);
    }

    /// <summary>Moves a story to the given place, from 1.</summary>
    public void Move(Story story, int place, Act act)
    {
        DemandDraft();
        var order = Stories.Where(s => s != story).ToList();
        order.Insert(Math.Clamp(place - 1, 0, order.Count), story);
        for (var i = 0; i < order.Count; i++) order[i].StandAt(i + 1);
        Touch(act);
    }

    public void Remove(Story story, Act act)
    {
        DemandDraft();
        stories.Remove(story);
        Touch(act);
    }

    public Story Find(Guid story) => stories.Find(s => s.Id == story) ?? throw new NotFound("story");

    /// <summary>The editor says that every figure has been looked at.</summary>
    public void Check(EditionReading reading, Act act)
    {
        DemandComplete(reading);
        reading.Note();
        Take("check", act);
        Touch(act);
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "approve", BulletinsModule.Approve, "审批简报第 {0} 期", [$"{Number}"], $"/bulletins/desk/{Id}/approval", null, act));
    }

    public void Approve(EditionReading reading, Act act)
    {
        if (Writers.Contains(act.UserId)) throw new RuleViolation("bulletins.own_work", "您写过这一期，须由另一位领导审批");
        DemandComplete(reading);
        reading.Note();
        Take("approve", act);
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "publish", BulletinsModule.Edit, "发布已批准的简报第 {0} 期", [$"{Number}"], $"/bulletins/desk/{Id}/publication", null, act));
    }

    public void SendBack(Act act)
    {
        Take("send_back", act);
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "amend", BulletinsModule.Edit, "简报第 {0} 期被退回，请修改后重新送审", [$"{Number}"], $"/bulletins/desk/{Id}", null, act));
    }

    /// <summary>Freezes every figure as approved. What changed in the ledger since the approval has to be looked at again first.</summary>
    public void Publish(EditionReading reading, Act act)
    {
        DemandComplete(reading);
        var changed = reading.Stories.SelectMany(s => s.Changed).FirstOrDefault();
        if (changed is not null)
            throw new RuleViolation("bulletins.changed_since_approval", "“{0}”在审批后有变动，请退回重新核对", null, changed.Call.Figure.NameZh);
        Take("publish", act);
        PublishedAt = act.At;
        Raise(new TodoDone(this, act));
        foreach (var figure in reading.Freeze()) Raise(figure);
    }

    public void Withdraw(Act act)
    {
        Take("withdraw", act);
        (WithdrawnAt, WithdrawnBecause) = (act.At, act.Reason);
    }

    private void SetHead(string titleZh, string titleEn, Period period, Act act)
    {
        (TitleZh, TitleEn, From, To) = (titleZh.Trim(), titleEn.Trim(), period.From, period.To);
        Touch(act);
    }

    private void Touch(Act act)
    {
        Edits++;
        EditedAt = act.At;
        if (!Writers.Contains(act.UserId)) Writers = [.. Writers, act.UserId];
    }

    private void DemandDraft()
    {
        if (State != EditionState.Drafted) throw new RuleViolation("bulletins.not_draft", "只有草稿可以修改；已送审的请先退回");
    }

    private static void DemandComplete(EditionReading reading)
    {
        if (reading.Stories.Count == 0) throw new RuleViolation("bulletins.empty", "这一期还没有文章");
        var missing = reading.Figures.FirstOrDefault(f => f.IsMissing);
        if (missing is not null)
            throw new RuleViolation("bulletins.missing_value", "“{0}”的“{1}”没有数值，补报或改稿后再送审", null, missing.Call.Union.NameZh, missing.Call.Figure.NameZh);
        var small = reading.Figures.FirstOrDefault(f => f.IsSmallCell);
        if (small is not null)
            throw new RuleViolation("bulletins.small_cell", "“{0}”的“{1}”人数太少，公开会让人认出是谁，请改稿后再送审", null, small.Call.Union.NameZh, small.Call.Figure.NameZh);
    }
}
