using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Medical;

[JsonConverter(typeof(ByName<UseState>))]
public enum UseState
{
    Recorded, TakenBack,
}

/// <summary>A use as a hospital tells it.</summary>
/// <param name="Card">The number of the card.</param>
/// <param name="Full">What was asked before the discount.</param>
public sealed record ToldUse(string Card, string Name, DateOnly On, FeeKind Fee, Money Full, Money Discount, string Bill);

/// <summary>
/// A card used in a hospital (用卡记录): which day, for which kind of fee, how much was taken off. What the bearer suffers from is never written down.
/// It stands at the card's union. Measured against card and agreement when it is recorded; a wrong one is taken back, never changed.
/// </summary>
public sealed class CardUse : SteppedRecord<UseState>
{
    public const string Kind = "card_use";
    public const int LongestBill = 40;

    private static readonly StepMap<UseState> Declared = new StepMap<UseState>()
        .Step("take-back", "作废记录", UseState.Recorded, UseState.TakenBack, MedicalModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "登记用卡" };

    private CardUse() { }

    public override string RecordKind => Kind;

    public override StepMap<UseState> Map => Declared;

    public Guid CardId { get; private set; }

    public Guid HospitalId { get; private set; }

    public DateOnly On { get; private set; }

    public FeeKind Fee { get; private set; }

    public Money Full { get; private set; }

    public Money Discount { get; private set; }

    /// <summary>What the bearer paid.</summary>
    public Money Paid => Full - Discount;

    public string Bill { get; private set; } = "";

    /// <summary>Hospital and bill while the record stands, null afterwards: unique in the database, so no bill counts twice.</summary>
    public string? OpenBill { get; private set; }

    /// <summary>The hospital and the number of its bill as one word.</summary>
    public static string BillKey(Guid hospital, string bill) => $"{hospital:N}:{bill}";

    /// <param name="bearer">The name of the card's bearer.</param>
    public static CardUse Record(MedicalCard card, string bearer, DesignatedHospital hospital, ToldUse told, Act act)
    {
        if (Against(card, bearer, hospital, told, act.On) is { } refusal) throw refusal;
        var bill = MedicalText.Read(told.Bill, LongestBill, "请填写单据编号，最多 {0} 个字", nameof(Bill));
        var use = new CardUse
        {
            Id = Guid.CreateVersion7(act.At),
            CardId = card.Id,
            HospitalId = hospital.Id,
            On = told.On,
            Fee = told.Fee,
            Full = told.Full,
            Discount = told.Discount,
            Bill = bill,
            OpenBill = BillKey(hospital.Id, bill),
            OrganisationId = card.OrganisationId,
            Path = card.Path,
        };
        use.Raise(StepTaken.Of(use, "create", "", nameof(UseState.Recorded), act));
        use.Post(AidFigures.MedicalCardUses, told.On, 1, act);
        use.Post(AidFigures.MedicalDiscounts, told.On, told.Discount.Fen, act);
        return use;
    }

    /// <summary>What stands against a use; null when nothing does. Decides only, knows no database.</summary>
    public static RuleViolation? Against(MedicalCard card, string bearer, DesignatedHospital hospital, ToldUse told, DateOnly today)
    {
        if (told.On > today) return new("medical.ahead", "就诊日期不能晚于今天", nameof(On));
        if (!card.HoldsOn(told.On)) return NotHolding(card, told.On);
        if (told.Name.Trim() != bearer) return new("medical.other_person", "姓名与医疗证 {0} 的持证人不符，医疗证只限本人使用", nameof(told.Name), card.Number);
        if (!OrganisationPath.Covers(hospital.Path, card.Path)) return new("medical.hospital_elsewhere", "“{0}”不是持证人所在工会的定点医院", "Hospital", hospital);
        if (!hospital.HoldsOn(told.On)) return new("medical.no_agreement", "“{0}”在 {1} 没有有效的定点协议", "Hospital", hospital, told.On.Iso());
        if (told.Full <= Money.Zero) return new("medical.full", "费用金额必须大于零", nameof(Full));
        if (told.Discount <= Money.Zero) return new("medical.discount", "优惠金额必须大于零", nameof(Discount));
        if (told.Discount > told.Full) return new("medical.over_full", "优惠金额不能超过费用金额 {0} 元", nameof(Discount), told.Full);
        if (hospital.MostOff(told.Fee, told.Full) is not { } most) return new("medical.not_agreed", "协议没有约定{0}的优惠", nameof(Fee), MedicalWords.Of(told.Fee));
        return told.Discount > most ? new("medical.over_agreed", "超过协议约定：这笔{0}最多优惠 {1} 元", nameof(Discount), MedicalWords.Of(told.Fee), most) : null;
    }

    /// <summary>A wrong record counts no more; its bill may be recorded again.</summary>
    public void TakeBack(Act act)
    {
        Take("take-back", act);
        OpenBill = null;
        TakeBackFigures(act);
    }

    private static RuleViolation NotHolding(MedicalCard card, DateOnly day) => day < card.From
        ? new("medical.not_yet", "医疗证 {0} 从 {1} 起才有效", nameof(On), card.Number, card.From.Iso())
        : card.VoidOn is { } gone && day >= gone ? new("medical.void", "医疗证 {0} 已于 {1} 作废", nameof(On), card.Number, gone.Iso())
        : new("medical.expired", "医疗证 {0} 已于 {1} 到期", nameof(On), card.Number, card.Until.Iso());
}
