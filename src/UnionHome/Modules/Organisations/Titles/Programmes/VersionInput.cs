using System.ComponentModel.DataAnnotations;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

public sealed record TypedGrade
{
    public string? Name { get; set; }

    public string? Least { get; set; }
}

/// <summary>What a version says beside its items, as typed.</summary>
public sealed record VersionInput
{
    [Display(Name = "申报截止日期")]
    public DateOnly? ApplyUntil { get; set; }

    [Display(Name = "有效期")]
    public int? ValidMonths { get; set; }

    [Display(Name = "认定后须定期复查")]
    public bool Rechecked { get; set; }

    public List<TypedGrade> Grades { get; set; } = [];

    public VersionTerms Read()
    {
        var grades = new List<Grade>();
        foreach (var typed in Grades.Where(g => !string.IsNullOrWhiteSpace(g.Name) || !string.IsNullOrWhiteSpace(g.Least)))
        {
            var name = (typed.Name ?? "").Trim();
            if (name.Length is 0 or > ProgrammeVersion.LongestGrade) throw new RuleViolation("titles.grade_name", "请填写等次名称，最多 {0} 个字", nameof(Grades), ProgrammeVersion.LongestGrade);
            grades.Add(new(name, Points.Read(typed.Least, nameof(Grades)) ?? throw new RuleViolation("titles.grade_least", "请填写等次“{0}”的最低分", nameof(Grades), name)));
        }

        return new(ApplyUntil, ValidMonths, Rechecked, grades);
    }

    public static VersionInput Of(ProgrammeVersion version) => new()
    {
        ApplyUntil = version.ApplyUntil,
        ValidMonths = version.ValidMonths,
        Rechecked = version.Rechecked,
        Grades = [.. version.Grades.Select(g => new TypedGrade { Name = g.Name, Least = Points.Say(g.Least) })],
    };
}
