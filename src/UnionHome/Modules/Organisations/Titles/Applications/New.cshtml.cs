using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>A union begins an application by the version that is open.</summary>
[Permit(TitlesModule.Apply)]
public sealed class NewModel(Db db, Reach reach, UnionInHand inHand, ProgrammeDesk programmes, ApplicationDesk desk, Texts texts) : FormPage
{
    [FromRoute(Name = "programme")]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "工会"), Required(ErrorMessage = "请选择工会"), StringLength(200)]
    public string Union { get; set; } = "";

    public TitleProgramme Programme { get; private set; } = null!;

    public ProgrammeVersion? Open { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        Programme = await programmes.Find(Id, cancellationToken);
        Open = await db.Set<ProgrammeVersion>().AsNoTracking().Include(v => v.Items).Where(v => v.ProgrammeId == Id && v.State == VersionState.Open).OrderByDescending(v => v.Year).FirstOrDefaultAsync(cancellationToken);
        if (Union.Length == 0 && Request.Query["union"].FirstOrDefault() is { } asked) Union = asked;
        if (Union.Length == 0 && await inHand.Get(cancellationToken) is { } union && Programme.IsFor(union.Kind)) Union = $"{union.Code} {union.Name(texts.IsEnglish)}";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var union = await reach.Pick(db, Union, TitlesModule.Apply, nameof(Union), cancellationToken);
        var application = await desk.Begin(await programmes.Find(Id, cancellationToken), union, cancellationToken);
        TempData["Done"] = texts["已开始申报，请逐项自评后提交。"];
        return Redirect($"{application.Address}/assessment");
    }
}
