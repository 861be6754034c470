using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Bulletins.Desk;

[Permit(BulletinsModule.Edit)]
public sealed class NewModel(Db db, Reach reach, UnionInHand unionInHand, Texts texts) : FormPage
{
    [BindProperty]
    public HeadInput Input { get; set; } = new();

    [BindProperty, Display(Name = "编发单位")]
    public string? Publisher { get; set; }

    public IReadOnlyList<SelectListItem> Publishers { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken) =>
        Publishers = [.. (await Unions(cancellationToken)).Select(u => new SelectListItem(u.Name(texts.IsEnglish), u.Code))];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var unions = await Unions(cancellationToken);
        var publisher = unions.FirstOrDefault(u => Publisher is null || u.Code == Publisher) ?? throw new NotFound("organisation");
        var number = 1 + (await db.Set<Edition>().MaxAsync(e => (int?)e.Number, cancellationToken) ?? 0);
        var edition = Edition.Draft(publisher, number, Input.TitleZh, Input.TitleEn, Input.Window(), reach.Act());
        db.Add(edition);
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["草稿已建立，现在可以添加文章。"];
        return RedirectToPage("Overview", new { edition.Id });
    }

    /// <summary>The unions at which the person may write, the one in hand first.</summary>
    private async Task<IReadOnlyList<Organisation>> Unions(CancellationToken cancellationToken)
    {
        var inHand = await unionInHand.Get(cancellationToken);
        var may = new List<Organisation>();
        foreach (var union in await unionInHand.Choices(cancellationToken))
            if (await reach.May(BulletinsModule.Edit, union.Path, cancellationToken)) may.Add(union);
        return [.. may.OrderByDescending(u => u.Id == inHand?.Id)];
    }
}
