using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Sends the result of the election up.</summary>
[Permit(TermsModule.Plan)]
public sealed class ReportModel(Db db, Reach reach, TermDesk desk, Texts texts) : TermPage(db, reach, TermsModule.Plan)
{
    /// <summary>What the table of committee sizes says for so many members, of a union's committee.</summary>
    public (int Least, int Most)? Size { get; private set; }

    public int Seats => Officers.Count;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (Term.Body == TermBody.Committee) Size = CommitteeSizes.For((await desk.Limits(Term.Path, cancellationToken)).CommitteeSizes, Term.Members);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Report(await Expected(cancellationToken), cancellationToken);
        return Done(texts["选举结果已报上一级工会。"]);
    }
}
