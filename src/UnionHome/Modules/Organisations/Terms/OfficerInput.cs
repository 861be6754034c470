using System.ComponentModel.DataAnnotations;
using UnionHome.Foundation.Privacy.Numbers;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Somebody who comes into office, as typed.</summary>
public sealed record OfficerInput
{
    [Display(Name = "职务")]
    public OfficerPost Office { get; set; }

    [Display(Name = "姓名"), Required(ErrorMessage = "请填写姓名"), StringLength(Officer.LongestName)]
    public string Name { get; set; } = "";

    [Display(Name = "性别")]
    public Sex Sex { get; set; } = Sex.Male;

    [Display(Name = "专职")]
    public bool IsFullTime { get; set; }

    [Display(Name = "产生方式")]
    public OfficerOrigin Origin { get; set; }

    [Display(Name = "办公电话"), StringLength(Officer.LongestPhone)]
    public string? OfficePhone { get; set; }

    [Display(Name = "身份证号码"), StringLength(18)]
    public string? IdNumber { get; set; }

    [Display(Name = "得票数"), Range(0, 10_000_000)]
    public int? Votes { get; set; }

    [Display(Name = "任职日期")]
    public DateOnly? From { get; set; }

    [Display(Name = "已核实：不是本单位主要负责人的近亲属")]
    public bool IsNoNearRelative { get; set; }

    public OfficerFacts Facts() => new(Office, Name.Trim(), Sex, IsFullTime, Origin, OfficePhone ?? "", null, IsNoNearRelative);
}
