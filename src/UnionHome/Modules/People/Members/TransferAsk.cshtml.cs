using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations;

namespace UnionHome.Modules.People.Members;

/// <summary>Name, number and the union to which a member of another union has come.</summary>
public sealed record AskInput
{
    [Display(Name = "转入工会"), Required(ErrorMessage = "请选择工会"), StringLength(200)]
    public string Union { get; init; } = "";

    [Display(Name = "姓名"), Required(ErrorMessage = "请填写姓名"), StringLength(Person.LongestName)]
    public string Name { get; init; } = "";

    [Display(Name = "身份证号码"), Required(ErrorMessage = "请填写身份证号码"), StringLength(30)]
    public string IdNumber { get; init; } = "";

    [Display(Name = "转会理由"), Required(ErrorMessage = "请填写理由"), StringLength(500)]
    public string Reason { get; init; } = "";
}

[Permit(MembersModule.Manage)]
public sealed class TransferAskModel(Db db, Reach reach, TransferDesk transfers, UnionInHand inHand, Texts texts) : FormPage
{
    [BindProperty]
    public AskInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Input.Union) && await inHand.Get(cancellationToken) is { } union && Membership.MayHold(union.Kind))
            Input = Input with { Union = $"{union.Code} {union.Name(texts.IsEnglish)}" };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var to = await reach.Pick(db, Input.Union, MembersModule.Manage, "Union", cancellationToken);
        var transfer = await transfers.Ask(to, Input.Name, new MemberInput { IdNumber = Input.IdNumber }.Number(), Input.Reason, cancellationToken);
        TempData["Done"] = texts["已向转出方提出，同意后会籍即转入。"];
        return Redirect(transfer.Address);
    }
}
