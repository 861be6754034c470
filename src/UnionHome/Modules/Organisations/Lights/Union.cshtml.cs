using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>The lights of one union: where it stands, what comes next, where it shows itself, what was found.</summary>
[Permit(LightsModule.View)]
public sealed class UnionModel(Db db, Reach reach, LightsDesk desk, Texts texts) : LightsPage(desk, LightsModule.View)
{
    public IReadOnlyList<string> Places { get; private set; } = [];

    public IReadOnlyList<SpotCheck> Checks { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public int Enterprises { get; private set; }

    public bool MayFill { get; private set; }

    public bool MayCheck { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Places = await Desk.Places(Union, cancellationToken);
        Enterprises = await Desk.Enterprises(Id, cancellationToken);
        Checks = await db.Set<SpotCheck>().AsNoTracking().Where(c => c.OrganisationId == Id).OrderByDescending(c => c.On).ThenByDescending(c => c.Id).Take(20).ToListAsync(cancellationToken);
        if (Profile is { } profile)
            Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == profile.Id).OrderByDescending(s => s.At).Take(50).ToListAsync(cancellationToken);
        MayFill = Union.State == Foundation.Tree.OrganisationState.Active && await reach.May(LightsModule.Fill, Union.Path, cancellationToken);
        MayCheck = await Desk.MayCheck(Union, cancellationToken);
    }

    /// <summary>The places of the list with what is shown there, then those that were shown before the list changed.</summary>
    public IEnumerable<(string Place, PlaceShown? Shown)> CheckList()
    {
        var shown = Profile!.Places.Where(p => p.IsShown).ToList();
        return Places.Select(p => (p, shown.Find(s => s.Place == p))).Concat(shown.Where(s => !Places.Contains(s.Place)).Select(s => (s.Place, (PlaceShown?)s)));
    }

    public async Task<IActionResult> OnPostHidePlaceAsync(Guid which, CancellationToken cancellationToken)
    {
        (await ToChange(cancellationToken)).HidePlace(which, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["已撤下"]);
    }

    public async Task<IActionResult> OnPostDropPhotoAsync(Guid which, CancellationToken cancellationToken)
    {
        (await ToChange(cancellationToken)).DropPhoto(which, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["照片已从公开页面撤下"]);
    }

    private Task<UnionProfile> ToChange(CancellationToken cancellationToken) => Desk.ProfileToFill(Id, Version, cancellationToken);
}
