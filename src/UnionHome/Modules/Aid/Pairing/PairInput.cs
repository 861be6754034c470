using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>A pair as typed, the same on the page and in the API.</summary>
public sealed record PairInput
{
    [Display(Name = "在档家庭"), Required(ErrorMessage = "请选择一户")]
    public Guid? File { get; set; }

    [Display(Name = "干部姓名"), Required(ErrorMessage = "请填写干部姓名"), StringLength(Pair.LongestName)]
    public string CadreName { get; set; } = "";

    [Display(Name = "干部单位"), Required(ErrorMessage = "请填写干部单位"), StringLength(Pair.LongestUnit)]
    public string CadreUnit { get; set; } = "";

    [Display(Name = "结对日期"), Required(ErrorMessage = "请填写结对日期")]
    public DateOnly? From { get; set; }

    [Display(Name = "帮扶计划"), StringLength(Pair.LongestPlan)]
    public string? Plan { get; set; }
}

/// <summary>A visit as typed.</summary>
public sealed record VisitInput
{
    [Display(Name = "走访日期"), Required(ErrorMessage = "请填写走访日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "走访人"), Required(ErrorMessage = "请填写走访人"), StringLength(PairVisit.LongestVisitors)]
    public string Visitors { get; set; } = "";

    [Display(Name = "走访情况"), Required(ErrorMessage = "请填写走访情况"), StringLength(PairVisit.LongestText)]
    public string Found { get; set; } = "";

    [Display(Name = "承诺事项"), StringLength(PairVisit.LongestText)]
    public string? Promised { get; set; }

    [Display(Name = "带去的款物"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Given { get; set; }

    public ToldVisit Read() => new(On!.Value, Visitors, Found, Promised, MoneyText.Read(Given, nameof(Given)));
}
