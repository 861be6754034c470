using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>What the register says of a union (fields of the registration form). Names and offices only: no number of a person.</summary>
public sealed record LegalPersonFacts
{
    public string Name { get; init; } = "";

    public string Address { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Postcode { get; init; } = "";

    public DateOnly? FoundedOn { get; init; }

    /// <summary>The document by which the level above approved the union, and the term that it states.</summary>
    public string ApprovalDocument { get; init; } = "";

    public int ApprovedYears { get; init; }

    /// <summary>The legal representative (法定代表人): the chair.</summary>
    public string Representative { get; init; } = "";

    public int Staff { get; init; }

    public int Members { get; init; }

    public int FullTimeCadres { get; init; }

    /// <summary>Funds in fen: together, fixed, working.</summary>
    public long FundsFen { get; init; }

    public long FixedFen { get; init; }

    public long WorkingFen { get; init; }

    /// <summary>Premises in square metres.</summary>
    public int OfficeArea { get; init; }

    public int ActivityArea { get; init; }

    public int OtherArea { get; init; }

    public LegalPersonFacts Trimmed() => this with
    {
        Name = Name.Trim(),
        Address = Address.Trim(),
        Phone = Phone.Trim(),
        Postcode = Postcode.Trim(),
        ApprovalDocument = ApprovalDocument.Trim(),
        Representative = Representative.Trim(),
    };

    /// <summary>Itself, or a refusal at the field that cannot be.</summary>
    public LegalPersonFacts Checked(DateOnly today)
    {
        if (Name.Trim().Length is 0 or > 120) throw Wrong("name", "请填写工会名称，最多 120 个字", nameof(Name));
        if (Address.Trim().Length is 0 or > 200) throw Wrong("address", "请填写地址，最多 200 个字", nameof(Address));
        if (ApprovalDocument.Trim().Length is 0 or > 80) throw Wrong("document", "请填写批准建会文件的文号", nameof(ApprovalDocument));
        if (Postcode.Trim() is { Length: > 0 } code && (code.Length != 6 || !code.All(char.IsAsciiDigit))) throw Wrong("postcode", "邮政编码应为 6 位数字", nameof(Postcode));
        if (FoundedOn is null || FoundedOn > today) throw Wrong("founded", "请填写建会日期，不能晚于今天", nameof(FoundedOn));
        if (Members < 1) throw Wrong("members", "请填写会员人数", nameof(Members));
        if (Members > Staff) throw Wrong("more_members_than_staff", "会员人数不能多于职工人数", nameof(Members));
        if (FullTimeCadres > Members) throw Wrong("cadres", "专职干部人数不能多于会员人数", nameof(FullTimeCadres));
        if (FundsFen <= 0) throw Wrong("funds", "法人须有独立经费，请填写经费总额", "Funds");
        if (FixedFen + WorkingFen > FundsFen) throw Wrong("funds_parts", "固定资金与流动资金之和不能超过经费总额", "Fixed");
        if (OfficeArea <= 0) throw Wrong("office", "须有办公场所，请填写办公面积", nameof(OfficeArea));
        return this;
    }

    private static RuleViolation Wrong(string code, string text, string field) => new($"legal_persons.{code}", text, field);
}
