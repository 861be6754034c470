using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>The election as it is typed, the same on the page and in the API.</summary>
public sealed record ElectionInput
{
    [Display(Name = "选举日期"), Required(ErrorMessage = "请填写选举日期")]
    public DateOnly? On { get; init; }

    [Display(Name = "应到会人数"), Required(ErrorMessage = "请填写应到会人数")]
    public int? Entitled { get; init; }

    [Display(Name = "实到人数"), Required(ErrorMessage = "请填写实到人数")]
    public int? Present { get; init; }

    [Display(Name = "委员人数"), Required(ErrorMessage = "请填写委员人数")]
    public int? Seats { get; init; }

    [Display(Name = "最低得票"), Required(ErrorMessage = "请填写最低得票")]
    public int? LeastVotes { get; init; }

    [Display(Name = "经审委员人数"), Required(ErrorMessage = "请填写经审委员人数")]
    public int? AuditSeats { get; init; }

    [Display(Name = "经审委员最低得票"), Required(ErrorMessage = "请填写经审委员最低得票")]
    public int? AuditLeastVotes { get; init; }

    [Display(Name = "工会主席"), Required(ErrorMessage = "请填写当选的工会主席"), StringLength(60)]
    public string Chair { get; init; } = "";

    [Display(Name = "主席性别")]
    public Sex ChairSex { get; init; } = Sex.Male;

    [Display(Name = "主席为专职")]
    public bool FullTimeChair { get; init; }

    [Display(Name = "工会办公电话"), StringLength(Officer.LongestPhone)]
    public string? OfficePhone { get; init; }

    [Display(Name = "副主席姓名"), StringLength(Officer.LongestName)]
    public string? ViceChair { get; init; }

    [Display(Name = "副主席性别")]
    public Sex ViceChairSex { get; init; } = Sex.Male;

    [Display(Name = "每届任期"), Required(ErrorMessage = "请选择每届任期")]
    public int? Years { get; init; }

    [Display(Name = "经审主任姓名"), Required(ErrorMessage = "请填写当选的经费审查委员会主任"), StringLength(Officer.LongestName)]
    public string AuditDirector { get; init; } = "";

    [Display(Name = "经审主任性别")]
    public Sex AuditDirectorSex { get; init; } = Sex.Male;

    [Display(Name = "同时建立女职工委员会")]
    public bool WomenCommittee { get; init; }

    [Display(Name = "女职工委员会主任姓名"), StringLength(Officer.LongestName)]
    public string? WomenDirector { get; init; }

    [Display(Name = "已核对：委员中没有单位主要负责人的近亲属(工会法第十条)")]
    public bool NoRelatives { get; init; }

    public Election Read() => new(
        On!.Value, Entitled!.Value, Present!.Value, Seats!.Value, LeastVotes!.Value, AuditSeats!.Value, AuditLeastVotes!.Value, Chair.Trim(), FullTimeChair, WomenCommittee, NoRelatives)
    {
        Years = Years!.Value,
        ChairSex = ChairSex,
        OfficePhone = OfficePhone?.Trim() ?? "",
        ViceChair = ViceChair?.Trim() ?? "",
        ViceChairSex = ViceChairSex,
        AuditDirector = AuditDirector.Trim(),
        AuditDirectorSex = AuditDirectorSex,
        WomenDirector = WomenCommittee ? WomenDirector?.Trim() ?? "" : "",
    };

    public static ElectionInput Of(Election e) => new()
    {
        On = e.On,
        Entitled = e.Entitled,
        Present = e.Present,
        Seats = e.Seats,
        LeastVotes = e.LeastVotes,
        AuditSeats = e.AuditSeats,
        AuditLeastVotes = e.AuditLeastVotes,
        Chair = e.Chair,
        FullTimeChair = e.FullTimeChair,
        WomenCommittee = e.WomenCommittee,
        NoRelatives = e.NoRelatives,
        Years = e.Years,
        ChairSex = e.ChairSex,
        OfficePhone = e.OfficePhone,
        ViceChair = e.ViceChair,
        ViceChairSex = e.ViceChairSex,
        AuditDirector = e.AuditDirector,
        AuditDirectorSex = e.AuditDirectorSex,
        WomenDirector = e.WomenDirector,
    };
}

[Permit(FoundingModule.Handle)]
public sealed class ElectionModel(Db db, Reach reach, FoundingDesk desk, TimeProvider clock, Texts texts) : FoundingPage(db, desk, clock, FoundingModule.Handle)
{
    private readonly TimeProvider clock = clock;

    [BindProperty]
    public ElectionInput Input { get; set; } = new();

    public TermLimits Limits { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Limits = await Desk.Limits(Founding, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Elect(await Expected(cancellationToken), Input.Read(), reach.Act(), cancellationToken);
        return Done(texts["选举结果已登记，可以报上一级工会批准。"]);
    }

    protected override void Fill() => Input = Founding.Election is { } held ? ElectionInput.Of(held) : new() { On = clock.Today(), Entitled = Founding.Members };
}
