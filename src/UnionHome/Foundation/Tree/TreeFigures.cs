namespace UnionHome.Foundation.Tree;

/// <summary>The figures that the tree itself counts: how many unions of each kind stand. +1 on the day of founding, −1 on the day of closing or merging.</summary>
public static class TreeFigures
{
    /// <summary>Unions of every kind.</summary>
    public const string Unions = "organisation.unions";

    /// <summary>Grassroots union organisations: of one unit, joint or regional.</summary>
    public const string Grassroots = "organisation.grassroots_unions";

    private static readonly Dictionary<OrganisationKind, string[]> ByKind = new()
    {
        [OrganisationKind.County] = [Unions, "organisation.county_unions"],
        [OrganisationKind.Zone] = [Unions, "organisation.zone_unions"],
        [OrganisationKind.Township] = [Unions, "organisation.township_unions"],
        [OrganisationKind.Street] = [Unions, "organisation.street_unions"],
        [OrganisationKind.Bureau] = [Unions, "organisation.bureau_unions"],
        [OrganisationKind.Industry] = [Unions, "organisation.industry_unions"],
        [OrganisationKind.Joint] = [Unions, Grassroots, "organisation.joint_unions"],
        [OrganisationKind.Regional] = [Unions, Grassroots, "organisation.regional_unions"],
        [OrganisationKind.Grassroots] = [Unions, Grassroots],
    };

    private static readonly HashSet<string> All = [Unions, .. ByKind.Values.SelectMany(codes => codes)];

    public static IReadOnlyList<string> Of(OrganisationKind kind) => ByKind.GetValueOrDefault(kind, [Unions]);

    /// <summary>Ends with the union and is nobody's to inherit.</summary>
    public static bool Counts(string figure) => All.Contains(figure);
}
