using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>The contact of an enterprise whole, for a reason that is written down before it is shown.</summary>
[Permit(EnterprisesModule.Reveal)]
public sealed class ContactModel(Db db, Reach reach, PersonalData personal, Vault vault, OnePass pass) : EnterprisePage(db, reach, EnterprisesModule.Reveal)
{
    [BindProperty, Display(Name = "查看理由"), Required(ErrorMessage = "查看完整的个人信息请写明理由"), StringLength(200)]
    public string Reason { get; set; } = "";

    public bool Shown { get; private set; }

    public string Name => Tell(nameof(Enterprise.ContactName), Enterprise.ContactName);

    public string Phone => Tell(nameof(Enterprise.ContactPhone), Enterprise.ContactPhone);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var found = await Reach.Find<Enterprise>(Id, EnterprisesModule.Reveal, cancellationToken);
        foreach (var (property, value) in ((string, Sealed?)[])[(nameof(found.ContactName), found.ContactName), (nameof(found.ContactPhone), found.ContactPhone)])
            if (value is not null) await personal.Look(found, property, value, Reach.Act(Reason), cancellationToken);
        pass.Give(this, $"enterprise:{Id}");
        return Redirect($"/organisations/enterprises/{Id}/contact");
    }

    protected override void Fill() => Shown = HttpMethods.IsGet(Request.Method) && pass.Take(this, $"enterprise:{Id}");

    private string Tell(string property, Sealed? value) =>
        value is null ? "" : Shown ? vault.Open(Enterprise, property, value) : vault.Masked(Enterprise, property, value);
}
