using System.ComponentModel.DataAnnotations;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>The plan of a re-election, as typed.</summary>
public sealed record PlanInput
{
    [Display(Name = "委员会")]
    public TermBody Body { get; set; }

    [Display(Name = "新一届届次"), Required(ErrorMessage = "请填写届次")]
    public int? Number { get; set; }

    [Display(Name = "每届任期")]
    public int Years { get; set; }

    [Display(Name = "计划选举日期"), Required(ErrorMessage = "请填写计划选举日期")]
    public DateOnly? PlannedOn { get; set; }

    [Display(Name = "会员人数"), Required(ErrorMessage = "请填写会员人数")]
    public int? Members { get; set; }

    [Display(Name = "拟选举委员人数"), Required(ErrorMessage = "请填写拟选举的委员人数")]
    public int? Seats { get; set; }

    [Display(Name = "选举组织方式"), Required(ErrorMessage = "请说明选举的组织方式"), StringLength(Term.LongestText)]
    public string Preparation { get; set; } = "";

    public TermPlan Plan() => new(Number!.Value, Years, PlannedOn!.Value, Members!.Value, Seats!.Value, Preparation);
}
