using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>The registrar's desk: checks an application, certifies it, answers what is asked later.</summary>
[Permit(LegalPersonsModule.Check)]
public sealed class ReviewModel(Db db, Reach reach, LegalPersonDesk desk, Texts texts) : LegalPersonPage(db, reach, LegalPersonsModule.View)
{
    [BindProperty, Display(Name = "证书编号"), StringLength(LegalPersonRegistration.LongestNumber)]
    public string? CertificateNumber { get; set; }

    [BindProperty, Display(Name = "统一社会信用代码"), StringLength(18)]
    public string? Code { get; set; }

    [BindProperty, Display(Name = "理由"), StringLength(1000)]
    public string? Reason { get; set; }

    /// <summary>Why the reader may not act, in Chinese; null when they may.</summary>
    public string? Hindrance { get; private set; }

    public string Title => Registration.State switch
    {
        LegalPersonState.Applied => "审查法人资格申请",
        LegalPersonState.Checked => "核准并发证",
        _ => "办理法人登记申请",
    };

    public string Button => (Registration.State, Registration.Request) switch
    {
        (LegalPersonState.Applied, _) => "审查通过",
        (LegalPersonState.Checked, _) => "核准发证",
        (_, LegalPersonRequest.Cancellation) => "注销登记",
        _ => "准予办理",
    };

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        var may = Registration.State == LegalPersonState.Applied ? await desk.MayCheck(Registration, cancellationToken) : await desk.MayRegister(Registration, cancellationToken);
        Hindrance = Registration.State is not (LegalPersonState.Applied or LegalPersonState.Checked or LegalPersonState.Requested) ? "目前没有待办理的申请"
            : !may ? "须由县级以上工会的审批人员办理。"
            : !Registration.MayBeAnsweredBy(Reach.UserId ?? Guid.Empty) ? "本人报送的申请须由他人办理"
            : null;
    }

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken cancellationToken)
    {
        var registration = await Expected(cancellationToken);
        var done = registration.State switch
        {
            LegalPersonState.Applied => "审查通过，待核准发证。",
            LegalPersonState.Checked => "已核准登记，可以打印证书。",
            _ => "已办理，申请的人会收到通知。",
        };
        if (registration.State == LegalPersonState.Applied) await desk.Check(registration, cancellationToken);
        else if (registration.State == LegalPersonState.Checked) await desk.Certify(registration, CertificateNumber ?? "", Code ?? "", cancellationToken);
        else await desk.Agree(registration, CertificateNumber, cancellationToken);
        return Done(registration.OrganisationId, texts[done]);
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        var registration = await Expected(cancellationToken);
        var done = registration.State == LegalPersonState.Requested ? "已答复不予办理，申请的人会收到通知。" : "已退回，该工会会收到修改的待办。";
        if (registration.State == LegalPersonState.Requested) await desk.Refuse(registration, Reason, cancellationToken);
        else await desk.SendBack(registration, Reason, cancellationToken);
        return Done(registration.OrganisationId, texts[done]);
    }
}
