using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Lists;

/// <summary>A list as it is begun.</summary>
public sealed record NewListInput
{
    [Display(Name = "工会"), Required(ErrorMessage = "请填写工会"), StringLength(200)]
    public string Union { get; set; } = "";

    [Display(Name = "帮扶项目"), Required(ErrorMessage = "请选择一个实施中的项目")]
    public Guid? Programme { get; set; }

    [Display(Name = "名单名称"), Required(ErrorMessage = "请填写名单名称"), StringLength(GrantList.LongestTitle)]
    public string Title { get; set; } = "";
}

/// <summary>Begins a list; from a file it begins with that household.</summary>
[Permit(AidModule.Keep)]
public sealed class NewModel(GrantDesk desk, UnionInHand inHand, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty]
    public NewListInput Input { get; set; } = new();

    /// <summary>The programme from whose page one comes.</summary>
    [BindProperty(SupportsGet = true, Name = "programme")]
    public Guid? Asked { get; set; }

    public IReadOnlyList<AidProgramme> Programmes { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (await inHand.Get(cancellationToken) is not { } union) return;
        if (string.IsNullOrEmpty(Input.Union)) Input.Union = $"{union.Code} {union.NameZh}";
        Programmes = [.. (await desk.Usable(union.Path, cancellationToken)).Where(p => p.Gives != ProgrammeGives.Goods)];
        Input.Programme ??= Asked;
        if (string.IsNullOrEmpty(Input.Title) && HttpMethods.IsGet(Request.Method) && Programmes.FirstOrDefault(p => p.Id == Input.Programme) is { } programme) Input.Title = $"{programme.Name} {clock.Today():yyyy-MM}";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var list = await desk.Draw(Input.Union, Input.Programme!.Value, Input.Title, cancellationToken);
        TempData["Done"] = texts["名单已建立，请加入职工。"];
        return Redirect($"/aid/lists/{list.Id}/lines");
    }
}
