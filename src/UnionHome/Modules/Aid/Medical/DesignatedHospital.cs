using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Medical;

[JsonConverter(typeof(ByName<HospitalState>))]
public enum HospitalState
{
    Agreed, Ended,
}

/// <summary>For what a hospital asks money (费用类别). What somebody suffers from is not among it.</summary>
[JsonConverter(typeof(ByName<FeeKind>))]
public enum FeeKind
{
    Registration, Examination, Treatment, Drugs, Bed, InPatient,
}

/// <summary>How much less a hospital asks for fees of one kind.</summary>
/// <param name="Percent">In hundredths of a per cent.</param>
public sealed record FeeDiscount(FeeKind Fee, long Percent);

/// <summary>What a union and a hospital agreed on.</summary>
public sealed record HospitalTerms(string Name, string Address, string Telephone, DateOnly From, DateOnly Until, IReadOnlyList<FeeDiscount> Discounts);

/// <summary>
/// A hospital that treats workers in hardship at a discount (定点医院), by its agreement with a union: for the cards of that union and of all below it.
/// Its discounts stay as they were agreed; others are another agreement, so that a bill is measured by what held on its day.
/// </summary>
public sealed class DesignatedHospital : SteppedRecord<HospitalState>, INamed
{
    public const string Kind = "designated_hospital";
    public const int LongestName = 60;
    public const int LongestAddress = 120;
    public const int LongestTelephone = 40;

    /// <summary>The whole of a fee, in hundredths of a per cent.</summary>
    private const long Whole = 10_000;

    private static readonly StepMap<HospitalState> Declared = new StepMap<HospitalState>()
        .Step("change", "变更联系方式或续签", HospitalState.Agreed, HospitalState.Agreed, MedicalModule.Agree)
        .Step("end", "终止协议", HospitalState.Agreed, HospitalState.Ended, MedicalModule.Agree, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "签订协议" };

    private DesignatedHospital() { }

    public override string RecordKind => Kind;

    public override StepMap<HospitalState> Map => Declared;

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string Telephone { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>The last day on which the agreement holds; the day on which it was ended, when that was earlier.</summary>
    public DateOnly Until { get; private set; }

    public IReadOnlyList<FeeDiscount> Discounts { get; private set; } = [];

    string INamed.Name(bool english) => Name;

    public static DesignatedHospital Agree(Organisation union, HospitalTerms terms, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("medical.union_ended", "该工会已撤销或合并", "Union");
        if (terms.Until < terms.From) throw new RuleViolation("medical.until_before_from", "截止日期不能早于开始日期", nameof(Until));
        if (terms.Discounts.Count == 0) throw new RuleViolation("medical.no_discount", "请至少填写一类费用的优惠比例", nameof(Discounts));
        if (terms.Discounts.Any(d => d.Percent is <= 0 or > Whole)) throw new RuleViolation("medical.percent", "优惠比例应大于 0%，不超过 100%", nameof(Discounts));
        if (terms.Discounts.DistinctBy(d => d.Fee).Count() < terms.Discounts.Count) throw new RuleViolation("medical.discount_twice", "同一类费用只能有一个优惠比例", nameof(Discounts));
        var hospital = new DesignatedHospital { Id = Guid.CreateVersion7(act.At), From = terms.From, Until = terms.Until, Discounts = [.. terms.Discounts.OrderBy(d => d.Fee)] };
        hospital.BelongTo(union);
        hospital.Name = MedicalText.Read(terms.Name, LongestName, "请填写医院名称，最多 {0} 个字", nameof(Name));
        hospital.Reach(terms.Address, terms.Telephone);
        hospital.Raise(StepTaken.Of(hospital, "create", "", nameof(HospitalState.Agreed), act));
        return hospital;
    }

    /// <summary>Another address or telephone, or a later last day.</summary>
    public void Change(string address, string telephone, DateOnly until, Act act)
    {
        if (until < Until) throw new RuleViolation("medical.shorter", "新的截止日期不能早于原来的 {0}；要提前结束请办理“终止协议”", nameof(Until), Until.Iso());
        Take("change", act);
        Reach(address, telephone);
        Until = until;
    }

    public void End(Act act)
    {
        Take("end", act);
        if (act.On < Until) Until = act.On;
    }

    public bool HoldsOn(DateOnly day) => day >= From && day <= Until;

    /// <summary>The most that may be taken off a fee, to the nearest fen; null when nothing was agreed for its kind.</summary>
    public Money? MostOff(FeeKind fee, Money full) =>
        Discounts.FirstOrDefault(d => d.Fee == fee) is { } agreed ? new Money((long)((full.Fen * (Int128)agreed.Percent + Whole / 2) / Whole)) : null;

    private void Reach(string address, string telephone) => (Address, Telephone) =
        (MedicalText.Read(address, LongestAddress, "请填写医院地址，最多 {0} 个字", nameof(Address)), MedicalText.Read(telephone, LongestTelephone, "请填写医院电话，最多 {0} 个字", nameof(Telephone)));
}

internal static class MedicalText
{
    public static string Read(string? typed, int most, string sentence, string field) =>
        typed?.Trim() is { Length: > 0 } text && text.Length <= most ? text : throw new RuleViolation("medical.text", sentence, field, most);
}
