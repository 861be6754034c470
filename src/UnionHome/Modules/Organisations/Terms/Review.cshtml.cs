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
        var term = await Expected(cancellationToken);
        var asked = term.State;
        await desk.Agree(term, ApprovalDocument, cancellationToken);
        return Done(asked switch
        {
            TermState.Submitted => texts["已同意换届方案，该工会会收到选举的待办。"],
            TermState.PostponementAsked => texts["已同意延期，任期到 {0} 届满。", term.EndsOn.Iso()],
            _ => texts["已批复，第 {0} 届就任，任期到 {1} 届满。", term.Number, term.EndsOn.Iso()],
        });
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        var term = await Expected(cancellationToken);
        var sentence = term.State == TermState.PostponementAsked ? "已答复不同意延期，报送的人会收到通知。" : "已退回，该工会会收到修改的待办。";
        await desk.Refuse(term, Reason, cancellationToken);
        return Done(texts[sentence]);
    }
}
