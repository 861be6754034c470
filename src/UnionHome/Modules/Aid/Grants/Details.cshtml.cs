using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>One grant; what was written of the household is shown once, for a reason that is written down before.</summary>
[Permit(AidModule.View)]
public sealed class DetailsModel(Db db, Reach reach, GrantDesk desk, IPayments payments, Vault vault, PersonalData personal, OnePass pass) : GrantPage(db, reach, desk, payments, AidModule.View)
{
    [BindProperty, Display(Name = "查看理由"), Required(ErrorMessage = "查看完整的个人信息请写明理由"), StringLength(200)]
    public string Reason { get; set; } = "";

    public bool Shown { get; private set; }

    public bool HasMore => Grant.Why is not null || Grant.Beneficiary is not null || Grant.SelfPaid is not null;

    /// <summary>Whether the reader may open the file, too.</summary>
    public bool MaySeeFile { get; private set; }

    /// <summary>Whether the reader may open the payment, too.</summary>
    public bool MaySeePayment { get; private set; }

    /// <summary>The survey of the household in the disaster whose list it stands on; null for a grant of another kind.</summary>
    public Guid? SurveyId { get; private set; }

    public Money? SelfPaid => Grant.SelfPaidSum(vault);

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Shown = HttpMethods.IsGet(Request.Method) && pass.Take(this, $"grant:{Id}");
        MaySeeFile = Grant.FileId is not null && await Reach.May(HardshipModule.View, Grant.Path, cancellationToken);
        SurveyId = List.DisasterId is null ? null
            : await (await Reach.Within(Db.Set<DisasterSurvey>(), AidModule.View, cancellationToken)).Where(s => s.DisasterId == List.DisasterId && s.OpenIdIndex == Person.IdIndex).Select(s => (Guid?)s.Id).SingleOrDefaultAsync(cancellationToken);
        MaySeePayment = Payment is not null && await Reach.May(IPayments.View, Programme.Path, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var grant = await Reach.Find<Grant>(Id, AidModule.View, cancellationToken);
        var (property, value) = grant.Why is { } why ? (nameof(grant.Why), why) : grant.Beneficiary is { } student ? (nameof(grant.Beneficiary), student) : (nameof(grant.SelfPaid), grant.SelfPaid);
        if (value is null) throw new NotFound(nameof(Grant));
        await personal.Look(grant, property, value, Reach.Act(Reason), cancellationToken);
        pass.Give(this, $"grant:{Id}");
        return Redirect($"/aid/grants/{Id}");
    }

    public string Tell(string property, Sealed? value) => value is null ? "" : vault.Open(Grant, property, value);
}
