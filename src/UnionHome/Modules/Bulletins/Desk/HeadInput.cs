using System.ComponentModel.DataAnnotations;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Bulletins.Desk;

/// <summary>The head of an edition as typed.</summary>
public sealed class HeadInput
{
    [Display(Name = "刊名（中文）"), Required, StringLength(80)]
    public string TitleZh { get; set; } = "";

    [Display(Name = "刊名（英文）"), Required, StringLength(160)]
    public string TitleEn { get; set; } = "";

    [Display(Name = "数字从哪一天起"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "到哪一天止"), Required]
    public DateOnly? To { get; set; }

    /// <summary>A method, for the framework reads every property of what was typed before anybody can be told what is wrong.</summary>
    public Period Window() => From <= To
        ? new(From.Value, To.Value)
        : throw new RuleViolation("bulletins.head_period", "止日不能早于起日", nameof(To));
}
