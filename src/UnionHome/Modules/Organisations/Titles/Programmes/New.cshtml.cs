using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

/// <summary>A union creates a programme; its first version is drafted with it.</summary>
[Permit(TitlesModule.Manage)]
public sealed class NewModel(Db db, Reach reach, UnionInHand inHand, ProgrammeDesk desk, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty, Display(Name = "主办工会"), Required(ErrorMessage = "请选择工会"), StringLength(120)]
    public string Union { get; set; } = "";

    [BindProperty]
    public ProgrammeInput Input { get; set; } = new() { Applicants = [.. OrganisationKinds.Grassroots] };

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (Union.Length == 0 && await inHand.Get(cancellationToken) is { } union) Union = $"{union.Code} {union.Name(texts.IsEnglish)}";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var union = await reach.Pick(db, Union, TitlesModule.Manage, nameof(Union), cancellationToken);
        var programme = TitleProgramme.Found(union, Input.Head(), reach.Act());
        db.Add(programme);
        await db.SaveChangesAsync(cancellationToken);
        var version = await desk.DraftVersion(programme, clock.Today().Year, cancellationToken);
        TempData["Done"] = texts["已设立“{0}”，请填写评分表", programme.Name(texts.IsEnglish)];
        return Redirect($"/organisations/titles/versions/{version.Id}/edit");
    }
}
