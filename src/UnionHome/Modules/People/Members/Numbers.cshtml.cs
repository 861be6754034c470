using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Modules.People.Members;

/// <summary>The whole numbers of a member, for a reason that is written down before they are shown.</summary>
[Permit(MembersModule.Reveal)]
public sealed class NumbersModel(Db db, Reach reach, PersonalData personal, Vault vault, OnePass pass) : MemberPage(db, reach, MembersModule.Reveal)
{
    [BindProperty, Display(Name = "查看理由"), Required(ErrorMessage = "查看完整的个人信息请写明理由"), StringLength(200)]
    public string Reason { get; set; } = "";

    public bool Shown { get; private set; }

    public string IdNumber { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (!Membership.IsStanding) throw new NotFound("membership");
        Shown = HttpMethods.IsGet(Request.Method) && pass.Take(this, $"numbers:{Id}");
        IdNumber = Tell(nameof(People.Person.IdNumber), Person.IdNumber);
        Phone = Tell(nameof(People.Person.Phone), Person.Phone);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Find(cancellationToken);
        if (!Membership.IsStanding) throw new NotFound("membership");
        var act = Reach.Act(Reason);
        if (Person.IdNumber is { } number) await personal.Look(Person, nameof(People.Person.IdNumber), number, act, cancellationToken);
        if (Person.Phone is { } phone) await personal.Look(Person, nameof(People.Person.Phone), phone, act, cancellationToken);
        pass.Give(this, $"numbers:{Id}");
        return Redirect($"/members/{Id}/numbers");
    }

    private string Tell(string property, Sealed? value) =>
        value is null ? "" : Shown ? vault.Open(Person, property, value) : vault.Masked(Person, property, value);
}
