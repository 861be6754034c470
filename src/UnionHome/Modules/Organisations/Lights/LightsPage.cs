using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>A page about the lights of one union.</summary>
public abstract class LightsPage(LightsDesk desk, string permission) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Organisation Union { get; private set; } = null!;

    /// <summary>Null as long as nobody has begun it.</summary>
    public UnionProfile? Profile { get; private set; }

    public IReadOnlyList<PublicOfficer> Officers { get; private set; } = [];

    public PublicOfficer? Chair => Officers.FirstOrDefault(o => o.IsChair);

    protected LightsDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Union = await desk.Union(Id, permission, cancellationToken);
        Profile = await desk.Profile(Id, cancellationToken);
        Officers = await desk.Officers(Id, cancellationToken);
        Version = Profile?.Version ?? 0;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/organisations/{Id}/lights");
    }
}
