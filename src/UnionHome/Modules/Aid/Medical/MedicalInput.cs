using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Medical;

/// <summary>The discount for one kind of fee as typed, in per cent; empty where none was agreed.</summary>
public sealed record DiscountLine
{
    public FeeKind Fee { get; set; }

    [StringLength(6), JsonConverter(typeof(NumberOrText))]
    public string? Percent { get; set; }

    public FeeDiscount Read() => new(
        Fee, RuleText.ToNumber(RuleKind.Percent, Percent!.Trim().TrimEnd('%')) ?? throw new RuleViolation("medical.percent_typed", "优惠比例请填写数字，最多两位小数，如 20 或 12.5", nameof(HospitalInput.Discounts)));
}

/// <summary>How a hospital is reached and until when its agreement holds, as typed.</summary>
public record HospitalChangeInput
{
    [Display(Name = "地址"), Required(ErrorMessage = "请填写医院地址"), StringLength(DesignatedHospital.LongestAddress)]
    public string Address { get; set; } = "";

    [Display(Name = "电话"), Required(ErrorMessage = "请填写医院电话"), StringLength(DesignatedHospital.LongestTelephone)]
    public string Telephone { get; set; } = "";

    [Display(Name = "协议截止日期"), Required(ErrorMessage = "请填写协议截止日期")]
    public DateOnly? Until { get; set; }
}

/// <summary>An agreement with a hospital as typed, the same on the page and in the API.</summary>
public sealed record HospitalInput : HospitalChangeInput
{
    [Display(Name = "工会"), Required(ErrorMessage = "请填写工会"), StringLength(200)]
    public string Union { get; set; } = "";

    [Display(Name = "医院名称"), Required(ErrorMessage = "请填写医院名称"), StringLength(DesignatedHospital.LongestName)]
    public string Name { get; set; } = "";

    [Display(Name = "协议开始日期"), Required(ErrorMessage = "请填写协议开始日期")]
    public DateOnly? From { get; set; }

    public List<DiscountLine> Discounts { get; set; } = [];

    public HospitalTerms Read() => new(
        Name, Address, Telephone, From!.Value, Until!.Value, [.. (Discounts ?? []).Where(d => d is not null && !string.IsNullOrWhiteSpace(d.Percent)).Select(d => d.Read())]);
}

/// <summary>To whom of a household cards are issued.</summary>
public sealed record IssueInput
{
    [Display(Name = "在档家庭"), Required(ErrorMessage = "请选择一户")]
    public Guid? File { get; set; }

    /// <summary>Members of the household; nobody for the worker alone.</summary>
    [Display(Name = "持证人")]
    public List<Guid> Members { get; set; } = [];
}

/// <summary>A use as typed, the same on the page and in the API.</summary>
public sealed record UseInput
{
    [Display(Name = "医疗证编号"), Required(ErrorMessage = "请填写医疗证编号"), StringLength(MedicalCard.LongestNumber)]
    public string Card { get; set; } = "";

    [Display(Name = "患者姓名"), Required(ErrorMessage = "请填写患者姓名"), StringLength(Person.LongestName)]
    public string Name { get; set; } = "";

    [Display(Name = "就诊日期"), Required(ErrorMessage = "请填写就诊日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "费用类别"), Required(ErrorMessage = "请选择费用类别")]
    public FeeKind? Fee { get; set; }

    [Display(Name = "费用金额"), Required(ErrorMessage = "请填写费用金额"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Full { get; set; }

    [Display(Name = "优惠金额"), Required(ErrorMessage = "请填写优惠金额"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Discount { get; set; }

    [Display(Name = "单据编号"), Required(ErrorMessage = "请填写单据编号"), StringLength(CardUse.LongestBill)]
    public string Bill { get; set; } = "";

    public ToldUse Read() => new(Card, Name, On!.Value, Fee!.Value, MoneyText.ReadTold(Full, nameof(Full)), MoneyText.ReadTold(Discount, nameof(Discount)), Bill);
}
