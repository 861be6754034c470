using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Tree;

[JsonConverter(typeof(ByName<OrganisationKind>))]
public enum OrganisationKind
{
    City, County, Zone, Township, Street, Bureau, Industry, Joint, Regional, Grassroots, Branch, Workshop, Team,
}

public static class OrganisationKinds
{
    /// <summary>The unions that workers belong to: of one unit, or of several that found one together (joint) or in one place (regional). Those above them lead.</summary>
    public static readonly OrganisationKind[] Grassroots = [OrganisationKind.Grassroots, OrganisationKind.Joint, OrganisationKind.Regional];
}

[JsonConverter(typeof(ByName<OrganisationState>))]
public enum OrganisationState
{
    Active, Closed, Merged,
}

/// <summary>
/// A union (工会) at its place in the one tree. Everything that a person may see or do, and every total, follows this tree, so the
/// record stands in Foundation; what is done to it (pages, import, later founding and terms) is Modules/Organisations.
/// </summary>
public sealed partial class Organisation : Record, INamed
{
    private Organisation() { }

    public override string RecordKind => "organisation";

    /// <summary>The code by which the union is known, unique in the city; not always of GB/T 2260, so it is text with its kind.</summary>
    public string Code { get; private set; } = "";

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    /// <summary>Lower-case pinyin initials of the Chinese name, such as <c>tyxzgh</c> for 通榆县总工会.</summary>
    public string Initials { get; private set; } = "";

    public OrganisationKind Kind { get; private set; }

    public OrganisationState State { get; private set; }

    public Guid? ParentId { get; private set; }

    public string ParentPath { get; private set; } = "";

    /// <summary>The number of the youngest child; a label is never given twice.</summary>
    public int LastChild { get; private set; }

    /// <summary>The first day on which the union stood; entries dated before it take its first place.</summary>
    public DateOnly From { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public string Name(bool english) => english && NameEn.Length > 0 ? NameEn : NameZh;

    public static Organisation Root(string code, string nameZh, string nameEn, DateOnly from, Act act)
    {
        var root = New(code, nameZh, nameEn, OrganisationKind.City, from);
        root.StandAt("", OrganisationPath.Child("", 1), null, from);
        root.Begin(act);
        return root;
    }

    public Organisation Found(string code, string nameZh, string nameEn, OrganisationKind kind, DateOnly from, Act act)
    {
        if (State != OrganisationState.Active)
            throw new RuleViolation("organisations.parent_closed", "上级工会已撤销或合并，不能再建下级", nameof(ParentId));
        var child = New(code, nameZh, nameEn, kind, from);
        child.StandAt(Path, OrganisationPath.Child(Path, ++LastChild), Id, from);
        child.Begin(act);
        return child;
    }

    private static Organisation New(string code, string nameZh, string nameEn, OrganisationKind kind, DateOnly from)
    {
        var organisation = new Organisation
        {
            Code = code.Trim(),
            NameZh = nameZh.Trim(),
            NameEn = nameEn.Trim(),
            Kind = kind,
            From = from,
            Initials = Pinyin.Initials(nameZh),
        };
        organisation.OrganisationId = organisation.Id;
        organisation.Raise(new NameGiven(organisation));
        return organisation;
    }

    private void StandAt(string parentPath, string path, Guid? parentId, DateOnly from)
    {
        (ParentPath, Path, ParentId) = (parentPath, path, parentId);
        Raise(new Placement(Id, path, parentPath, from));
    }

    private void Begin(Act act)
    {
        foreach (var figure in TreeFigures.Of(Kind)) Post(figure, From, 1, act);
        Raise(StepTaken.Of(this, "create", "", nameof(OrganisationState.Active), act));
    }
}
