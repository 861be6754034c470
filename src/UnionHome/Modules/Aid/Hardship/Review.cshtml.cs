using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>The yearly look at a household that stands in the register.</summary>
[Permit(HardshipModule.Verify)]
public sealed class ReviewModel(Db db, Reach reach, HardshipDesk desk, Vault vault, Texts texts) : StepPage(db, reach, desk, vault, texts, HardshipModule.Verify, "review")
{
    private readonly Texts texts = texts;

    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    public IReadOnlyList<HardshipCategory> Choices { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var file = await Expected(cancellationToken);
        await Desk.Review(file, Input.Means(), Input.Category!.Value, Input.Judgement, cancellationToken);
        return Done(texts["已复核，测算类别为“{0}”。", file.Suggested is { } suggested ? texts[suggested.Name()] : texts["不符合"]]);
    }

    protected override async Task Fill(CancellationToken cancellationToken)
    {
        await base.Fill(cancellationToken);
        Choices = HardshipTest.Categories((await Desk.Lines(Filed, cancellationToken)).Scheme);
        if (HttpMethods.IsGet(Request.Method)) Input = new() { People = Household.Count, Category = Filed.Category };
    }
}
