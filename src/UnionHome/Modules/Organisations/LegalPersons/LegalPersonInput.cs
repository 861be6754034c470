using System.ComponentModel.DataAnnotations;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>What the register shall say, as typed.</summary>
public sealed record LegalPersonInput
{
    [Display(Name = "工会名称"), Required(ErrorMessage = "请填写工会名称"), StringLength(120)]
    public string Name { get; set; } = "";

    [Display(Name = "地址"), Required(ErrorMessage = "请填写地址"), StringLength(200)]
    public string Address { get; set; } = "";

    [Display(Name = "电话"), StringLength(30)]
    public string? Phone { get; set; }

    [Display(Name = "邮政编码"), StringLength(6)]
    public string? Postcode { get; set; }

    [Display(Name = "建会日期"), Required(ErrorMessage = "请填写建会日期")]
    public DateOnly? FoundedOn { get; set; }

    [Display(Name = "批准建会文件文号"), Required(ErrorMessage = "请填写批准建会文件的文号"), StringLength(80)]
    public string ApprovalDocument { get; set; } = "";

    [Display(Name = "批复写明的任期"), Required(ErrorMessage = "请填写任期")]
    public int? ApprovedYears { get; set; }

    [Display(Name = "法定代表人(主席)"), Required(ErrorMessage = "请填写法定代表人"), StringLength(60)]
    public string Representative { get; set; } = "";

    [Display(Name = "职工人数"), Required(ErrorMessage = "请填写职工人数"), Range(1, 10_000_000)]
    public int? Staff { get; set; }

    [Display(Name = "会员人数"), Required(ErrorMessage = "请填写会员人数"), Range(1, 10_000_000)]
    public int? Members { get; set; }

    [Display(Name = "专职干部人数"), Range(0, 100_000)]
    public int? FullTimeCadres { get; set; }

    [Display(Name = "经费总额"), Required(ErrorMessage = "请填写经费总额"), StringLength(20)]
    public string Funds { get; set; } = "";

    [Display(Name = "其中固定资金"), StringLength(20)]
    public string? Fixed { get; set; }

    [Display(Name = "其中流动资金"), StringLength(20)]
    public string? Working { get; set; }

    [Display(Name = "办公场所面积"), Required(ErrorMessage = "请填写办公场所面积"), Range(0, 1_000_000)]
    public int? OfficeArea { get; set; }

    [Display(Name = "活动场所面积"), Range(0, 1_000_000)]
    public int? ActivityArea { get; set; }

    [Display(Name = "其他场所面积"), Range(0, 1_000_000)]
    public int? OtherArea { get; set; }

    public LegalPersonFacts Facts() => new()
    {
        Name = Name,
        Address = Address,
        Phone = Phone ?? "",
        Postcode = Postcode ?? "",
        FoundedOn = FoundedOn,
        ApprovalDocument = ApprovalDocument,
        ApprovedYears = ApprovedYears ?? 0,
        Representative = Representative,
        Staff = Staff ?? 0,
        Members = Members ?? 0,
        FullTimeCadres = FullTimeCadres ?? 0,
        FundsFen = Fen(Funds, nameof(Funds)),
        FixedFen = Fen(Fixed, nameof(Fixed)),
        WorkingFen = Fen(Working, nameof(Working)),
        OfficeArea = OfficeArea ?? 0,
        ActivityArea = ActivityArea ?? 0,
        OtherArea = OtherArea ?? 0,
    };

    public static LegalPersonInput Of(LegalPersonFacts facts) => new()
    {
        Name = facts.Name,
        Address = facts.Address,
        Phone = facts.Phone,
        Postcode = facts.Postcode,
        FoundedOn = facts.FoundedOn,
        ApprovalDocument = facts.ApprovalDocument,
        ApprovedYears = facts.ApprovedYears,
        Representative = facts.Representative,
        Staff = facts.Staff,
        Members = facts.Members,
        FullTimeCadres = facts.FullTimeCadres,
        Funds = Yuan(facts.FundsFen),
        Fixed = Yuan(facts.FixedFen),
        Working = Yuan(facts.WorkingFen),
        OfficeArea = facts.OfficeArea,
        ActivityArea = facts.ActivityArea,
        OtherArea = facts.OtherArea,
    };

    public static string Yuan(long fen) => new Money(fen).ToString();

    private static long Fen(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed)) return 0;
        return Money.TryParse(typed, out var money) && money >= Money.Zero ? money.Fen : throw new RuleViolation("legal_persons.money", "请填写金额，最多两位小数", field);
    }
}
