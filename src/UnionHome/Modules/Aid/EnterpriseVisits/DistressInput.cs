using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.EnterpriseVisits;

/// <summary>A visit as typed, the same on the page and in the API.</summary>
public sealed record DistressInput
{
    [Display(Name = "走访的工会"), Required(ErrorMessage = "请填写走访的工会"), StringLength(200)]
    public string Union { get; set; } = "";

    [Display(Name = "企业名称"), Required(ErrorMessage = "请填写企业名称"), StringLength(DistressVisit.LongestName)]
    public string Name { get; set; } = "";

    [Display(Name = "企业工会"), StringLength(200)]
    public string? EnterpriseUnion { get; set; }

    [Display(Name = "走访日期"), Required(ErrorMessage = "请填写走访日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "走访人"), Required(ErrorMessage = "请填写走访人"), StringLength(DistressVisit.LongestVisitors)]
    public string Visitors { get; set; } = "";

    [Display(Name = "主要困难"), Required(ErrorMessage = "请选择主要困难")]
    public Difficulty? Difficulty { get; set; }

    [Display(Name = "职工人数"), Required(ErrorMessage = "请填写职工人数")]
    public int? Workers { get; set; }

    [Display(Name = "走访情况"), Required(ErrorMessage = "请填写走访情况"), StringLength(DistressVisit.LongestText)]
    public string Found { get; set; } = "";

    [Display(Name = "带去的款物"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Brought { get; set; }

    [Display(Name = "承诺事项"), StringLength(DistressVisit.LongestText)]
    public string? Promised { get; set; }

    [Display(Name = "兑现期限")]
    public DateOnly? PromisedUntil { get; set; }

    [Display(Name = "下一步打算"), StringLength(DistressVisit.LongestText)]
    public string? NextStep { get; set; }

    public ToldDistressVisit Read() => new(Name, On!.Value, Visitors, Difficulty!.Value, Workers!.Value, Found, Promised, PromisedUntil, MoneyText.Read(Brought, nameof(Brought)), NextStep);
}

/// <summary>A follow-up as typed.</summary>
public sealed record FollowUpInput
{
    [Display(Name = "回访日期"), Required(ErrorMessage = "请填写回访日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "兑现情况"), Required(ErrorMessage = "请选择兑现情况")]
    public PromiseOutcome? Outcome { get; set; }

    [Display(Name = "办理情况"), Required(ErrorMessage = "请填写办理情况"), StringLength(DistressVisit.LongestText)]
    public string Became { get; set; } = "";

    [Display(Name = "新的期限")]
    public DateOnly? NextOn { get; set; }

    public ToldFollowUp Read() => new(On!.Value, Outcome!.Value, Became, NextOn);
}
