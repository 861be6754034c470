using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Enters a term that runs already, with its chair.</summary>
[Permit(TermsModule.Manage)]
public sealed class RegistrationModel(Reach reach, TermDesk desk, Texts texts) : FormPage
{
    public sealed record Form
    {
        [Display(Name = "委员会")]
        public TermBody Body { get; set; }

        [Display(Name = "届次"), Required(ErrorMessage = "请填写届次")]
        public int? Number { get; set; }

        [Display(Name = "任期起始日期"), Required(ErrorMessage = "请填写任期起始日期")]
        public DateOnly? From { get; set; }

        [Display(Name = "每届任期")]
        public int Years { get; set; }

        [Display(Name = "批准文件文号"), Required(ErrorMessage = "请填写批准文件的文号"), StringLength(Term.LongestDocument)]
        public string ApprovalDocument { get; set; } = "";

        [Display(Name = "姓名"), Required(ErrorMessage = "请填写姓名"), StringLength(Officer.LongestName)]
        public string HeadName { get; set; } = "";

        [Display(Name = "性别")]
        public Sex HeadSex { get; set; } = Sex.Male;

        [Display(Name = "专职")]
        public bool HeadIsFullTime { get; set; }

        [Display(Name = "办公电话"), StringLength(Officer.LongestPhone)]
        public string? HeadPhone { get; set; }

        [Display(Name = "已核实：不是本单位主要负责人的近亲属")]
        public bool IsNoNearRelative { get; set; }
    }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Organisation Union { get; private set; } = null!;

    public TermLimits Limits { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Union = await reach.Find<Organisation>(Id, TermsModule.Manage, cancellationToken);
        Limits = await desk.Limits(Union.Path, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var union = await reach.Find<Organisation>(Id, TermsModule.Manage, cancellationToken);
        var head = new OfficerInput
        {
            Office = Input.Body.Head(),
            Name = Input.HeadName,
            Sex = Input.HeadSex,
            IsFullTime = Input.HeadIsFullTime,
            OfficePhone = Input.HeadPhone,
            IsNoNearRelative = Input.IsNoNearRelative,
        };
        var term = await desk.Register(union, Input.Body, Input.Number!.Value, Input.From!.Value, Input.Years, Input.ApprovalDocument, head, cancellationToken);
        TempData["Done"] = texts["已登记；任期到 {0} 届满。", Foundation.Data.ChinaTime.Iso(term.EndsOn)];
        return Redirect(term.Address);
    }
}
