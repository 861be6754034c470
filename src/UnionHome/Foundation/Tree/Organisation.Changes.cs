using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Tree;

/// <summary>What happens to a union itself when the tree changes; <see cref="TreeChanges"/> does the rest.</summary>
public sealed partial class Organisation
{
    /// <summary>The union into which this one was merged.</summary>
    public Guid? HeirId { get; private set; }

    /// <summary>Gives a new name from a day on; the old one is kept.</summary>
    public void Rename(string nameZh, string nameEn, DateOnly on, Act act)
    {
        if (string.IsNullOrWhiteSpace(nameZh)) throw new RuleViolation("organisations.name_missing", "请填写工会名称", nameof(NameZh));
        if (on > act.On) throw new RuleViolation("organisations.day_ahead", "日期不能晚于今天", "On");
        if (nameZh.Trim() == NameZh && nameEn.Trim() == NameEn) return;
        Raise(new FormerName(Id, NameZh, NameEn, on));
        Raise(StepTaken.Of(this, "rename", NameZh, nameZh.Trim(), act));
        (NameZh, NameEn, Initials) = (nameZh.Trim(), nameEn.Trim(), Pinyin.Initials(nameZh));
        Raise(new NameGiven(this));
    }

    /// <summary>Takes the next free place under another union.</summary>
    internal string StandUnder(Organisation parent, Act act)
    {
        Raise(StepTaken.Of(this, "move", ParentPath, parent.Path, act));
        (ParentId, ParentPath, Path) = (parent.Id, parent.Path, OrganisationPath.Child(parent.Path, ++parent.LastChild));
        return Path;
    }

    /// <summary>Some of the unions below it go to one that was founded beside it.</summary>
    internal void Part(Organisation founded, Act act) => Raise(StepTaken.Of(this, "split", Path, founded.Path, act));

    internal void End(DateOnly on, Organisation? heir, Act act)
    {
        var state = heir is null ? OrganisationState.Closed : OrganisationState.Merged;
        Raise(StepTaken.Of(this, heir is null ? "close" : "merge", State.ToString(), state.ToString(), act));
        (State, ClosedOn, HeirId) = (state, on, heir?.Id);
    }
}

/// <summary>A name that a union bore until a day.</summary>
public sealed class FormerName(Guid organisationId, string nameZh, string nameEn, DateOnly until)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid OrganisationId { get; private set; } = organisationId;

    public string NameZh { get; private set; } = nameZh;

    public string NameEn { get; private set; } = nameEn;

    /// <summary>The first day on which it was called otherwise.</summary>
    public DateOnly Until { get; private set; } = until;
}
