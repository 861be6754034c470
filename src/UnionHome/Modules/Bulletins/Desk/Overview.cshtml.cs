using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Modules.Bulletins.Desk;

/// <summary>One edition at the desk: its stories, what may be done next, and how it came here.</summary>
[Permit(BulletinsModule.View)]
public sealed class OverviewModel(Db db, Reach reach, StoryPress press, Texts texts) : EditionPage(db, reach, press, texts)
{
    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>
    {
        ["draft"] = "建立草稿",
        ["check"] = "核对完毕，送审",
        ["approve"] = "审批",
        ["send_back"] = "退回修改",
        ["publish"] = "发布",
        ["withdraw"] = "撤回",
    };

    [BindProperty]
    public HeadInput Input { get; set; } = new();

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public IReadOnlyDictionary<Guid, Organisation> Unions { get; private set; } = new Dictionary<Guid, Organisation>();

    public bool MayEdit { get; private set; }

    protected override string Permission => BulletinsModule.View;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        var ids = Edition.Stories.Select(s => s.OrganisationId).ToList();
        Unions = await Db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        Steps = await History(cancellationToken);
        MayEdit = await Reach.May(BulletinsModule.Edit, Edition.Path, cancellationToken);
        Input = new() { TitleZh = Edition.TitleZh, TitleEn = Edition.TitleEn, From = Edition.From, To = Edition.To };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var edition = await Reach.Find<Edition>(Id, BulletinsModule.Edit, cancellationToken);
        edition.Expect(Version);
        edition.Rename(Input.TitleZh, Input.TitleEn, Input.Window(), Reach.Act());
        await Db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = Texts["已保存。"];
        return RedirectToPage(new { Id });
    }
}
