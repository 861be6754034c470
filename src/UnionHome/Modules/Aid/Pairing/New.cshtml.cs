using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>Pairs one cadre with one household.</summary>
[Permit(PairingModule.Keep)]
public sealed class NewModel(Db db, PairDesk desk, TimeProvider clock, Texts texts) : FormPage
{
    private const int MostChoices = 200;

    [BindProperty]
    public PairInput Input { get; set; } = new();

    /// <summary>Narrows the choice of households by name or number in the register.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    public IReadOnlyList<SelectListItem> Files { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        var files = from f in await desk.Unpaired(cancellationToken)
                    join p in db.Set<Person>() on f.PersonId equals p.Id
                    select new { f.Id, f.Number, p.Name, p.Initials };
        if (Q?.Trim() is { Length: > 0 } text)
        {
            var lower = text.ToLowerInvariant();
            files = files.Where(f => f.Number == text || f.Name.StartsWith(text) || f.Initials.StartsWith(lower));
        }

        Files = [.. (await files.OrderBy(f => f.Name).Take(MostChoices).ToListAsync(cancellationToken)).Select(f => new SelectListItem($"{f.Name} {f.Number}", f.Id.ToString()))];
        Input.From ??= clock.Today();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var pair = await desk.Begin(Input.File!.Value, new(Input.CadreName, Input.CadreUnit), Input.From!.Value, Input.Plan, cancellationToken);
        TempData["Done"] = texts["已结对。"];
        return Redirect($"/aid/pairing/{pair.Id}");
    }
}
