using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>The level above answers what was sent to it: plan, result, postponement.</summary>
[Permit(TermsModule.Approve)]
public sealed class ReviewModel(Db db, Reach reach, TermDesk desk, Texts texts) : TermPage(db, reach, TermsModule.Approve)
{
    [BindProperty, Display(Name = "批准文件文号"), StringLength(Term.LongestDocument)]
    public string? ApprovalDocument { get; set; }

    [BindProperty, Display(Name = "理由"), StringLength(1000)]
    public string? Reason { get; set; }

    /// <summary>Why the reader may not answer, in Chinese; null when they may.</summary>
    public string? Hindrance { get; private set; }

    public string Title => Term.State switch
    {
        TermState.Reported => "批复选举结果",
        TermState.PostponementAsked => "审批延期换届",
        _ => "审批换届方案",
    };

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Hindrance = Term.State is not (TermState.Submitted or TermState.Reported or TermState.PostponementAsked) ? "目前没有待审批的事项。"
            : !await desk.MayAnswer(Term, cancellationToken) ? "须由上一级工会审批。"
            : !Term.MayBeAnsweredBy(Reach.UserId ?? Guid.Empty) ? "本人报送的事项须由他人审批。"
            : null;
    }

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken cancellationToken)
    {
        await desk.Agree(await Expected(cancellationToken), ApprovalDocument, cancellationToken);
        return Done(texts["已答复，该工会会收到通知。"]);
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        await desk.Refuse(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["已答复，该工会会收到通知。"]);
    }
}
