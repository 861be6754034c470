using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Lists;

/// <summary>What every page of one list shows: the list, its programme, its lines with what stands against them, its history.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class ListPage(Db db, Reach reach, GrantDesk desk, Texts texts, string permission, string? step = null) : RecordPage<GrantList>(db, reach, permission)
{
    /// <summary>More are read in the export.</summary>
    private const int MostShown = 500;

    public GrantList List => Record;

    public override string Address => $"/aid/lists/{Id}";

    public AidProgramme Programme { get; private set; } = null!;

    /// <summary>The programme's union, which decides.</summary>
    public Organisation Decides { get; private set; } = null!;

    public IReadOnlyList<GrantLine> Lines { get; private set; } = [];

    public IReadOnlyDictionary<Guid, PaymentStanding> Payments { get; private set; } = new Dictionary<Guid, PaymentStanding>();

    public bool MayDecide { get; private set; }

    /// <summary>Lines that the rules refuse; told while the list can still be mended.</summary>
    public int Wrong => List.State is ListState.Approved or ListState.Refused or ListState.Withdrawn ? 0 : Lines.Count(l => l.Against is not null);

    /// <summary>What stands in the way of the page's step; null when it can be taken.</summary>
    public string? Hindrance =>
        step is null ? null
        : !List.CanTake(step) ? texts["当前状态下不能“{0}”，请刷新后查看最新进度", texts[GrantList.StepNames[step]]]
        : Permission == AidModule.Keep ? null
        : !MayDecide ? texts["名单由项目所属的“{0}”审批", Decides.Name(texts.IsEnglish)]
        : !List.MayBeDecidedBy(Reach.UserId!.Value) ? texts["本人编制或提交的名单须由他人审批"]
        : null;

    protected GrantDesk Desk => desk;

    protected Texts Texts => texts;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Programme = await desk.ProgrammeOf(List, cancellationToken);
        Decides = await desk.UnionAt(Programme.Path, cancellationToken);
        Lines = await desk.Lines(List, MostShown, cancellationToken);
        Payments = await desk.PaymentsOf(Lines, cancellationToken);
        MayDecide = await desk.MayDecide(Programme, cancellationToken);
    }
}

/// <summary>A step of a list that needs nothing but its reason.</summary>
public abstract class ListReasonPage(Db db, Reach reach, GrantDesk desk, Texts texts, string permission, string step) : ListPage(db, reach, desk, texts, permission, step)
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    /// <summary>The name of the page and its button.</summary>
    public string Title { get; } = texts[GrantList.StepNames[step]];

    protected abstract Task Take(GrantList list, CancellationToken cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Take(await Expected(cancellationToken), cancellationToken);
        return Done(Texts["已办理：{0}", Title]);
    }
}
