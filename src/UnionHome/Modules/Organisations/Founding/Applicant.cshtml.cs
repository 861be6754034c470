using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>Who asked and how to reach them, for a reason that is written down before it is shown.</summary>
[Permit(FoundingModule.Handle)]
public sealed class ApplicantModel(Db db, Reach reach, FoundingDesk desk, PersonalData personal, Vault vault, OnePass pass, TimeProvider clock) : FoundingPage(db, desk, clock, FoundingModule.Handle)
{
    [BindProperty, Display(Name = "查看理由"), Required(ErrorMessage = "查看完整的个人信息请写明理由"), StringLength(200)]
    public string Reason { get; set; } = "";

    public bool Shown { get; private set; }

    public string Applicant => Tell(nameof(FoundingRequest.Applicant), Founding.Applicant);

    public string Phone => Tell(nameof(FoundingRequest.Phone), Founding.Phone);

    public string Words => Tell(nameof(FoundingRequest.Words), Founding.Words);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var found = await Desk.Find(Id, FoundingModule.Handle, cancellationToken);
        foreach (var (property, value) in ((string, Sealed?)[])[(nameof(found.Applicant), found.Applicant), (nameof(found.Phone), found.Phone), (nameof(found.Words), found.Words)])
            if (value is not null) await personal.Look(found, property, value, reach.Act(Reason), cancellationToken);
        pass.Give(this, $"founding:{Id}");
        return Redirect($"/organisations/founding/{Id}/applicant");
    }

    protected override void Fill() => Shown = HttpMethods.IsGet(Request.Method) && pass.Take(this, $"founding:{Id}");

    private string Tell(string property, Sealed? value) =>
        value is null ? "" : Shown ? vault.Open(Founding, property, value) : vault.Masked(Founding, property, value);
}
