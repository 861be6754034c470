using System.ComponentModel.DataAnnotations;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>A student as registered on the page.</summary>
public sealed record StudentInput
{
    [Display(Name = "学生"), Required(ErrorMessage = "请选择这一户的学生")]
    public Guid? Member { get; set; }

    [Display(Name = "身份证号码"), StringLength(30)]
    public string? IdNumber { get; set; }

    [Display(Name = "学校"), Required(ErrorMessage = "请填写学校"), StringLength(Student.LongestSchool)]
    public string School { get; set; } = "";

    [Display(Name = "学段"), Required(ErrorMessage = "请选择学段")]
    public SchoolLevel? Level { get; set; }

    [Display(Name = "专业"), StringLength(Student.LongestMajor)]
    public string? Major { get; set; }

    [Display(Name = "入学日期"), Required(ErrorMessage = "请填写入学日期")]
    public DateOnly? From { get; set; }

    [Display(Name = "预计毕业日期"), Required(ErrorMessage = "请填写预计毕业日期")]
    public DateOnly? Until { get; set; }

    [Display(Name = "已办理国家助学贷款")]
    public bool HasLoan { get; set; }

    [Display(Name = "承诺书签署日期"), Required(ErrorMessage = "请填写承诺书签署日期")]
    public DateOnly? PledgedOn { get; set; }

    public IdNumber? Number() =>
        string.IsNullOrWhiteSpace(IdNumber) ? null
        : Foundation.Privacy.Numbers.IdNumber.TryParse(IdNumber, null, out var number) ? number
        : throw new RuleViolation("schooling.number", "身份证号码不对：应为 18 位，出生日期和校验码须相符", nameof(IdNumber));

    public Studies Read() => new(School, Level!.Value, Major, From!.Value, Until!.Value, HasLoan);
}

/// <summary>A return visit as typed, the same on the page and in the API.</summary>
public sealed record StudentVisitInput
{
    [Display(Name = "回访日期"), Required(ErrorMessage = "请填写回访日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "回访人"), Required(ErrorMessage = "请填写回访人"), StringLength(StudentVisit.LongestVisitors)]
    public string Visitors { get; set; } = "";

    [Display(Name = "回访情况"), Required(ErrorMessage = "请填写回访情况"), StringLength(StudentVisit.LongestText)]
    public string Found { get; set; } = "";
}
