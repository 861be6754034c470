using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Admin.Users;

[Permit(UsersModule.Manage)]
public sealed class InvitationsModel(Db db, Reach reach, TimeProvider clock, Texts texts) : FormPage
{
    public const string LinkKey = "invitation-link";

    private static readonly Sorts<Invitation> Sorts = new Sorts<Invitation>(i => i.Id).By("at", i => i.InvitedAt, descending: true).By("name", i => i.Name);

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<Invitation> Invitations { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, Organisation> Unions { get; private set; } = new Dictionary<Guid, Organisation>();

    public override async Task Load(CancellationToken cancellationToken)
    {
        var within = await reach.Within(db.Set<Invitation>().AsNoTracking(), UsersModule.Manage, cancellationToken);
        Invitations = await within.ToPage(Listing, Sorts, cancellationToken);
        var ids = Invitations.Rows.Select(i => i.OrganisationId).Distinct().ToList();
        Unions = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
    }

    public bool IsOpen(Invitation invitation) => invitation.IsOpenAt(clock.GetUtcNow());

    /// <summary>Chinese, the key of its translation.</summary>
    public string StateOf(Invitation invitation) => invitation switch
    {
        { UsedAt: not null } => "已使用",
        { RevokedAt: not null } => "已撤回",
        _ => IsOpen(invitation) ? "待使用" : "已过期",
    };

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        var invitation = await reach.Find<Invitation>(id, UsersModule.Manage, cancellationToken);
        invitation.Revoke(reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["邀请已撤回"];
        return RedirectToPage();
    }
}
