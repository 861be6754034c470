using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>What terms and offices count.</summary>
internal static class TermFigures
{
    public const string Committees = "organisation.committees";
    public const string Overdue = "organisation.terms_overdue";
    public const string Officers = "organisation.officers";
    public const string Chairs = "organisation.chairs";
    public const string FullTime = "organisation.full_time_officers";
    public const string PartTime = "organisation.part_time_officers";
    public const string Women = "organisation.women_officers";
    public const string Townships = "organisation.townships_with_chair";
    public const string Subdistricts = "organisation.subdistricts_with_chair";
    public const string Bureaus = "organisation.bureaus_with_chair";

    public static readonly FigureDefinition[] All =
    [
        Stock(Committees, Union, "有在任委员会的工会", "Unions with a committee in office",
            "当日工会委员会在任(含任期届满尚未换届)的工会",
            "Unions whose committee is in office on the day, past its term or not"),

        Stock(Overdue, Union, "任期届满未换届工会", "Unions past their committee’s term",
            "当日工会委员会任期(含批准的延期)已届满而新一届尚未产生的工会；任期届满次日计入，新一届当选之日减去",
            "Unions whose committee’s term, with any postponement allowed, has ended and whose next committee is not yet elected; counted from the day after the end to the day of the election"),

        Rate("organisation.overdue_rate", Overdue, Committees, "届满未换届率", "Share of committees past their term",
            "任期届满未换届的工会占有在任委员会的工会的比例",
            "Unions past their committee’s term out of those with a committee in office"),

        Stock(Officers, Person, "在任工会干部", "Union officers",
            "当日在工会委员会、女职工委员会、经费审查委员会任职和任工会组织员的人员；一人兼任几个职务的，每个职务计一次",
            "Offices held on the day in union, women’s and audit committees and by organisers; somebody with several offices counts once for each"),

        Stock(Chairs, Person, "在任工会主席", "Union chairs", "当日在任的工会主席", "Union chairs in office on the day"),

        Stock(FullTime, Person, "专职工会干部", "Full-time union officers", "当日在任工会干部中专职的，按职务计", "Offices held full-time on the day"),

        Stock(PartTime, Person, "兼职工会干部", "Part-time union officers", "当日在任工会干部中兼职的，按职务计", "Offices held part-time on the day"),

        Stock(Women, Person, "女工会干部", "Women among union officers", "当日在任工会干部中的女性，按职务计", "Offices held by women on the day"),

        Rate("organisation.women_officer_rate", Women, Officers, "女工会干部比例", "Share of women among union officers",
            "女工会干部占在任工会干部的比例", "Women out of all union officers"),

        Stock(Townships, Township, "配备工会主席的乡镇", "Townships with a union chair",
            "当日配有专职或兼职工会主席的乡镇",
            "Townships that have a full- or part-time union chair on the day"),

        Stock(Subdistricts, Subdistrict, "配备工会主席的街道", "Sub-districts with a union chair",
            "当日配有专职或兼职工会主席的街道",
            "Sub-districts that have a full- or part-time union chair on the day"),

        Stock(Bureaus, Bureau, "配备工会主席的系统局", "Bureaus with a union chair",
            "当日配有专职或兼职工会主席的系统局",
            "System bureaus that have a full- or part-time union chair on the day"),
    ];

    /// <summary>Where a chair at unions of the kind is counted apart.</summary>
    public static string? ChairOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Township => Townships,
        OrganisationKind.Street => Subdistricts,
        OrganisationKind.Bureau => Bureaus,
        _ => null,
    };
}
