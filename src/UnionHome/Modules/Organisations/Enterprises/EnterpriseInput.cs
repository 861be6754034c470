using System.ComponentModel.DataAnnotations;
using System.Globalization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>An enterprise as it is typed, the same on the page, in the API and in the sheet.</summary>
public sealed record EnterpriseInput
{
    private const int MostWorkers = 1_000_000;

    [Display(Name = "统一社会信用代码"), Required(ErrorMessage = "请填写统一社会信用代码"), StringLength(30)]
    public string CreditCode { get; init; } = "";

    [Display(Name = "单位名称"), Required(ErrorMessage = "请填写单位名称"), StringLength(Enterprise.LongestName)]
    public string Name { get; init; } = "";

    [Display(Name = "单位类别"), Required(ErrorMessage = "请选择单位类别")]
    public Ownership? Ownership { get; init; }

    [Display(Name = "主要由私人持有(公司、合作、联营企业填)")]
    public bool PrivatelyHeld { get; init; }

    [Display(Name = "规模以上企业")]
    public bool IsAboveScale { get; init; }

    [Display(Name = "行业"), Required(ErrorMessage = "请选择行业")]
    public Industry? Industry { get; init; }

    [Display(Name = "职工人数"), Required(ErrorMessage = "请填写职工人数")]
    public int? WorkerCount { get; init; }

    [Display(Name = "地址"), StringLength(200)]
    public string? Address { get; init; }

    [Display(Name = "开业日期")]
    public DateOnly? OpenedOn { get; init; }

    /// <summary>Null keeps the contact that is there.</summary>
    [Display(Name = "联系人"), StringLength(60)]
    public string? ContactName { get; init; }

    [Display(Name = "联系电话"), StringLength(30)]
    public string? ContactPhone { get; init; }

    public EnterpriseFacts Facts()
    {
        if (!Foundation.Privacy.Numbers.CreditCode.TryParse(CreditCode, null, out var code))
            throw new RuleViolation("privacy.credit_code", "统一社会信用代码不对：应为 18 位，校验码须相符", nameof(CreditCode));
        if (code.IsUnion) throw new RuleViolation("enterprises.union_code", "这是工会的代码(8 开头)；请填写单位自己的统一社会信用代码", nameof(CreditCode));
        if (Name.Trim().Length < 2) throw new RuleViolation("enterprises.name_missing", "请填写单位的全称", nameof(Name));
        return new(code, Name.Trim(), Ownership!.Value, Industry!.Value, Workers(WorkerCount))
        {
            PrivatelyHeld = PrivatelyHeld,
            IsAboveScale = IsAboveScale,
            Address = Address?.Trim() ?? "",
            OpenedOn = OpenedOn,
            ContactName = ContactName?.Trim(),
            ContactPhone = Phone(ContactPhone, nameof(ContactPhone)),
        };
    }

    public static int Workers(int? typed) =>
        typed is >= 0 and <= MostWorkers ? typed.Value : throw new RuleViolation("enterprises.workers", "职工人数应为 0 至 {0} 的整数", nameof(WorkerCount), MostWorkers);

    /// <summary>A mobile or a fixed line with its area code; null stays null.</summary>
    public static string? Phone(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed)) return typed?.Trim();
        if (Mobile.TryParse(typed, null, out var mobile)) return mobile.Whole;
        var digits = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not '-' and not '(' and not ')'));
        if (digits.Length is >= 10 and <= 12 && digits[0] == '0' && digits.All(char.IsAsciiDigit)) return digits;
        throw new RuleViolation("enterprises.phone", "联系电话应为 11 位手机号码，或带区号的固定电话，如 0436-3200000", field);
    }

    /// <summary>As it stands, for the form; the contact is not shown and stays unless it is typed anew.</summary>
    public static EnterpriseInput Of(Enterprise e) => new()
    {
        CreditCode = e.CreditCode,
        Name = e.Name,
        Ownership = e.Ownership,
        PrivatelyHeld = e.IsPrivate && e.Ownership.IsPrivate() is null,
        IsAboveScale = e.IsAboveScale,
        Industry = e.Industry,
        WorkerCount = e.Workers,
        Address = e.Address,
        OpenedOn = e.OpenedOn,
    };

    /// <summary>The codes and names of a class as a list offers them: 110 国有企业.</summary>
    public static string Coded(Ownership ownership, string name) => string.Create(CultureInfo.InvariantCulture, $"{(int)ownership} {name}");
}
