using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Corrects how somebody is published.</summary>
public sealed class DescriptionModel(Db db, Reach reach, Texts texts) : OfficerPage(db, reach)
{
    public sealed record Form
    {
        [Display(Name = "姓名"), Required(ErrorMessage = "请填写姓名"), StringLength(Officer.LongestName)]
        public string Name { get; set; } = "";

        [Display(Name = "办公电话"), StringLength(Officer.LongestPhone)]
        public string? OfficePhone { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Input = new() { Name = Officer.Name, OfficePhone = Officer.OfficePhone };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var officer = await Expected(cancellationToken);
        officer.Describe(Input.Name, Input.OfficePhone ?? "", Reach.Act());
        return await Save(officer, texts["已保存。"], cancellationToken);
    }
}
