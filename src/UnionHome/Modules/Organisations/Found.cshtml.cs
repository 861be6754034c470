using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations;

/// <summary>A union to be founded, the same on the page and in the API.</summary>
public record FoundInput : StepInput
{
    [Display(Name = "代码"), Required(ErrorMessage = "请填写代码"), StringLength(40), RegularExpression(@"[\p{L}\p{N}\-_.]+", ErrorMessage = "代码只能用字母、数字和 - _ .")]
    public string Code { get; init; } = "";

    [Display(Name = "名称"), Required(ErrorMessage = "请填写工会名称"), StringLength(120)]
    public string NameZh { get; init; } = "";

    [Display(Name = "英文名称"), StringLength(200)]
    public string? NameEn { get; init; }

    [Display(Name = "类型"), Required(ErrorMessage = "请选择类型")]
    public OrganisationKind? Kind { get; init; }

    public async Task<Organisation> Found(Db db, Organisation parent, Foundation.Steps.Act act, CancellationToken cancellationToken)
    {
        if (On > act.On) throw new RuleViolation("organisations.day_ahead", "日期不能晚于今天", nameof(On));
        return await UnderFreshCode(db, async () =>
        {
            var founded = parent.Found(Code.Trim(), NameZh, NameEn ?? "", Kind!.Value, On!.Value, act);
            db.Add(founded);
            await db.SaveChangesAsync(cancellationToken);
            return founded;
        }, cancellationToken);
    }

    /// <summary>Refuses a code that another union has, also one that took it at the same moment.</summary>
    protected async Task<Organisation> UnderFreshCode(Db db, Func<Task<Organisation>> found, CancellationToken cancellationToken)
    {
        var code = Code.Trim();
        if (await db.Organisations.AnyAsync(o => o.Code == code, cancellationToken)) throw Taken();
        try
        {
            return await found();
        }
        catch (DbUpdateException) when (db.Organisations.AsNoTracking().Any(o => o.Code == code))
        {
            throw Taken();
        }
    }

    private RuleViolation Taken() => new("organisations.code_taken", "代码“{0}”已被另一家工会使用", nameof(Code), Code.Trim());
}

public sealed class FoundModel(Db db, Reach reach, AttachmentDesk attachments, Texts texts) : StepPage(reach, attachments)
{
    [BindProperty]
    public FoundInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var parent = await Find(cancellationToken);
        var founded = await Input.Found(db, parent, await Act(parent, Input, cancellationToken), cancellationToken);
        return Done(texts["已设立“{0}”。", founded.Name(texts.IsEnglish)], founded.Id);
    }

    protected override string PlacedBy(Organisation union) => union.Path;
}
