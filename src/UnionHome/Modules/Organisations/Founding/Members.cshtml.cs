using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>How many have joined so far, the same on the page and in the API.</summary>
public sealed record MembersInput
{
    [Display(Name = "会员人数"), Required(ErrorMessage = "请填写会员人数"), Range(0, 1_000_000, ErrorMessage = "会员人数应为 0 至 1000000")]
    public int? Members { get; init; }

    [Display(Name = "其中女会员"), Required(ErrorMessage = "请填写女会员人数"), Range(0, 1_000_000, ErrorMessage = "会员人数应为 0 至 1000000")]
    public int? Women { get; init; }
}

[Permit(FoundingModule.Handle)]
public sealed class MembersModel(Db db, Reach reach, FoundingDesk desk, TimeProvider clock, Texts texts) : FoundingPage(db, desk, clock, FoundingModule.Handle)
{
    private readonly Db db = db;

    [BindProperty]
    public MembersInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Expected(cancellationToken)).CountMembers(Input.Members!.Value, Input.Women!.Value, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["会员人数已登记。"]);
    }

    protected override void Fill() => Input = new() { Members = Founding.Members, Women = Founding.WomenMembers };
}
