using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Field;

public sealed record WithdrawalInput
{
    [Display(Name = "收回理由"), StringLength(200)]
    public string? Reason { get; set; }
}

/// <summary>Takes a package back from its device.</summary>
[Permit(FieldModule.Keep)]
public sealed class WithdrawalModel(Reach reach, FieldDesk desk, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public WithdrawalInput Input { get; set; } = new();

    public FieldPackage Package { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Package = await reach.Find<FieldPackage>(Id, FieldModule.Keep, cancellationToken);
        Version = Package.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var package = await reach.Find<FieldPackage>(Id, FieldModule.Keep, cancellationToken);
        package.Expect(Version);
        await desk.Withdraw(package, Input.Reason, cancellationToken);
        TempData["Done"] = texts["已收回。设备下次连上网络时清除。"];
        return Redirect("/aid/field/packages");
    }
}
