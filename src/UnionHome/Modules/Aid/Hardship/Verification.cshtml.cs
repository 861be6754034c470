using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>The centre above looks again and judges the kind of hardship.</summary>
[Permit(HardshipModule.Verify)]
public sealed class VerificationModel(Db db, Reach reach, HardshipDesk desk, Vault vault, Texts texts) : StepPage(db, reach, desk, vault, texts, HardshipModule.Verify, "verify")
{
    private readonly Texts texts = texts;

    [BindProperty, Display(Name = "困难类别"), Required(ErrorMessage = "请选择困难类别")]
    public HardshipCategory? Category { get; set; }

    [BindProperty, Display(Name = "理由"), StringLength(HardshipFile.LongestText)]
    public string? Judgement { get; set; }

    public IReadOnlyList<FileMatch> Matches { get; private set; } = [];

    public IReadOnlyList<HardshipCategory> Choices { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Verify(await Expected(cancellationToken), Category!.Value, Judgement, cancellationToken);
        return Done(texts["已核实，等待决定是否公示。"]);
    }

    protected override async Task Fill(CancellationToken cancellationToken)
    {
        await base.Fill(cancellationToken);
        Matches = await Desk.Matches(Filed, cancellationToken);
        Choices = HardshipTest.Categories((await Desk.Lines(Filed, cancellationToken)).Scheme);
        Category ??= Filed.Suggested is { } suggested && Choices.Contains(suggested) ? suggested : null;
    }
}
