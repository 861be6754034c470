using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>Takes back an application that was sent back.</summary>
[Permit(LegalPersonsModule.Apply)]
public sealed class WithdrawalModel(Db db, Reach reach, Texts texts) : LegalPersonPage(db, reach, LegalPersonsModule.Apply)
{
    private readonly Db db = db;

    [BindProperty, Display(Name = "理由"), StringLength(500)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var registration = await Expected(cancellationToken);
        registration.Withdraw(Reach.Act(Reason));
        await db.SaveChangesAsync(cancellationToken);
        return Done(registration.OrganisationId, texts["申请已撤回。"]);
    }
}
