using System.Text.Json.Serialization;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Field;

[JsonConverter(typeof(ByName<PackageState>))]
public enum PackageState
{
    Out, Withdrawn,
}

/// <summary>
/// What one person took along on one device (离线领取): which households, until when. Only under one that is out and not over is anything taken in
/// from the field; a device that learns of its end clears itself.
/// </summary>
public sealed class FieldPackage : SteppedRecord<PackageState>
{
    public const string Kind = "field_package";
    public const int LongestDevice = 60;

    private static readonly StepMap<PackageState> Declared = new StepMap<PackageState>()
        .Step("withdraw", "收回领取", PackageState.Out, PackageState.Withdrawn, FieldModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "领取" };

    private FieldPackage() { }

    public override string RecordKind => Kind;

    public override StepMap<PackageState> Map => Declared;

    public Guid OwnerId { get; private set; }

    public string OwnerName { get; private set; } = "";

    /// <summary>What its owner calls the device.</summary>
    public string Device { get; private set; } = "";

    public DateTimeOffset TakenAt { get; private set; }

    public DateTimeOffset Until { get; private set; }

    /// <summary>The files of the households taken along.</summary>
    public IReadOnlyList<Guid> Files { get; private set; } = [];

    /// <summary>Takes households along; the audit has a line for each of them.</summary>
    public static FieldPackage Take(Organisation at, string device, IReadOnlyList<HardshipFile> files, int days, Act act)
    {
        var named = device.Trim();
        if (named.Length is 0 or > LongestDevice) throw new RuleViolation("field.device", "请填写设备名称，最多 {0} 个字", nameof(Device), LongestDevice);
        if (string.IsNullOrWhiteSpace(act.Reason)) throw new RuleViolation("field.reason_missing", "请写明领取的理由", "Reason");
        var package = new FieldPackage
        {
            Id = Guid.CreateVersion7(act.At),
            OwnerId = act.UserId,
            OwnerName = act.UserName,
            Device = named,
            TakenAt = act.At,
            Until = act.At.AddDays(days),
            Files = [.. files.Select(f => f.Id)],
        };
        package.BelongTo(at);
        package.Raise(StepTaken.Of(package, "create", "", nameof(PackageState.Out), act));
        foreach (var file in files) package.Raise(AuditLine.Of("field.take", act, file.Id, file.Path));
        return package;
    }

    /// <summary>The device is lost, or its owner does something else now.</summary>
    public void Withdraw(Act act) => Take("withdraw", act);

    public bool IsOver(DateTimeOffset now) => now >= Until;

    /// <summary>Refuses what comes in under another's package, one that is over or one that was withdrawn.</summary>
    public void Admit(Act act)
    {
        if (OwnerId != act.UserId) throw new RuleViolation("field.other_owner", "这次领取属于另一个账号，请用领取时的账号登录后发送");
        if (State == PackageState.Withdrawn) throw new RuleViolation("field.withdrawn", "这次领取已被收回，不能再发送；内容仍在手机上，请重新领取后再发送");
        if (IsOver(act.At)) throw new RuleViolation("field.over", "领取已过期；内容仍在手机上，请重新领取后再发送");
    }
}
