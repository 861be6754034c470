using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Gives a re-election up.</summary>
[Permit(TermsModule.Plan)]
public sealed class DiscardModel(Db db, Reach reach, TermDesk desk, Texts texts) : TermPage(db, reach, TermsModule.Plan)
{
    [BindProperty, Display(Name = "作废理由"), StringLength(Term.LongestText)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Discard(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["已作废"]);
    }
}
