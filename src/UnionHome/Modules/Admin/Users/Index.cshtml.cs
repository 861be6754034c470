using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Admin.Users;

[Permit(UsersModule.View)]
public sealed class IndexModel(Db db, Reach reach, UserFiles files, Texts texts) : PageModel
{
    private static readonly Sorts<User> Sorts = new Sorts<User>(u => u.Id).By("name", u => u.DisplayName).By("user", u => u.UserName).By("disabled", u => u.DisabledAt);

    /// <summary>An export ends here, as a sheet that still opens.</summary>
    private const int MostExported = 100_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    /// <summary>A union's code: those who hold a role there or below.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Union { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Disabled { get; set; }

    public PageOf<User> People { get; private set; } = null!;

    public ILookup<Guid, UserRole> Roles { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        People = await (await Found(cancellationToken)).ToPage(Listing, Sorts, cancellationToken);
        Roles = await files.Roles([.. People.Rows.Select(u => u.Id)], UsersModule.View, cancellationToken);
        MayManage = await reach.May(UsersModule.Manage, cancellationToken: cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        var people = await (await Found(cancellationToken)).OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(MostExported).ToListAsync(cancellationToken);
        var roles = await files.Roles([.. people.Select(u => u.Id)], UsersModule.View, cancellationToken);
        var rows = people.Select(u => (IReadOnlyList<object?>)[u.DisplayName, u.UserName, RolesText(roles[u.Id]), texts[u.DisabledAt is null ? "正常" : "已停用"]]);
        var file = new MemoryStream();
        SheetWriter.Write(file, [new SheetOut(texts["用户和岗位"], [texts["姓名"], texts["用户名"], texts["岗位"], texts["账号状态"]], rows)]);
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"{texts["用户和岗位"]}.xlsx");
    }

    public string RolesText(IEnumerable<UserRole> roles) => string.Join(texts.IsEnglish ? "; " : ";", roles.Where(r => r.Held.EndedAt is null)
        .Select(r => $"{r.At.Name(texts.IsEnglish)} · {texts[r.Held.Role.Name()]}"));

    private async Task<IQueryable<User>> Found(CancellationToken cancellationToken)
    {
        var people = (await files.Within(UsersModule.View, cancellationToken)).AsNoTracking().Where(u => u.DisabledAt != null == Disabled);
        if (!string.IsNullOrWhiteSpace(Q))
        {
            var (text, name) = (Q.Trim(), Q.Trim().ToUpperInvariant());
            people = people.Where(u => u.DisplayName.Contains(text) || u.NormalizedUserName!.Contains(name));
        }

        if (Role is null && string.IsNullOrWhiteSpace(Union)) return people;
        var unions = await reach.Within(db.Organisations, UsersModule.View, cancellationToken);
        if (!string.IsNullOrWhiteSpace(Union))
        {
            var code = Union.Trim();
            var path = await unions.Where(o => o.Code == code).Select(o => o.Path).SingleOrDefaultAsync(cancellationToken);
            unions = path is null ? unions.Where(o => false) : unions.Under(path);
        }

        return people.Where(u => db.Roles.Any(r => r.UserId == u.Id && r.EndedAt == null && (Role == null || r.Role == Role) && unions.Any(o => o.Id == r.OrganisationId)));
    }
}
