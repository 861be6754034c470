using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Field;

/// <summary>A choice as made: without one the value waits on.</summary>
public sealed record ChoiceInput
{
    public Guid Fact { get; init; }

    public bool? TakeTold { get; init; }
}

public sealed record ConflictInput
{
    [Display(Name = "查看理由"), StringLength(200)]
    public string? Reason { get; set; }

    [Display(Name = "核对说明"), StringLength(200)]
    public string? Why { get; set; }

    public List<ChoiceInput> Choices { get; init; } = [];
}

/// <summary>What was told beside what stands, and the choice between them.</summary>
[Permit(FieldModule.View)]
public sealed class ConflictModel(Db db, Reach reach, Vault vault, PersonalData personal, OnePass pass, FieldDesk desk, HouseholdFacts facts, Texts texts)
    : EntryPage(db, reach, vault, personal, pass, FieldModule.View)
{
    private Dictionary<FactKind, KnownFact> now = [];

    [BindProperty]
    public ConflictInput Input { get; set; } = new();

    public IReadOnlyList<HouseholdFact> Open => [.. Facts.Where(f => f.Standing == FactStanding.Contested)];

    public string Present(HouseholdFact fact) => now.GetValueOrDefault(fact.Fact) is not { } known ? texts["没有"]
        : Shown ? known.Text : Mask.Of(fact.Fact == FactKind.Phone ? PersonalKind.Mobile : PersonalKind.Text, known.Text);

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        now = await facts.Now(Filed, Person, cancellationToken);
    }

    public Task<IActionResult> OnPostLookAsync(CancellationToken cancellationToken) => Look(Input.Reason ?? "", $"/aid/field/conflicts/{Id}", cancellationToken);

    public async Task<IActionResult> OnPostChooseAsync(CancellationToken cancellationToken)
    {
        var entry = await Reach.Find<FieldEntry>(Id, FieldModule.Keep, cancellationToken);
        entry.Expect(Version);
        await desk.Choose(entry, Input.Choices.Where(c => c.TakeTold is not null).DistinctBy(c => c.Fact).ToDictionary(c => c.Fact, c => c.TakeTold!.Value), Input.Why, cancellationToken);
        TempData["Done"] = texts[entry.State == EntryState.Settled ? "已核对完毕。" : "已选定，还有内容待核对。"];
        return Redirect(entry.State == EntryState.Settled ? $"/aid/field/entries/{Id}" : $"/aid/field/conflicts/{Id}");
    }
}
