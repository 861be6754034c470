using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Enterprises;

[Permit(EnterprisesModule.Keep)]
public sealed class NewModel(Db db, Reach reach, EnterpriseDesk desk, UnionInHand unions, TimeProvider clock, Texts texts) : FormPage
{
    /// <summary>Name and code that are known already, where one comes from a request to found a union.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "负责工会"), Required(ErrorMessage = "请选择负责工会"), StringLength(200)]
    public string Responsible { get; set; } = "";

    [BindProperty, Display(Name = "纳入日期"), Required(ErrorMessage = "请填写纳入日期")]
    public DateOnly? From { get; set; }

    [BindProperty]
    public EnterpriseInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsGet(Request.Method)) return;
        From = clock.Today();
        Input = new() { Name = Name ?? "", CreditCode = Code ?? "" };
        if (await unions.Get(cancellationToken) is { } union) Responsible = $"{union.Code} {union.Name(texts.IsEnglish)}";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var at = await reach.Pick(db, Responsible, EnterprisesModule.Keep, nameof(Responsible), cancellationToken);
        var made = await desk.Register(at, Input, From!.Value, reach.Act(), cancellationToken);
        TempData["Done"] = texts["已登记“{0}”。", made.Name];
        return Redirect($"/organisations/enterprises/{made.Id}");
    }
}
