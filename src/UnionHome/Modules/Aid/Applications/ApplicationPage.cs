using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>What every page of one application shows: the application with the worker in part, whose it is to deal with, the same worker elsewhere, the history.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class ApplicationPage(Db db, Reach reach, ApplicationDesk desk, Vault vault, Texts texts, string permission, string? step = null) : RecordPage<AidApplication>(db, reach, permission)
{
    public AidApplication Application => Record;

    public override string Address => $"/aid/applications/{Id}";

    public Organisation Hands { get; private set; } = null!;

    public AidProgramme? Programme { get; private set; }

    public IReadOnlyList<ApplicationQuestion> Questions { get; private set; } = [];

    public IReadOnlyList<Attachment> Papers { get; private set; } = [];

    public IReadOnlyList<WorkerMatch> Matches { get; private set; } = [];

    /// <summary>Since the receipt; to the end of one that has ended.</summary>
    public int WorkingDays { get; private set; }

    /// <summary>Whether the reader deals with it.</summary>
    public bool MayHandle { get; private set; }

    public DateOnly Today { get; private set; }

    /// <summary>What stands in the way of the page's step; null when it can be taken.</summary>
    public string? Hindrance =>
        step is null ? null
        : !Application.CanTake(step) ? texts["当前状态下不能“{0}”，请刷新后查看最新进度", texts[AidApplication.StepNames[step]]]
        : !MayHandle ? texts["这件申请现在由“{0}”办理", Hands.Name(texts.IsEnglish)]
        : More;

    /// <summary>The name of the step, of the page and of its button.</summary>
    public string Title => texts[AidApplication.StepNames[step!]];

    protected virtual string? More => null;

    protected ApplicationDesk Desk => desk;

    protected Vault Vault => vault;

    protected Texts Texts => texts;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Hands = await desk.HandsOf(Application, cancellationToken);
        Programme = Application.ProgrammeId is { } programme ? await Db.Set<AidProgramme>().AsNoTracking().SingleAsync(p => p.Id == programme, cancellationToken) : null;
        Questions = await desk.Questions(Application, cancellationToken);
        Papers = await desk.Papers(Application, cancellationToken);
        Matches = Application.IsOpen ? await desk.Matches(Application, cancellationToken) : [];
        WorkingDays = await desk.WorkingDays(Application, cancellationToken);
        MayHandle = await desk.May(Application, cancellationToken);
        Today = Reach.Act().On;
        await Fill(cancellationToken);
    }

    public string Masked(string property, Sealed? value) => vault.Masked(Application, property, value);

    protected virtual Task Fill(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override Task<AidApplication> Find(CancellationToken cancellationToken) => desk.Find(Id, Permission, cancellationToken);
}

/// <summary>A step of an application that needs nothing but a text: the question, the opinion, the reason.</summary>
public abstract class ApplicationReasonPage(Db db, Reach reach, ApplicationDesk desk, Vault vault, Texts texts, string step)
    : ApplicationPage(db, reach, desk, vault, texts, ApplicationsModule.Handle, step)
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(AidApplication.LongestReason)]
    public string Reason { get; set; } = "";

    /// <summary>What to write, and who reads it.</summary>
    public abstract (string Label, string Hint) Asked { get; }

    protected abstract Task Take(AidApplication application, CancellationToken cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Take(await Expected(cancellationToken), cancellationToken);
        return Done(Texts["已办理：{0}", Title]);
    }
}
