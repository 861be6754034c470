using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.RateLimits;

namespace UnionHome.Modules.Funds.Donations;

/// <summary>What became of a gift, to who has its code (公益事业捐赠法, article 21). The code stands in no address.</summary>
[AllowAnonymous, PublicForm(Form, Times = 20)]
public sealed class UseModel(Db db, DonationDesk desk) : FormPage
{
    internal const string Form = "donations.use";
    private const string Kept = "DonationFollowed";

    [BindProperty, Display(Name = "查询码"), Required(ErrorMessage = "请输入查询码"), StringLength(30)]
    public string Code { get; set; } = "";

    public Donation? Found { get; private set; }

    public Fund? Fund { get; private set; }

    public DonationUse? Use { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsGet(Request.Method) || TempData[Kept] is not Guid id) return;
        Found = await db.Set<Donation>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        if (Found is null) return;
        Fund = await db.Set<Fund>().AsNoTracking().SingleAsync(f => f.Id == Found.FundId, cancellationToken);
        Use = await desk.UseOf(Found.FundId, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var found = await desk.Followed(Code, cancellationToken)
            ?? throw new RuleViolation("donations.no_such_code", "没有找到这个查询码，请核对后再输入。数字 0、1 和字母 I、L、O 不会出现在查询码里", nameof(Code));
        TempData[Kept] = found.Id;
        return Redirect("/donations/use");
    }
}
