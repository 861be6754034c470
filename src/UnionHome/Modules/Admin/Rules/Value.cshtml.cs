using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Admin.Rules;

/// <summary>A new value of a rule for the union in hand, from a day on, with its source and the reason.</summary>
[Permit(RulesModule.Set)]
public sealed class ValueModel(Db db, Reach reach, UnionInHand hand, Texts texts, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public ValueInput Input { get; set; } = new();

    public RuleDefinition Rule { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<SelectListItem>? Choices => Rule.Kind == RuleKind.YesNo
        ? [new(texts["是"], RuleText.Yes), new(texts["否"], RuleText.No)] : null;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Rule = RuleDefinition.All.GetValueOrDefault(Code) ?? throw new NotFound(nameof(RuleDefinition));
        Union = await hand.Get(cancellationToken) ?? throw new NotFound(nameof(Organisation));
        Input.From ??= clock.Today();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        var union = await reach.Find<Organisation>(Union.Id, RulesModule.Set, cancellationToken);
        db.Add(RuleValue.Set(Rule, union, Input.Value, Input.From!.Value, Input.Until, Input.Source, reach.Act(Input.Reason)));
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["新值已设定，自 {0} 起执行", Input.From.Value.Iso()];
        return Redirect($"/admin/rules/{Code}");
    }
}

public sealed class ValueInput
{
    [Required(ErrorMessage = "请填写新值"), StringLength(400), Display(Name = "新值")]
    public string Value { get; set; } = "";

    [Required(ErrorMessage = "请填写起始日期"), Display(Name = "起始日期")]
    public DateOnly? From { get; set; }

    [Display(Name = "截止日期(可不填)")]
    public DateOnly? Until { get; set; }

    [Required(ErrorMessage = "请写明依据(文件名称和文号)"), StringLength(200), Display(Name = "依据")]
    public string Source { get; set; } = "";

    [Required(ErrorMessage = "请填写理由"), StringLength(400), Display(Name = "理由")]
    public string Reason { get; set; } = "";
}
