using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Ends a term that nobody follows.</summary>
[Permit(TermsModule.Manage)]
public sealed class EndingModel(Db db, Reach reach, TermDesk desk, Texts texts) : TermPage(db, reach, TermsModule.Manage)
{
    public sealed record Form
    {
        [Display(Name = "终止日期"), Required(ErrorMessage = "请填写日期")]
        public DateOnly? On { get; set; }

        [Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(Term.LongestText)]
        public string Reason { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Close(await Expected(cancellationToken), Input.On!.Value, Input.Reason, cancellationToken);
        return Done(texts["本届已终止。"]);
    }
}
