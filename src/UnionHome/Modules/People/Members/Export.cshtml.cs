using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.People.Members;

/// <summary>The register as filtered, taken out after a fresh proof and for a reason; numbers are whole only where they are asked for and may be seen.</summary>
[Permit(MembersModule.View), StepUp]
public sealed class ExportModel(Db db, Reach reach, Vault vault, OnePass pass, UnionInHand inHand, Texts texts) : FormPage
{
    /// <summary>More is narrowed by a filter first; a part at a time keeps the memory small.</summary>
    private const int Most = 100_000;

    private const int Together = 1000;

    [BindProperty(SupportsGet = true, Name = "")]
    public MemberFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    [BindProperty, Display(Name = "导出理由"), Required(ErrorMessage = "请填写导出理由"), StringLength(200)]
    public string Reason { get; set; } = "";

    [BindProperty, Display(Name = "包含完整的身份证号码和手机号码")]
    public bool Whole { get; set; }

    public int Count { get; private set; }

    public bool MayReveal { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        Count = await (await MemberRow.Within(db, reach, Filter, cancellationToken)).CountAsync(cancellationToken);
        MayReveal = await reach.May(MembersModule.Reveal, cancellationToken: cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (Count > Most) throw new RuleViolation("members.export_too_long", "超过 {0} 人，请先用筛选缩小范围再导出", null, Most);
        if (Whole && !MayReveal) throw new RuleViolation("members.may_not_reveal", "您的岗位不能导出完整号码", nameof(Whole));
        var at = await inHand.Get(cancellationToken) ?? throw new NotFound("union");
        db.Add(AuditLine.Of(Whole ? "members.export_whole" : "members.export", reach.Act(Reason), null, at.Path));
        await db.SaveChangesAsync(cancellationToken);
        pass.Give(this, Whole ? "export:whole" : "export:masked");
        return Redirect(PageAddress.With(Request, ("handler", "File"), ("whole", Whole ? "true" : null)));
    }

    public async Task<IActionResult> OnGetFileAsync(bool whole, CancellationToken cancellationToken)
    {
        if (!pass.Take(this, whole ? "export:whole" : "export:masked")) return Redirect(PageAddress.With(Request, ("handler", null), ("whole", null)));
        var members = MemberRow.Sorts.Apply(await MemberRow.Within(db, reach, Filter, cancellationToken), Listing.Sort);
        IReadOnlyList<string> reveals = whole ? await reach.Paths(MembersModule.Reveal, cancellationToken) : [];
        var rows = new List<IReadOnlyList<object?>>();
        for (var from = 0; from < Most; from += Together)
        {
            var part = await members.Skip(from).Take(Together).ToListAsync(cancellationToken);
            rows.AddRange(await MemberExport.Rows(db, vault, texts, part, reveals, cancellationToken));
            if (part.Count < Together) break;
        }

        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(texts["会员"], [.. MemberExport.Header.Select(h => texts[h])], rows));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"{texts["会员"]}.xlsx");
    }
}
