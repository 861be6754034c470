using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations;

namespace UnionHome.Modules.People.Members;

/// <summary>A person joins a union.</summary>
[Permit(MembersModule.Manage)]
public sealed class JoinModel(Db db, Reach reach, MemberDesk desk, UnionInHand inHand, Texts texts) : FormPage
{
    [BindProperty]
    public JoinInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Input.Union) && await inHand.Get(cancellationToken) is { } union && Membership.MayHold(union.Kind))
            Input = Input with { Union = $"{union.Code} {union.Name(texts.IsEnglish)}" };
    }

    public async Task<IActionResult> OnPostAsync(string? then, CancellationToken cancellationToken)
    {
        var union = await reach.Pick(db, Input.Union, MembersModule.Manage, "Union", cancellationToken);
        var joined = await desk.Join(Input, union, Input.JoinedOn!.Value, reach.Act(), cancellationToken);
        TempData["Done"] = texts["“{0}”已登记入会。", Input.Name.Trim()];
        return Redirect(then == "next" ? "/members/new" : $"/members/{joined.Id}");
    }
}
