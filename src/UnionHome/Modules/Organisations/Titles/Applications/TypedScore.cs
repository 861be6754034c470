using UnionHome.Foundation.Data;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>An item as it is typed, by the union or by its reviewers; text until it has been read.</summary>
public sealed record TypedScore
{
    public Guid Item { get; set; }

    [System.Text.Json.Serialization.JsonConverter(typeof(Foundation.Web.NumberOrText))]
    public string? Points { get; set; }

    /// <summary>Of a veto item.</summary>
    public bool? Hit { get; set; }

    public string? Remark { get; set; }

    public static TypedScore Self(ScoreItem item, ItemScore? score) => new()
    {
        Item = item.Id,
        Points = score?.SelfPoints is { } points ? Titles.Points.Say(points) : null,
        Hit = score?.SelfHit,
        Remark = score?.SelfRemark,
    };

    public static TypedScore Reviewed(ScoreItem item, ItemScore? score) => new()
    {
        Item = item.Id,
        Points = score?.FoundPoints is { } points ? Titles.Points.Say(points) : null,
        Hit = score?.FoundHit,
        Remark = score?.FoundRemark,
    };

    /// <summary>Its points held against the sheet, or the sentence that says what is wrong at which field.</summary>
    public Found Read(ProgrammeVersion version)
    {
        var item = version.Items.FirstOrDefault(i => i.Id == Item) ?? throw new RuleViolation("titles.unknown_item", "评分表中没有这一项", nameof(Item));
        if (Remark?.Length > ItemScore.LongestRemark) throw new RuleViolation("titles.remark", "最多 {0} 个字", nameof(Remark), ItemScore.LongestRemark);
        if (item.IsVeto) return new(Item, null, Hit, (Remark ?? "").Trim());
        var points = Titles.Points.Read(Points, nameof(Points));
        if (points > item.Points) throw new RuleViolation("titles.over_points", "本项最高 {0} 分", nameof(Points), Titles.Points.Say(item.Points));
        return new(Item, points, null, (Remark ?? "").Trim());
    }
}

/// <summary>All typed scores as read, or every mistake with the line where it stands.</summary>
public sealed record ScoreReading(IReadOnlyList<Found> Scores, IReadOnlyList<(int Line, RuleViolation Refusal)> Problems)
{
    public static ScoreReading Of(ProgrammeVersion version, IReadOnlyList<TypedScore> typed)
    {
        var (scores, problems) = (new List<Found>(), new List<(int, RuleViolation)>());
        for (var i = 0; i < typed.Count; i++)
        {
            try
            {
                var read = typed[i].Read(version);
                if (scores.Exists(s => s.ItemId == read.ItemId)) throw new RuleViolation("titles.item_twice", "同一项填了两次", nameof(TypedScore.Item));
                scores.Add(read);
            }
            catch (RuleViolation refusal)
            {
                problems.Add((i, refusal));
            }
        }

        return new(scores, problems);
    }

    /// <summary>As the union's own assessment, with the evidence that came along.</summary>
    public IReadOnlyList<Assessed> AsAssessed(IReadOnlyDictionary<Guid, IReadOnlyList<Guid>> evidence) =>
        [.. Scores.Select(s => new Assessed(s.ItemId, s.Points, s.Hit, s.Remark, evidence.GetValueOrDefault(s.ItemId, [])))];
}
