using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>Asks for a change, a renewal, a re-issue or the cancellation of a registration.</summary>
[Permit(LegalPersonsModule.Apply)]
public sealed class RequestModel(Db db, Reach reach, LegalPersonDesk desk, Texts texts) : LegalPersonPage(db, reach, LegalPersonsModule.Apply)
{
    [BindProperty, Display(Name = "办理事项")]
    public LegalPersonRequest Wanted { get; set; }

    [BindProperty, Display(Name = "原因"), Required(ErrorMessage = "请填写原因"), StringLength(500)]
    public string Reason { get; set; } = "";

    [BindProperty]
    public LegalPersonInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        var (term, chair) = (await desk.Term(Union.Id, cancellationToken), await desk.Chair(Union.Id, cancellationToken));
        if (HttpMethods.IsGet(HttpContext.Request.Method) && term is not null && term.Id != Registration.TermId) Wanted = LegalPersonRequest.Renewal;
        Input = LegalPersonInput.Of(Registration.Facts);
        (Input.ApprovedYears, Input.Representative) = (term?.Years ?? Input.ApprovedYears, chair?.Name ?? Input.Representative);
        if (Registration.NameThen != Union.NameZh) Input.Name = Union.NameZh;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var registration = await Expected(cancellationToken);
        await desk.Ask(registration, Wanted, Input.Facts(), Reason, cancellationToken);
        return Done(registration.OrganisationId, texts["申请已报送，办理后会更新证书。"]);
    }
}
