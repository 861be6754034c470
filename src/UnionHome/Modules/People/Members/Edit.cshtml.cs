using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.People.Members;

/// <summary>
/// What is known of a member is put right. Numbers are not written into the form: one that is left empty stays as it is, so that nobody
/// needs to see it to change something else.
/// </summary>
[Permit(MembersModule.Manage)]
public sealed class EditModel(Db db, Reach reach, MemberDesk desk, Vault vault, Texts texts) : MemberPage(db, reach, MembersModule.Manage)
{
    [BindProperty]
    public DescribeInput Input { get; set; } = new();

    public string IdNumber { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (!Membership.IsStanding) throw new NotFound("membership");
        (IdNumber, Phone) = (vault.Masked(Person, nameof(People.Person.IdNumber), Person.IdNumber), vault.Masked(Person, nameof(People.Person.Phone), Person.Phone));
        if (HttpMethods.IsGet(Request.Method)) Input = DescribeInput.Of(Person);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Expected(cancellationToken);
        await desk.Describe(Membership, Person, Input, Reach.Act(), cancellationToken);
        return Done(texts["“{0}”的资料已修改。", Person.Name]);
    }
}
