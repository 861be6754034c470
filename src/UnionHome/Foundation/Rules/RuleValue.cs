using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Rules;

/// <summary>
/// A union's own value of a rule from a day on, for itself and everything below it. Never changed: a later value takes over on its
/// day, a wrong one is replaced by another for the same day, and decisions keep the id of the one that they used.
/// </summary>
public sealed class RuleValue : Record
{
    private RuleValue() { }

    public override string RecordKind => "rule_value";

    public string Code { get; private set; } = "";

    public string Value { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>The last day on which it holds; open until the next value when null.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The order or regulation that says so.</summary>
    public string Source { get; private set; } = "";

    public DateTimeOffset SetAt { get; private set; }

    public string SetBy { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public static RuleValue Set(RuleDefinition rule, Organisation union, string value, DateOnly from, DateOnly? until, string source, Act act)
    {
        if (union.Kind != OrganisationKind.City && (rule.Reach == RuleReach.City || union.Kind is not (OrganisationKind.County or OrganisationKind.Zone)))
            throw new RuleViolation("rules.reach", "这条规则只能由{0}设定", nameof(OrganisationId), rule.Reach == RuleReach.City ? "市总工会" : "市总工会或县级工会");
        if (until < from) throw new RuleViolation("rules.until", "截止日期不能早于起始日期", nameof(Until));
        if (string.IsNullOrWhiteSpace(source)) throw new RuleViolation("rules.source_missing", "请写明依据(文件名称和文号)", nameof(Source));
        if (string.IsNullOrWhiteSpace(act.Reason)) throw new RuleViolation("rules.reason_missing", "请填写理由", nameof(Reason));
        var set = new RuleValue
        {
            Id = Guid.CreateVersion7(act.At),
            Code = rule.Code,
            Value = RuleText.Check(rule, value, nameof(Value)),
            From = from,
            Until = until,
            Source = source.Trim(),
            SetAt = act.At,
            SetBy = act.UserName,
            Reason = act.Reason.Trim(),
        };
        set.BelongTo(union);
        set.Raise(StepTaken.Of(set, "set", "", set.Value, act));
        return set;
    }
}

internal sealed class RuleValueData : IEntityTypeConfiguration<RuleValue>
{
    public void Configure(EntityTypeBuilder<RuleValue> table)
    {
        table.ToTable("rule_values");
        table.Property(r => r.Code).HasMaxLength(80);
        table.HasIndex(r => new { r.Code, r.Path, r.From });
    }
}
