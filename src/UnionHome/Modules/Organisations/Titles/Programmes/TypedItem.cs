using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

/// <summary>A line of a score sheet as it is typed, on the page, in Excel or in JSON.</summary>
public sealed record TypedItem
{
    public const int LongestSection = 40;
    public const int LongestText = 300;

    public string? Section { get; set; }

    public string? Text { get; set; }

    [System.Text.Json.Serialization.JsonConverter(typeof(Foundation.Web.NumberOrText))]
    public string? Points { get; set; }

    public bool NeedsEvidence { get; set; }

    public bool IsVeto { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Points);

    public static TypedItem Of(ScoreItem item) => new()
    {
        Section = item.Section,
        Text = item.Text,
        Points = item.IsVeto ? null : Titles.Points.Say(item.Points),
        NeedsEvidence = item.NeedsEvidence,
        IsVeto = item.IsVeto,
    };

    public static readonly SheetForm<TypedItem> Form = new SheetForm<TypedItem>("评分表")
        .Text("部分", i => i.Section, (i, text) => i.Section = text, LongestSection, required: true, hint: "同一部分的项目写在一起", example: "组织建设")
        .Text("评分项", i => i.Text, (i, text) => i.Text = text, LongestText, required: true, example: "依法选举产生工会主席")
        .Text("分值", i => i.Points, (i, text) => i.Points = text, 10, hint: "最多一位小数；否决项留空", example: "5")
        .Choice("须附证明", [true, false], YesNo, i => i.NeedsEvidence, (i, yes) => i.NeedsEvidence = yes, hint: "得分须附证明材料的写“是”")
        .Choice("一票否决", [true, false], YesNo, i => i.IsVeto, (i, yes) => i.IsVeto = yes, hint: "出现即不得认定的写“是”");

    /// <summary>The line with its right shape, or the sentence that says what is wrong at which field.</summary>
    public ScoredPoint Read()
    {
        var (section, text) = ((Section ?? "").Trim(), (Text ?? "").Trim());
        if (section.Length is 0 or > LongestSection) throw new RuleViolation("titles.section", "请填写所属部分，最多 {0} 个字", nameof(Section), LongestSection);
        if (text.Length is 0 or > LongestText) throw new RuleViolation("titles.item", "请填写项目内容，最多 {0} 个字", nameof(Text), LongestText);
        var points = Titles.Points.Read(Points, nameof(Points)) ?? 0;
        if (IsVeto && points > 0) throw new RuleViolation("titles.veto_points", "一票否决项不计分，请不要填分值", nameof(Points));
        if (!IsVeto && points == 0) throw new RuleViolation("titles.no_points", "请填写分值", nameof(Points));
        return new(section, text, points, NeedsEvidence, IsVeto);
    }

    private static string YesNo(bool yes) => yes ? "是" : "否";
}

/// <summary>All typed lines as read, or every mistake with the line where it stands.</summary>
public sealed record SheetReading(IReadOnlyList<ScoredPoint> Points, IReadOnlyList<(int Line, RuleViolation Refusal)> Problems)
{
    public static SheetReading Of(IReadOnlyList<TypedItem> typed)
    {
        var (points, problems) = (new List<ScoredPoint>(), new List<(int, RuleViolation)>());
        for (var i = 0; i < typed.Count; i++)
        {
            if (typed[i].IsEmpty) continue;
            try
            {
                points.Add(typed[i].Read());
            }
            catch (RuleViolation refusal)
            {
                problems.Add((i, refusal));
            }
        }

        return new(points, problems);
    }
}
