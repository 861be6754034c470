using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.RateLimits;
using UnionHome.Modules.Aid.Applications;

namespace UnionHome.Modules.Aid.Apply;

/// <summary>How far an application has come, to who has its number and code: which steps and when, never who took them nor what was told. Neither stands in an address.</summary>
[AllowAnonymous, PublicForm(ApplyModule.StatusForm, Times = 20)]
public sealed class StatusModel(Db db, ApplicationDesk desk, Vault vault, TimeProvider clock) : FollowedPage(db, clock)
{
    private readonly Db db = db;

    [BindProperty, Display(Name = "申请编号"), Required(ErrorMessage = "请输入申请编号"), StringLength(30)]
    public string Number { get; set; } = "";

    [BindProperty, Display(Name = "查询码"), Required(ErrorMessage = "请输入查询码"), StringLength(30)]
    public string Code { get; set; } = "";

    public AidApplication? Found { get; private set; }

    public Organisation? Hands { get; private set; }

    /// <summary>What is asked and not yet answered.</summary>
    public string? Question { get; private set; }

    /// <summary>In part.</summary>
    public string Name => vault.Masked(Found!, nameof(Found.Name), Found!.Name);

    public IReadOnlyList<(string Step, DateOnly Day)> Steps { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsGet(Request.Method) || await Followed(cancellationToken) is not { } found) return;
        (Found, Hands) = (found, await desk.HandsOf(found, cancellationToken));
        if (found.State == ApplicationState.AskedBack) Question = (await desk.Questions(found, cancellationToken)).LastOrDefault(q => q.AnsweredAt is null)?.Text;
        var steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == found.Id).OrderByDescending(s => s.At).Select(s => new { s.Step, s.At }).ToListAsync(cancellationToken);
        Steps = [.. steps.Select(s => (s.Step, s.At.ToChinaDate()))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Forget();
        Follow(await desk.Followed(Number, Code, cancellationToken) ?? throw NoSuchCode());
        return Redirect("/apply/status");
    }

    internal static RuleViolation NoSuchCode() =>
        new("applications.no_such_code", "没有找到这件申请，请核对编号和查询码。数字 0、1 和字母 I、L、O 不会出现在查询码里", nameof(Code));
}
