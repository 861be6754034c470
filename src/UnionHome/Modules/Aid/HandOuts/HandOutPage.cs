using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>What every page of one hand-out list shows: the list, its store, its lines with what stands against them, its history.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class HandOutPage(Db db, Reach reach, HandOutDesk desk, GrantDesk grants, IGoods goods, Texts texts, string permission, string? step = null) : RecordPage<HandOut>(db, reach, permission)
{
    public HandOut List => Record;

    public override string Address => $"/aid/hand-outs/{Id}";

    public AidProgramme? Programme { get; private set; }

    public StoreOnOffer Store { get; private set; } = null!;

    /// <summary>The store's union, which decides.</summary>
    public Organisation Decides { get; private set; } = null!;

    public IReadOnlyList<HandOutLineShown> Lines { get; private set; } = [];

    public IReadOnlyList<Attachment> Papers { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public bool MayDecide { get; private set; }

    /// <summary>Lines that the rules refuse; told while the list can still be mended.</summary>
    public int Wrong => List.State is HandOutState.Draft or HandOutState.Submitted ? Lines.Count(l => l.Against is not null) : 0;

    /// <summary>What stands in the way of the page's step; null when it can be taken.</summary>
    public string? Hindrance =>
        step is null ? null
        : !List.CanTake(step) ? texts["当前状态下不能“{0}”，请刷新后查看最新进度", texts[HandOut.StepNames[step]]]
        : Permission == AidModule.Keep ? null
        : !MayDecide ? texts["发放单由仓库所属的“{0}”审批", Decides.Name(texts.IsEnglish)]
        : !List.MayBeDecidedBy(Reach.UserId!.Value) ? texts["本人编制或提交的发放单须由他人审批"]
        : null;

    protected HandOutDesk Desk => desk;

    protected IGoods Goods => goods;

    protected Texts Texts => texts;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Programme = await desk.ProgrammeOf(List, cancellationToken);
        Store = await goods.Store(List.StoreId, cancellationToken);
        Decides = await grants.UnionAt(Store.Path, cancellationToken);
        Lines = await desk.Lines(List, cancellationToken);
        Papers = await Db.Set<Attachment>().AsNoTracking().Where(a => a.OwnerId == Id && a.DroppedAt == null).OrderBy(a => a.UploadedAt).ToListAsync(cancellationToken);
        MayKeep = await Reach.May(AidModule.Keep, List.Path, cancellationToken);
        MayDecide = await Reach.May(AidModule.Decide, Store.Path, cancellationToken);
    }
}

/// <summary>A step of a list that needs nothing but its reason.</summary>
public abstract class HandOutReasonPage(Db db, Reach reach, HandOutDesk desk, GrantDesk grants, IGoods goods, Texts texts, string permission, string step)
    : HandOutPage(db, reach, desk, grants, goods, texts, permission, step)
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    /// <summary>The name of the page and its button.</summary>
    public string Title { get; } = texts[HandOut.StepNames[step]];

    protected abstract Task Take(HandOut list, CancellationToken cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Take(await Expected(cancellationToken), cancellationToken);
        return Done(Texts["已办理：{0}", Title]);
    }
}
