using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.NationalForms;

/// <summary>What a row of the form stands for.</summary>
[JsonConverter(typeof(ByName<NationalRows>))]
public enum NationalRows
{
    /// <summary>A file that stands.</summary>
    Files,

    /// <summary>A member of its household.</summary>
    Members,

    /// <summary>An approved grant.</summary>
    Grants,
}

/// <summary>A column of the form, in its order.</summary>
/// <param name="Field">Which of our values goes there (<see cref="NationalFields"/>); null when none does.</param>
/// <param name="Text">What stands there in every row, instead of a value.</param>
public sealed record NationalColumn(string Heading, string? Field, string? Text);

/// <summary>
/// The sheet that the national system of aid (全国工会帮扶工作管理系统) takes in, as a union has it: its columns, each told once which of our values
/// goes there, so that nothing is typed again.
/// </summary>
public sealed class NationalForm : Record
{
    public const string Kind = "national_form";
    public const int LongestText = 60;
    public const int MostColumns = 120;

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string> { ["create"] = "上传表样", ["replace"] = "更换表样", ["map"] = "对应各列" };

    private NationalForm() { }

    public override string RecordKind => Kind;

    public NationalRows Rows { get; private set; }

    public IReadOnlyList<NationalColumn> Columns { get; private set; } = [];

    /// <summary>A form with these headings; what each most likely stands for is proposed.</summary>
    public static NationalForm Of(Organisation union, NationalRows rows, IReadOnlyList<string> headings, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("national.union_ended", "该工会已撤销或合并", "Union");
        var form = new NationalForm { Id = Guid.CreateVersion7(act.At), Rows = rows };
        form.BelongTo(union);
        form.Take([.. headings.Select(form.Proposed)]);
        form.Raise(StepTaken.Of(form, "create", "", "", act));
        return form;
    }

    /// <summary>The national system has another sheet now; columns with a heading as before keep what goes there.</summary>
    public void Replace(IReadOnlyList<string> headings, Act act)
    {
        var before = Columns.ToLookup(c => c.Heading, StringComparer.Ordinal);
        Take([.. headings.Select(h => before[h].FirstOrDefault() ?? Proposed(h))]);
        Raise(StepTaken.Of(this, "replace", "", "", act));
    }

    /// <param name="told">For each column in its order, which value or text goes there.</param>
    public void Map(IReadOnlyList<(string? Field, string? Text)> told, Act act)
    {
        if (told.Count != Columns.Count) throw new RuleViolation("national.columns_changed", "表样的列已变化，请重新打开页面");
        Take([.. Columns.Zip(told, (c, t) => new NationalColumn(c.Heading, Typed(t.Field), Typed(t.Text)))]);
        Raise(StepTaken.Of(this, "map", "", "", act));
    }

    private NationalColumn Proposed(string heading) => new(heading, NationalFields.Propose(Rows, heading)?.Name, null);

    private void Take(IReadOnlyList<NationalColumn> columns)
    {
        if (columns.Count is 0 or > MostColumns) throw new RuleViolation("national.columns", "表样应有 1 至 {0} 列", "Sheet", MostColumns);
        for (var i = 0; i < columns.Count; i++)
        {
            var (heading, field, text) = columns[i];
            if (heading.Length > LongestText || text?.Length > LongestText) throw new RuleViolation("national.text", "“{0}”过长，最多 {1} 个字", Place(i), text?.Length > LongestText ? text : heading, LongestText);
            if (field is not null && NationalFields.Find(Rows, field) is null) throw new RuleViolation("national.field", "没有“{0}”这一项", Place(i), field);
            if (field is not null && text is not null) throw new RuleViolation("national.both", "“{0}”列或者选对应的项，或者填固定内容，不能两样都有", Place(i), heading);
        }

        Columns = columns;
    }

    private static string Place(int column) => $"Columns[{column}].Field";

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
