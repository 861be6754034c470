using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.RateLimits;
using UnionHome.Modules.Organisations.Founding;

namespace UnionHome.Modules.Portal.Founding;

/// <summary>How far a request has come, to who has its code: which steps and when, never who took them. The code stands in no address.</summary>
[AllowAnonymous, PublicForm(FoundingPortalModule.StatusForm, Times = 20)]
public sealed class StatusModel(Db db, FoundingDesk desk) : FormPage
{
    [BindProperty, Display(Name = "查询码"), Required(ErrorMessage = "请输入查询码"), StringLength(30)]
    public string Code { get; set; } = "";

    public FoundingRequest? Found { get; private set; }

    public Organisation? Union { get; private set; }

    public IReadOnlyList<(string Step, DateOnly Day)> Steps { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsGet(Request.Method) || TempData["FoundingFollowed"] is not Guid id) return;
        Found = await db.Set<FoundingRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (Found is null) return;
        Union = await db.Organisations.AsNoTracking().SingleAsync(o => o.Path == Found.Path, cancellationToken);
        var steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == id).OrderByDescending(s => s.At).Select(s => new { s.Step, s.At }).ToListAsync(cancellationToken);
        Steps = [.. steps.Select(s => (s.Step, s.At.ToChinaDate()))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var followed = await desk.Followed(Code, cancellationToken) ?? throw NoSuchCode();
        TempData["FoundingFollowed"] = followed.Id;
        return Redirect("/portal/founding/status");
    }

    internal static RuleViolation NoSuchCode() =>
        new("founding.no_such_code", "没有找到这个查询码，请核对后再输入。数字 0、1 和字母 I、L、O 不会出现在查询码里", nameof(Code));
}
