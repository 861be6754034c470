using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>Onto which list, and with how much; the same on the page and in the API.</summary>
public sealed record IntoListInput
{
    [Display(Name = "发放名单"), Required(ErrorMessage = "请选择一份还没有提交的发放名单")]
    public Guid? List { get; init; }

    [Display(Name = "金额"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Amount { get; init; }

    [Display(Name = "个人自付医疗费"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? SelfPaid { get; init; }
}

/// <summary>Takes the application up as a line of a draft list.</summary>
[Permit(ApplicationsModule.Handle)]
public sealed class GrantModel(Db db, Reach reach, ApplicationDesk desk, ApplicationTaking taking, Vault vault, Texts texts)
    : ApplicationPage(db, reach, desk, vault, texts, ApplicationsModule.Handle, "take-up")
{
    [BindProperty]
    public IntoListInput Input { get; set; } = new();

    public IReadOnlyList<GrantList> Lists { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var list = await taking.IntoList(await Expected(cancellationToken), Input.List!.Value, Input.Amount, Input.SelfPaid, cancellationToken);
        TempData["Done"] = Texts["申请已受理，职工已列入名单。"];
        return Redirect($"/aid/lists/{list.Id}");
    }

    protected override async Task Fill(CancellationToken cancellationToken) => Lists = await taking.Lists(Application, cancellationToken);
}
