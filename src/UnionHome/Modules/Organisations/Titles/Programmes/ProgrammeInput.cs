using System.ComponentModel.DataAnnotations;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

/// <summary>What a programme is, as typed.</summary>
public sealed record ProgrammeInput
{
    [Display(Name = "名称"), Required(ErrorMessage = "请填写名称"), StringLength(TitleProgramme.LongestName)]
    public string NameZh { get; set; } = "";

    [Display(Name = "英文名称"), StringLength(TitleProgramme.LongestNameEn)]
    public string? NameEn { get; set; }

    [Display(Name = "类别")]
    public TitleKind Kind { get; set; }

    [Display(Name = "可以申报的工会")]
    public List<OrganisationKind> Applicants { get; set; } = [];

    public ProgrammeHead Head() => new(NameZh, NameEn ?? "", Kind, Applicants);

    public static ProgrammeInput Of(TitleProgramme programme) => new()
    {
        NameZh = programme.NameZh,
        NameEn = programme.NameEn,
        Kind = programme.Kind,
        Applicants = [.. programme.Applicants.Select(Enum.Parse<OrganisationKind>)],
    };
}
