using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Medical.Cards;

/// <summary>Issues cards to one household: first which, then who of it.</summary>
[Permit(MedicalModule.Keep)]
public sealed class NewModel(Db db, CardDesk desk, Vault vault, Texts texts) : FormPage
{
    private const int MostChoices = 100;

    [BindProperty]
    public IssueInput Input { get; set; } = new();

    /// <summary>The household that was chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "file")]
    public Guid? Chosen { get; set; }

    /// <summary>Narrows the choice of households by name or number in the register.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    public string Worker { get; private set; } = "";

    public IReadOnlyList<(Guid Id, string Name, string? Number, string Union, int Cards)> Files { get; private set; } = [];

    public IReadOnlyList<(HouseholdMember Member, bool HasCard)> Household { get; private set; } = [];

    public string NameOf(HouseholdMember member) => member.Kinship == Kinship.Holder ? Worker : vault.Masked(member, nameof(HouseholdMember.Name), member.Name);

    public override async Task Load(CancellationToken cancellationToken)
    {
        var files = from f in await desk.Files(cancellationToken)
                    join p in db.Set<Person>() on f.PersonId equals p.Id
                    join o in db.Organisations on f.Path equals o.Path
                    select new { f.Id, f.Number, p.Name, p.Initials, Union = o, Cards = db.Set<MedicalCard>().Count(c => c.FileId == f.Id && c.State == CardState.InForce) };
        if (Chosen is { } chosen)
        {
            var found = await files.SingleOrDefaultAsync(f => f.Id == chosen, cancellationToken) ?? throw new NotFound(nameof(HardshipFile));
            (Worker, Household) = (found.Name, await desk.Household(chosen, cancellationToken));
            return;
        }

        if (Q?.Trim() is { Length: > 0 } text)
        {
            var lower = text.ToLowerInvariant();
            files = files.Where(f => f.Number == text || f.Name.StartsWith(text) || f.Initials.StartsWith(lower));
        }

        // Households without a card first.
        Files = [.. (await files.OrderBy(f => f.Cards).ThenBy(f => f.Name).Take(MostChoices).ToListAsync(cancellationToken)).Select(f => (f.Id, f.Name, f.Number, f.Union.Name(texts.IsEnglish), f.Cards))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Members.Count == 0) throw new RuleViolation("medical.nobody", "请选择持证人", nameof(Input.Members));
        var cards = await desk.Issue(Input.File!.Value, Input.Members, cancellationToken);
        TempData["Done"] = texts["已办理 {0} 张医疗证。", cards.Count];
        return Redirect(cards.Count == 1 ? $"/aid/medical/cards/{cards[0].Id}" : $"/aid/medical/cards?file={Input.File}");
    }
}
