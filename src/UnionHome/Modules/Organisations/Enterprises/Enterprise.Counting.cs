using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Lights;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>What an enterprise counts as: every step posts the difference between before and after.</summary>
public sealed partial class Enterprise
{
    private IEnumerable<(string Figure, long Amount, bool WhenDue)> Counts()
    {
        var covered = UnionId is not null;
        yield return (EnterpriseFigures.Private, IsPrivate ? 1 : 0, false);
        yield return (EnterpriseFigures.AboveScalePrivate, IsPrivate && IsAboveScale ? 1 : 0, false);
        yield return (EnterpriseFigures.Unionised, covered && Ownership.IsEnterprise() ? 1 : 0, false);
        yield return (EnterpriseFigures.UnionisedPrivate, covered && IsPrivate ? 1 : 0, false);
        yield return (EnterpriseFigures.Due, IsDue ? 1 : 0, true);
        yield return (EnterpriseFigures.DueWithUnion, IsDue && covered ? 1 : 0, true);
        yield return (EnterpriseFigures.WorkersDue, IsDue ? Workers : 0, true);
        yield return (EnterpriseFigures.WorkersCovered, IsDue && covered ? Workers : 0, true);
    }

    /// <summary>What counts only of units that are due is never dated before the day from which this one is.</summary>
    private void Counting(DateOnly on, Act act, Action? change = null, bool nothingBefore = false, bool nothingAfter = false)
    {
        var before = Counts().ToList();
        var due = IsDue ? DueFrom : null;
        change?.Invoke();
        foreach (var (was, now) in before.Zip(Counts()))
        {
            var difference = (nothingAfter ? 0 : now.Amount) - (nothingBefore ? 0 : was.Amount);
            if (difference != 0) Post(was.Figure, now.WhenDue && (due ?? DueFrom) is { } from && from > on ? from : on, difference, act);
        }

        if (on > ChangedOn) ChangedOn = on;
    }

    /// <summary>The union whose lights shine for this enterprise too.</summary>
    private Guid? Covering => Ownership.IsEnterprise() ? UnionId : null;

    private void TellLights(Guid? was, DateOnly on, Act act)
    {
        if (was == Covering) return;
        if (was is { } left) Raise(new CoverageChanged(left, -1, on, act));
        if (Covering is { } joined) Raise(new CoverageChanged(joined, 1, on, act));
    }

    /// <returns>Whether the answer is another one than before.</returns>
    private bool Judge(DueRule rule, DateOnly on, Act act)
    {
        var since = rule.Since(OpenedOn, From);
        var due = rule.Covers(Workers) && since <= act.On;
        if (due == IsDue) return false;
        Counting(on, act, () => (IsDue, DueFrom) = (due, due ? (since > on ? since : on) : DueFrom));
        return true;
    }

    private void CheckDay(DateOnly on, Act act)
    {
        if (on > act.On) throw AheadOfToday("On");
        if (on < ChangedOn) throw new RuleViolation("enterprises.before_last_change", "日期不能早于该单位上一次变动的日期 {0}", "On", ChangedOn.Iso());
    }

    private static RuleViolation AheadOfToday(string field) => new("enterprises.day_ahead", "日期不能晚于今天", field);

    private void Describe(EnterpriseFacts facts, Vault vault)
    {
        (CreditCode, Name, Initials) = (facts.CreditCode.Text, facts.Name, Pinyin.Initials(facts.Name));
        (Ownership, IsPrivate, IsAboveScale) = (facts.Ownership, facts.IsPrivate, facts.IsAboveScale && facts.Ownership.IsEnterprise());
        (Industry, Workers, Address, OpenedOn) = (facts.Industry, facts.Workers, facts.Address, facts.OpenedOn);
        if (facts.ContactName is { } name) ContactName = name.Length == 0 ? null : vault.Seal(this, nameof(ContactName), name);
        if (facts.ContactPhone is { } phone) ContactPhone = phone.Length == 0 ? null : vault.Seal(this, nameof(ContactPhone), phone);
    }

    private List<string> Differences(EnterpriseFacts facts, Vault vault)
    {
        var changes = new List<string>();
        void Compare(string what, object? was, object? now)
        {
            if (!Equals(was, now)) changes.Add($"{what}：{was} → {now}");
        }

        void CompareHidden(string what, string property, Sealed? was, string? now)
        {
            if (now is not null && (was is null ? "" : vault.Open(this, property, was)) != now) changes.Add(what);
        }

        Compare("统一社会信用代码", CreditCode, facts.CreditCode.Text);
        Compare("名称", Name, facts.Name);
        Compare("单位类别", Ownership.Name(), facts.Ownership.Name());
        Compare("非公有制", IsPrivate ? "是" : "否", facts.IsPrivate ? "是" : "否");
        Compare("规模以上", IsAboveScale ? "是" : "否", facts.IsAboveScale && facts.Ownership.IsEnterprise() ? "是" : "否");
        Compare("行业", Industry.Name(), facts.Industry.Name());
        Compare("职工人数", Workers, facts.Workers);
        Compare("地址", Address, facts.Address);
        Compare("开业日期", OpenedOn?.Iso(), facts.OpenedOn?.Iso());
        CompareHidden("联系人", nameof(ContactName), ContactName, facts.ContactName);
        CompareHidden("联系电话", nameof(ContactPhone), ContactPhone, facts.ContactPhone);
        return changes;
    }
}

/// <summary>What is known of an enterprise, read and checked. A contact of null stays what it was; an empty one is taken away.</summary>
public sealed record EnterpriseFacts(CreditCode CreditCode, string Name, Ownership Ownership, Industry Industry, int Workers)
{
    /// <summary>Told where the class of ownership leaves it open: mostly held by private persons.</summary>
    public bool PrivatelyHeld { get; init; }

    public bool IsAboveScale { get; init; }

    public string Address { get; init; } = "";

    public DateOnly? OpenedOn { get; init; }

    public string? ContactName { get; init; }

    public string? ContactPhone { get; init; }

    public bool IsPrivate => Ownership.IsPrivate() ?? PrivatelyHeld;
}
