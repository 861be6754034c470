using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations;

/// <summary>The union to be founded beside another, and which of that one's own go over to it; the same on the page and in the API.</summary>
public sealed record SplitInput : FoundInput
{
    /// <summary>Codes of the unions directly below that go over.</summary>
    [Display(Name = "分出的下级工会")]
    public IReadOnlyList<string>? Children { get; init; }

    public int? Version { get; init; }

    public async Task<Organisation> Split(Db db, TreeChanges tree, Organisation source, Act act, CancellationToken cancellationToken)
    {
        var codes = (Children ?? []).Select(c => c.Trim()).Distinct().ToList();
        var chosen = await db.Organisations.Where(o => o.ParentId == source.Id && codes.Contains(o.Code)).OrderBy(o => o.Path).ToListAsync(cancellationToken);
        if (codes.Except(chosen.Select(c => c.Code)).FirstOrDefault() is { } stranger)
            throw new RuleViolation("organisations.not_below", "“{0}”不是该工会的直接下级工会", nameof(Children), stranger);
        return await UnderFreshCode(db, () => tree.Split(source, Code.Trim(), NameZh, NameEn ?? "", Kind!.Value, chosen, On!.Value, act, cancellationToken), cancellationToken);
    }
}

/// <summary>A union grown too large is split: a new one is founded beside it, and some of those below go over on the same day.</summary>
public sealed class SplitModel(Db db, Reach reach, AttachmentDesk attachments, TreeChanges tree, Texts texts) : StepPage(reach, attachments)
{
    [BindProperty]
    public SplitInput Input { get; set; } = new();

    public IReadOnlyList<Organisation> Below { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Below = await db.Organisations.AsNoTracking().Where(o => o.ParentId == Id && o.State == OrganisationState.Active).OrderBy(o => o.Path).ToListAsync(cancellationToken);
        if (Input.Kind is null) Input = Input with { Kind = Union.Kind };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var union = await Find(cancellationToken);
        union.Expect(Version);
        var founded = await Input.Split(db, tree, union, await Act(union, Input, cancellationToken), cancellationToken);
        return Done(texts["已从“{0}”分设“{1}”，{2} 家下级工会归入。", union.Name(texts.IsEnglish), founded.Name(texts.IsEnglish), Input.Children!.Distinct().Count()], founded.Id);
    }
}
