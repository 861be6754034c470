using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>Applies for the registration, or sends again what was sent back.</summary>
[Permit(LegalPersonsModule.Apply)]
public sealed class ApplicationModel(Reach reach, LegalPersonDesk desk, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public LegalPersonInput Input { get; set; } = new();

    [BindProperty, Display(Name = "证明材料")]
    public IFormFile? Evidence { get; set; }

    public Organisation Union { get; private set; } = null!;

    public Term? Term { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        Union = await reach.Find<Organisation>(Id, LegalPersonsModule.Apply, cancellationToken);
        Term = await desk.Term(Id, cancellationToken);
        var chair = await desk.Chair(Id, cancellationToken);
        Input = await desk.Of(Id, cancellationToken) is { } sentBack
            ? LegalPersonInput.Of(sentBack.Facts)
            : new() { Name = Union.NameZh, FoundedOn = Union.From, ApprovalDocument = Term?.ApprovalDocument ?? "", ApprovedYears = Term?.Years, Representative = chair?.Name ?? "", Phone = chair?.OfficePhone };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var union = await reach.Find<Organisation>(Id, LegalPersonsModule.Apply, cancellationToken);
        await desk.Apply(union, Input.Facts(), Evidence, cancellationToken);
        TempData["Done"] = texts["申请已报送，审查后会收到待办。"];
        return Redirect($"/organisations/{Id}/legal-person");
    }
}
