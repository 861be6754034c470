using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Enters an officer of a running term: elected with it, by-elected or co-opted.</summary>
[Permit(TermsModule.Manage)]
public sealed class CoOptionModel(Db db, Reach reach, TermDesk desk, Texts texts) : TermPage(db, reach, TermsModule.Manage)
{
    [BindProperty]
    public OfficerInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (!HttpMethods.IsGet(Request.Method)) return;
        (Input.Office, Input.From) = (Officers.Any(o => o.Office == Term.Body.Head() && o.IsInOffice) ? OfficerPost.Member : Term.Body.Head(), Term.From);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var officer = await desk.CoOpt(await Reach.Find<Term>(TermId, TermsModule.Manage, cancellationToken), Input, cancellationToken);
        return Done(texts["已登记{0}。", officer.Name]);
    }
}
