using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>The preparatory group as it is typed, the same on the page and in the API.</summary>
public sealed record PreparationInput
{
    [Display(Name = "单位的统一社会信用代码"), Required(ErrorMessage = "请填写单位的统一社会信用代码"), StringLength(4000)]
    public string Units { get; init; } = "";

    [Display(Name = "工会类型"), Required(ErrorMessage = "请选择工会类型")]
    public OrganisationKind? Kind { get; init; }

    [Display(Name = "工会名称"), Required(ErrorMessage = "请填写工会名称"), StringLength(120)]
    public string UnionName { get; init; } = "";

    [Display(Name = "筹备组组长"), Required(ErrorMessage = "请填写筹备组组长"), StringLength(60)]
    public string GroupLeader { get; init; } = "";

    [Display(Name = "筹备组人数"), Required(ErrorMessage = "请填写筹备组人数"), Range(1, 1000, ErrorMessage = "筹备组人数应为 1 至 1000")]
    public int? GroupSize { get; init; }

    [Display(Name = "成立日期"), Required(ErrorMessage = "请填写成立日期")]
    public DateOnly? On { get; init; }

    public Preparation Read() => new(On!.Value, Kind!.Value, UnionName, GroupLeader, GroupSize!.Value, Units);
}

[Permit(FoundingModule.Handle)]
public sealed class PreparationModel(Db db, Reach reach, FoundingDesk desk, TimeProvider clock, Texts texts) : FoundingPage(db, desk, clock, FoundingModule.Handle)
{
    private readonly TimeProvider clock = clock;

    [BindProperty]
    public PreparationInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Prepare(await Expected(cancellationToken), Input.Read(), reach.Act(), cancellationToken);
        return Done(texts["筹备组已登记，请发展会员、准备选举。"]);
    }

    protected override void Fill() => Input = new()
    {
        Units = string.Join('\n', Units.Select(u => u.CreditCode)),
        Kind = Founding.UnionKind ?? OrganisationKind.Grassroots,
        UnionName = Founding.UnionName ?? (Units.Count == 1 ? Units[0].Name : Founding.UnitName) + "工会委员会",
        GroupLeader = Founding.GroupLeader ?? "",
        GroupSize = Founding.GroupSize,
        On = Founding.PreparedOn ?? clock.Today(),
    };
}
