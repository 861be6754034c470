using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Modules.Bulletins.Desk;

/// <summary>Writes a story of a draft: a template in each language, tried against the ledger before it is kept.</summary>
[Permit(BulletinsModule.Edit)]
public sealed class StoryModel(Db db, Reach reach, StoryPress press, Texts texts) : EditionPage(db, reach, press, texts)
{
    private const int MostOffered = 300;
    private readonly StoryPress press = press;

    [FromRoute(Name = "story")]
    public Guid? StoryId { get; set; }

    [BindProperty]
    public StoryInput Input { get; set; } = new();

    public Story? Story { get; private set; }

    public StoryReading? Preview { get; private set; }

    /// <summary>Unions that the story may be about; in a large city the first of them, any other is typed by its code.</summary>
    public IReadOnlyList<Organisation> Unions { get; private set; } = [];

    protected override string Permission => BulletinsModule.Edit;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Unions = await Db.Organisations.AsNoTracking().Under(Edition.Path).OrderBy(o => o.Path.Length).ThenBy(o => o.Path).Take(MostOffered).ToListAsync(cancellationToken);
        if (StoryId is { } id) Story = Edition.Find(id);
        if (!HttpMethods.IsGet(Request.Method)) return;
        Input = Story is null
            ? new() { From = Edition.From, To = Edition.To }
            : StoryInput.Of(Story, await Db.Organisations.Where(o => o.Id == Story.OrganisationId).Select(o => o.Code).SingleAsync(cancellationToken));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (text, union) = await Typed(cancellationToken);
        var reading = await press.Read(text, union, cancellationToken);
        var story = Story;
        if (story is null) story = Edition.Add(text, union, Reach.Act());
        else Edition.Write(story, text, Reach.Act());
        story.Note(reading.Figures);
        if (Input.Place is { } place && place != story.Order) Edition.Move(story, place, Reach.Act());
        await Db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = Texts["已保存，调用了 {0} 个数字。", reading.Figures.Count];
        return RedirectToPage("Overview", new { Id });
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        var version = Version;
        var (text, union) = await Typed(cancellationToken);
        Preview = await press.Read(text, union, cancellationToken);
        Version = version;
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        await LoadExpected(cancellationToken);
        Edition.Remove(Story ?? throw new NotFound("story"), Reach.Act());
        await Db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = Texts["已删去。"];
        return RedirectToPage("Overview", new { Id });
    }

    private async Task<(StoryText Text, Organisation Union)> Typed(CancellationToken cancellationToken)
    {
        await LoadExpected(cancellationToken);
        var union = Story is not null
            ? await Db.Organisations.AsNoTracking().SingleAsync(o => o.Id == Story.OrganisationId, cancellationToken)
            : await Db.Organisations.AsNoTracking().Under(Edition.Path).Typed(Input.Union).FirstOrDefaultAsync(cancellationToken)
                ?? throw new RuleViolation("bulletins.no_union", "编发单位之下没有代码为“{0}”的工会", nameof(StoryInput.Union), Input.Union);
        return (Input.Text(), union);
    }

    private async Task LoadExpected(CancellationToken cancellationToken)
    {
        var expected = Version;
        await Load(cancellationToken);
        Edition.Expect(expected);
    }
}

/// <summary>A story as typed.</summary>
public sealed class StoryInput
{
    [Display(Name = "写哪个工会"), Required, StringLength(40)]
    public string Union { get; set; } = "";

    [Display(Name = "标题（中文）"), Required, StringLength(120)]
    public string HeadlineZh { get; set; } = "";

    [Display(Name = "标题（英文）"), Required, StringLength(240)]
    public string HeadlineEn { get; set; } = "";

    [Display(Name = "正文（中文）"), Required, StringLength(20_000)]
    public string TemplateZh { get; set; } = "";

    [Display(Name = "正文（英文）"), Required, StringLength(40_000)]
    public string TemplateEn { get; set; } = "";

    [Display(Name = "数字从哪一天起"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "到哪一天止"), Required]
    public DateOnly? To { get; set; }

    [Display(Name = "次序"), Range(1, Edition.MostStories)]
    public int? Place { get; set; }

    public StoryText Text() => new(HeadlineZh, HeadlineEn, TemplateZh, TemplateEn,
        From <= To ? new Period(From.Value, To.Value) : throw new RuleViolation("bulletins.head_period", "止日不能早于起日", nameof(To)));

    public static StoryInput Of(Story story, string union) => new()
    {
        Union = union,
        HeadlineZh = story.HeadlineZh,
        HeadlineEn = story.HeadlineEn,
        TemplateZh = story.TemplateZh,
        TemplateEn = story.TemplateEn,
        From = story.From,
        To = story.To,
        Place = story.Order,
    };
}
