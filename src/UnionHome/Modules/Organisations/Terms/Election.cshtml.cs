using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>When the election was and how many came.</summary>
[Permit(TermsModule.Plan)]
public sealed class ElectionModel(Db db, Reach reach, TermDesk desk, Texts texts) : TermPage(db, reach, TermsModule.Plan)
{
    public sealed record Form
    {
        [Display(Name = "选举日期"), Required(ErrorMessage = "请填写选举日期")]
        public DateOnly? HeldOn { get; set; }

        [Display(Name = "应到人数"), Required(ErrorMessage = "请填写应到人数")]
        public int? Entitled { get; set; }

        [Display(Name = "实到人数"), Required(ErrorMessage = "请填写实到人数")]
        public int? Present { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (Term.HeldOn is not null) Input = new() { HeldOn = Term.HeldOn, Entitled = Term.Entitled, Present = Term.Present };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Elect(await Expected(cancellationToken), Input.HeldOn!.Value, Input.Entitled!.Value, Input.Present!.Value, cancellationToken);
        TempData["Done"] = texts["选举情况已登记，请逐个登记当选人员。"];
        return Redirect($"/organisations/terms/{TermId}/elected");
    }
}
