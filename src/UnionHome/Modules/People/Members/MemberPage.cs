using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.People.Members;

/// <summary>A page about one membership within reach.</summary>
public abstract class MemberPage(Db db, Reach reach, string permission) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Membership Membership { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    /// <summary>The union with which the membership stands today.</summary>
    public Organisation Union { get; private set; } = null!;

    protected Db Db => db;

    protected Reach Reach => reach;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await Find(cancellationToken);
        Version = Membership.Version;
    }

    protected async Task Find(CancellationToken cancellationToken)
    {
        Membership = await reach.Find<Membership>(Id, permission, cancellationToken);
        Person = await db.Set<Person>().SingleAsync(p => p.Id == Membership.PersonId, cancellationToken);
        Union = await db.Organisations.AsNoTracking().SingleAsync(o => o.Path == Membership.Path, cancellationToken);
    }

    protected async Task Expected(CancellationToken cancellationToken)
    {
        await Find(cancellationToken);
        Membership.Expect(Version);
    }

    protected IActionResult Done(string sentence, Guid? membership = null)
    {
        TempData["Done"] = sentence;
        return Redirect($"/members/{membership ?? Id}");
    }
}

/// <summary>From which day and why.</summary>
public sealed record MemberStepInput
{
    [Display(Name = "生效日期"), Required(ErrorMessage = "请填写生效日期")]
    public DateOnly? On { get; init; }

    [Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(500)]
    public string Reason { get; init; } = "";
}

/// <summary>A page on which one step of a membership is taken.</summary>
public abstract class MemberStepPage(Db db, Reach reach, TransferDesk transfers, Texts texts, string permission) : MemberPage(db, reach, permission)
{
    [BindProperty]
    public MemberStepInput Input { get; set; } = new();

    /// <summary>The step's code.</summary>
    public abstract string Step { get; }

    /// <summary>What follows from it, said before it is taken.</summary>
    public abstract string Consequence { get; }

    public string StepName => Membership.StepNames[Step];

    public bool IsOpen => Membership.CanTake(Step);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Expected(cancellationToken);
        var act = Reach.Act(Input.Reason);
        MemberSteps.Take(Membership, Step, Input.On!.Value, act);
        if (!Membership.IsStanding) await transfers.Lapse(Membership, act, cancellationToken);
        await Db.SaveChangesAsync(cancellationToken);
        return Done(texts["“{0}”已办理：{1}", Person.Name, texts[StepName]]);
    }
}

/// <summary>The steps of a membership by their codes, the same for pages and API.</summary>
internal static class MemberSteps
{
    public static void Take(Membership membership, string step, DateOnly on, Foundation.Steps.Act act)
    {
        switch (step)
        {
            case "retain": membership.Retain(on, act); break;
            case "suspend": membership.Suspend(on, act); break;
            case "restore": membership.Restore(on, act); break;
            case "leave": membership.Leave(on, act); break;
            case "expel": membership.Expel(on, act); break;
            default: throw new NotFound($"step {step}");
        }
    }
}
