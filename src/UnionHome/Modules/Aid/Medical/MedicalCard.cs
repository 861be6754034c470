using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Medical;

[JsonConverter(typeof(ByName<CardState>))]
public enum CardState
{
    InForce, Expired, Void,
}

/// <summary>Why a card holds no more before its day.</summary>
[JsonConverter(typeof(ByName<VoidCause>))]
public enum VoidCause
{
    Lost,

    /// <summary>转借: a card is its bearer's alone.</summary>
    Lent,

    /// <summary>The bearer died or no longer lives in the household.</summary>
    Gone,

    Mistaken,

    /// <summary>The household left the register of hardship; no other cause is told by the program itself.</summary>
    FileLeft,
}

/// <summary>For whom a card is: one of a household, by a blind index that tells two people apart without their names.</summary>
public sealed record Bearer(string Name, Kinship Kinship, string Index);

/// <summary>
/// A card (困难职工医疗证) with which one of a filed household is treated at a discount in designated hospitals. It holds for the months of the rule and is renewed,
/// near its end, while the household's file stands; it ends with the file. It stands at the file's union.
/// </summary>
public sealed class MedicalCard : SteppedRecord<CardState>
{
    public const string Kind = "medical_card";
    public const int LongestNumber = 20;

    private static readonly StepMap<CardState> Declared = new StepMap<CardState>()
        .Step("renew", "年审延期", CardState.InForce, CardState.InForce, MedicalModule.Keep)
        .Step("replace", "遗失补办", CardState.InForce, CardState.Void, MedicalModule.Keep, needsReason: true)
        .Step("void", "作废", CardState.InForce, CardState.Void, MedicalModule.Keep, needsReason: true)
        .Step("expire", "到期失效", CardState.InForce, CardState.Expired, "");

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "办证", ["reissue"] = "补办新证" };

    private MedicalCard() { }

    public override string RecordKind => Kind;

    public override StepMap<CardState> Map => Declared;

    public Guid FileId { get; private set; }

    /// <summary>The worker in whose name the file stands.</summary>
    public Guid PersonId { get; private set; }

    public Kinship Kinship { get; private set; }

    [Personal("medical_card.bearer", PersonalKind.Name)]
    public Sealed Bearer { get; private set; } = null!;

    public string BearerIndex { get; private set; } = "";

    /// <summary>The bearer while the card is in force, null afterwards: unique in the database, so nobody has two.</summary>
    public string? OpenBearer { get; private set; }

    /// <summary>Printed on the card and written on the hospital's list.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The address of its public page: 128 random bits, upon which nobody comes by trying.</summary>
    public string Code { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    /// <summary>The first day on which it holds no more, when it was made void.</summary>
    public DateOnly? VoidOn { get; private set; }

    public VoidCause? VoidFor { get; private set; }

    /// <summary>Whether its renewal has been asked for by a to-do.</summary>
    public bool RenewalAsked { get; private set; }

    /// <param name="months">For how long, by the rule of the place.</param>
    public static MedicalCard Issue(HardshipFile file, Bearer bearer, int months, Vault vault, Act act)
    {
        if (file.State != FileState.Active) throw new RuleViolation("medical.not_standing", "只能为在档家庭办理医疗证", "File");
        var card = Of(file.Id, file.PersonId, bearer, act.On, EndOf(act.On, months), vault, act);
        (card.OrganisationId, card.Path) = (file.OrganisationId, file.Path);
        card.Raise(StepTaken.Of(card, "create", "", nameof(CardState.InForce), act));
        card.Post(AidFigures.MedicalCards, act.On, 1, act);
        card.Post(AidFigures.MedicalCardsInForce, act.On, 1, act);
        return card;
    }

    public bool HoldsOn(DateOnly day) => day >= From && day <= Until && (VoidOn is null || day < VoidOn);

    /// <summary>The yearly verification: the household is still in hardship, so the card holds for another while.</summary>
    /// <param name="aheadDays">How near its end it may be renewed.</param>
    public void Renew(HardshipFile file, int months, int aheadDays, Act act)
    {
        if (RefusalOfRenewal(file, aheadDays, act.On) is { } refusal) throw refusal;
        Take("renew", act);
        (Until, RenewalAsked) = (EndOf(Until.AddDays(1), months), false);
        Raise(new TodoDone(this, act));
    }

    /// <summary>What stands in the way of renewing it on a day; null when nothing does.</summary>
    public RuleViolation? RefusalOfRenewal(HardshipFile file, int aheadDays, DateOnly today) =>
        State != CardState.InForce || today > Until ? new("medical.ended", "医疗证已失效，请重新办证")
            : file.State != FileState.Active ? new("medical.file_left", "这一户已不在档，医疗证不能延期")
            : Until > today.AddDays(aheadDays) ? new("medical.too_early", "有效期到 {0}，在到期前 {1} 天内才能年审延期", null, Until.Iso(), aheadDays)
            : null;

    /// <summary>A new card in the place of a lost one, for the rest of its time; the old number and code hold no more. No card is counted as issued twice.</summary>
    public MedicalCard Replace(Vault vault, Act act)
    {
        if (act.On > Until) throw new RuleViolation("medical.ended", "医疗证已失效，请重新办证");
        Take("replace", act);
        End(VoidCause.Lost, act);
        var card = Of(FileId, PersonId, new(vault.Open(this, nameof(Bearer), Bearer), Kinship, BearerIndex), act.On, Until, vault, act);
        (card.OrganisationId, card.Path, card.RenewalAsked) = (OrganisationId, Path, false);
        card.Raise(StepTaken.Of(card, "reissue", "", nameof(CardState.InForce), act));
        card.Post(AidFigures.MedicalCardsInForce, act.On, 1, act);
        return card;
    }

    public void MakeVoid(VoidCause cause, Act act)
    {
        Take("void", act);
        End(cause, act);
    }

    /// <summary>The renewal comes near: the union is asked for it.</summary>
    internal void AskForRenewal(Act act)
    {
        Raise(Todo.For(this, "renew", MedicalModule.Keep, "年审医疗证 {0}：{1} 到期", [Number, Until.Iso()], $"/aid/medical/cards/{Id}/renewal", Until, act));
        RenewalAsked = true;
    }

    /// <summary>Its time is over and nobody renewed it.</summary>
    internal void Expire(Act act)
    {
        Take("expire", act);
        OpenBearer = null;
        Raise(new TodoDone(this, act));
        Post(AidFigures.MedicalCardsInForce, act.On, -1, act);
    }

    private static MedicalCard Of(Guid file, Guid person, Bearer bearer, DateOnly from, DateOnly until, Vault vault, Act act)
    {
        var card = new MedicalCard
        {
            Id = Guid.CreateVersion7(act.At),
            FileId = file,
            PersonId = person,
            Kinship = bearer.Kinship,
            BearerIndex = bearer.Index,
            OpenBearer = bearer.Index,
            Number = CardNumber.Make(from),
            Code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
            From = from,
            Until = until,
        };
        card.Bearer = vault.Seal(card, nameof(Bearer), bearer.Name);
        return card;
    }

    private void End(VoidCause cause, Act act)
    {
        (VoidOn, VoidFor, OpenBearer) = (act.On, cause, null);
        Raise(new TodoDone(this, act));
        Post(AidFigures.MedicalCardsInForce, act.On, -1, act);
    }

    private static DateOnly EndOf(DateOnly first, int months) => first.AddMonths(months).AddDays(-1);
}

/// <summary>The number of a card: <c>YL26-7K3MP2Q</c>, the year in which it was issued and seven letters and digits that nobody mistakes for one another.</summary>
public static class CardNumber
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static string Make(DateOnly on) => $"YL{on:yy}-{new string(RandomNumberGenerator.GetItems<char>(Letters, 7))}";

    /// <summary>As it is kept, however a clerk or a hospital wrote it.</summary>
    public static string Read(string? typed)
    {
        var text = string.Concat((typed ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return text.Length > 4 ? $"{text[..4]}-{text[4..]}" : text;
    }
}
