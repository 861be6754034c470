using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.People.Members;

/// <summary>Finds a member by ID number, which is sent as a form and stands in no address. Of a member elsewhere only the union's name is told.</summary>
[Permit(MembersModule.View)]
public sealed class SearchModel(Reach reach, MemberDesk desk) : FormPage
{
    [BindProperty, Display(Name = "身份证号码"), Required(ErrorMessage = "请填写身份证号码"), StringLength(30)]
    public string IdNumber { get; set; } = "";

    public override Task Load(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var number = new MemberInput { IdNumber = IdNumber }.Number();
        var person = await desk.Find(number, cancellationToken);
        var membership = person is null ? null : await desk.Standing(person.Id, cancellationToken);
        if (membership is null) throw new RuleViolation("members.nobody", "全市没有这个号码的在册会员", nameof(IdNumber));
        if (await reach.May(MembersModule.View, membership.Path, cancellationToken)) return Redirect($"/members/{membership.Id}");
        throw new RuleViolation("members.elsewhere_found", "此人是“{0}”的会员，不在您的工作范围内；如已调到本单位，请申请转会", nameof(IdNumber), await desk.UnionOf(membership, cancellationToken));
    }
}
