using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>Puts people on a list: a household, all that the programme means, or people without a file by name or from a sheet.</summary>
[Permit(AidModule.Keep)]
public sealed class LinesModel(Db db, Reach reach, HandOutDesk desk, GrantDesk grants, IGoods goods, Texts texts) : HandOutPage(db, reach, desk, grants, goods, texts, AidModule.Keep, "change")
{
    private const int MostChoices = 200;

    [BindProperty]
    public HandOutLineInput Input { get; set; } = new();

    [BindProperty, Display(Name = "Excel 文件")]
    public IFormFile? Table { get; set; }

    /// <summary>Narrows the choice of households by name or number in the register.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    public IReadOnlyList<SelectListItem> Files { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Articles { get; private set; } = [];

    public IReadOnlyList<(int Row, string Sentence)> Mistakes { get; private set; } = [];

    public bool TakesUnfiled => Programme is not { FiledOnly: true };

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Articles = [.. Store.Goods.Select(g => new SelectListItem(Texts["{0}，可用 {1} {2}，单价 {3} 元", g.Name, g.Available, g.Unit, g.Value], g.ArticleId.ToString()))];
        var files = from f in await Desk.FilesOf(List, cancellationToken)
                    join p in Db.Set<Person>() on f.PersonId equals p.Id
                    select new { f.Id, f.Number, f.Category, f.MainCause, p.Name, p.Initials };
        if (Q?.Trim() is { Length: > 0 } text)
        {
            var lower = text.ToLowerInvariant();
            files = files.Where(f => f.Number == text || f.Name.StartsWith(text) || f.Initials.StartsWith(lower));
        }

        Files = [.. (await files.OrderBy(f => f.Name).Take(MostChoices).ToListAsync(cancellationToken)).Where(f => Programme?.Takes(f.Category, f.MainCause) ?? true)
            .Select(f => new SelectListItem($"{f.Name} {f.Number} {Texts[f.Category!.Value.Name()]}", f.Id.ToString()))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.File is not { } file) throw new RuleViolation("aid.file_missing", "请选择一户", nameof(Input.File));
        await Desk.Add(await Expected(cancellationToken), file, Article, Quantity, cancellationToken);
        return Added();
    }

    public async Task<IActionResult> OnPostAllAsync(CancellationToken cancellationToken)
    {
        var added = await Desk.AddEligible(await Expected(cancellationToken), Article, Quantity, cancellationToken);
        return Done(Texts["已加入 {0} 户。", added]);
    }

    public async Task<IActionResult> OnPostPersonAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Input.Name)) throw new RuleViolation("hand_outs.name_missing", "请填写姓名", nameof(Input.Name));
        if (!IdNumber.TryParse(Input.Number, null, out var number)) throw new RuleViolation("hand_outs.number", "身份证号码不对：应为 18 位，出生日期和校验码须相符", nameof(Input.Number));
        var list = await Expected(cancellationToken);
        var name = (await Goods.Store(list.StoreId, cancellationToken)).Goods.FirstOrDefault(g => g.ArticleId == Article)?.Name ?? "";
        await Desk.AddPeople(list, [new() { Name = Input.Name, Number = number, Article = name, Quantity = Quantity }], cancellationToken);
        return Added();
    }

    public IActionResult OnGetTemplate()
    {
        var file = new MemoryStream();
        HandOutSheetRow.Form.Template(file, Texts);
        return File(file.ToArray(), SheetWriter.MediaType, $"{Texts["物资发放单"]}.xlsx");
    }

    public async Task<IActionResult> OnPostSheetAsync(CancellationToken cancellationToken)
    {
        var list = await Expected(cancellationToken);
        if (Table is null) throw new RuleViolation("aid.table_missing", "请选择文件", nameof(Table));
        await using var stream = Table.OpenReadStream();
        using var sheet = SheetFile.Open(stream, SheetLimits.Default with { Rows = HandOut.Most });
        var lines = HandOutSheetRow.Form.Read(sheet).ToList();
        Mistakes = [.. lines.SelectMany(l => l.Errors.Select(e => (l.Row, e.Told(Texts))))];
        if (Mistakes.Count > 0) throw new RuleViolation("aid.sheet_wrong", "表格中有 {0} 处错误，没有加入任何人；请改正后重新上传", nameof(Table), Mistakes.Count);
        await Desk.AddPeople(list, [.. lines.Select(l => l.Value!)], cancellationToken);
        return Done(Texts["已加入 {0} 行。", lines.Count]);
    }

    private Guid Article => Input.Article ?? throw new RuleViolation("hand_outs.article_missing", "请选择物品", nameof(Input.Article));

    private long Quantity => Input.Quantity ?? throw new RuleViolation("hand_outs.quantity_missing", "请填写数量", nameof(Input.Quantity));

    private RedirectResult Added()
    {
        TempData["Done"] = Texts["已加入发放单。"];
        return Redirect($"/aid/hand-outs/{Id}/lines");
    }
}
