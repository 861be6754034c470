using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Schooling;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Lists;

/// <summary>A household as it is put on a list.</summary>
public sealed record LineInput
{
    // Demanded by the handler of this form alone: the page has others.
    [Display(Name = "在档家庭")]
    public Guid? File { get; set; }

    [Display(Name = "金额"), StringLength(20)]
    public string? Amount { get; set; }

    [Display(Name = "受助人姓名"), StringLength(Person.LongestName)]
    public string? Beneficiary { get; set; }

    [Display(Name = "个人自付医疗费"), StringLength(20)]
    public string? SelfPaid { get; set; }

    [Display(Name = "说明"), StringLength(Grant.LongestWhy)]
    public string? Why { get; set; }
}

/// <summary>Puts households on a list: one, all that the programme means, or people without a file from a sheet.</summary>
[Permit(AidModule.Keep)]
public sealed class LinesModel(Db Db, Reach reach, GrantDesk desk, SchoolingDesk schooling, Texts texts) : ListPage(Db, reach, desk, texts, AidModule.Keep, "change")
{
    private const int MostChoices = 200;

    [BindProperty]
    public LineInput Input { get; set; } = new();

    [BindProperty, Display(Name = "金额"), StringLength(20)]
    public string? EachAmount { get; set; }

    [BindProperty, Display(Name = "Excel 文件")]
    public IFormFile? Table { get; set; }

    /// <summary>Narrows the choice of households by name or number in the register.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    public IReadOnlyList<SelectListItem> Files { get; private set; } = [];

    public IReadOnlyList<(int Row, string Sentence)> Mistakes { get; private set; } = [];

    public bool ForStudents => Programme.Use == FundUse.Schooling;

    public bool ForPatients => Programme.Use == FundUse.Medical;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        var files = from f in await Desk.FilesOf(List, cancellationToken)
                    join p in Db.Set<Person>() on f.PersonId equals p.Id
                    select new { f.Id, f.Number, f.Category, f.MainCause, p.Name, p.Initials };
        if (Q?.Trim() is { Length: > 0 } text)
        {
            var lower = text.ToLowerInvariant();
            files = files.Where(f => f.Number == text || f.Name.StartsWith(text) || f.Initials.StartsWith(lower));
        }

        Files = [.. (await files.OrderBy(f => f.Name).Take(MostChoices).ToListAsync(cancellationToken)).Where(f => Programme.Takes(f.Category, f.MainCause))
            .Select(f => new SelectListItem($"{f.Name} {f.Number} {Texts[f.Category!.Value.Name()]}", f.Id.ToString()))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.File is not { } file) throw new RuleViolation("aid.file_missing", "请选择一户", nameof(Input.File));
        await Desk.Add(await Expected(cancellationToken), file, Input.Amount, Input.Beneficiary, Input.SelfPaid, Input.Why, cancellationToken);
        TempData["Done"] = Texts["已加入名单。"];
        return Redirect($"/aid/lists/{Id}/lines");
    }

    public async Task<IActionResult> OnPostAllAsync(CancellationToken cancellationToken)
    {
        var added = await ToEach(Desk.AddEligible(await Expected(cancellationToken), EachAmount, cancellationToken));
        return Done(Texts["已加入 {0} 户。", added]);
    }

    public async Task<IActionResult> OnPostStudentsAsync(CancellationToken cancellationToken)
    {
        var added = await ToEach(schooling.AddConfirmed(await Expected(cancellationToken), EachAmount, cancellationToken));
        return Done(Texts["已加入 {0} 名学生。", added]);
    }

    /// <summary>What is wrong with the sum is told at the field of that form.</summary>
    private static async Task<int> ToEach(Task<int> adding)
    {
        try
        {
            return await adding;
        }
        catch (RuleViolation refused) when (refused.Field == nameof(LineInput.Amount))
        {
            throw refused.At(nameof(EachAmount));
        }
    }

    public IActionResult OnGetTemplate()
    {
        var file = new MemoryStream();
        GrantSheetRow.Form.Template(file, Texts);
        return File(file.ToArray(), SheetWriter.MediaType, $"{Texts["发放名单"]}.xlsx");
    }

    public async Task<IActionResult> OnPostSheetAsync(CancellationToken cancellationToken)
    {
        var list = await Expected(cancellationToken);
        if (Table is null) throw new RuleViolation("aid.table_missing", "请选择文件", nameof(Table));
        await using var stream = Table.OpenReadStream();
        using var sheet = SheetFile.Open(stream, SheetLimits.Default with { Rows = GrantList.Most });
        var lines = GrantSheetRow.Form.Read(sheet).ToList();
        Mistakes =
        [
            .. lines.SelectMany(l => l.Errors.Select(e => (l.Row, e.Told(Texts)))),
            .. lines.Where(l => l.Value?.HalfAnAccount is not null).Select(l => (l.Row, Texts.Of(l.Value!.HalfAnAccount!))),
        ];
        if (Mistakes.Count > 0) throw new RuleViolation("aid.sheet_wrong", "表格中有 {0} 处错误，没有加入任何人；请改正后重新上传", nameof(Table), Mistakes.Count);
        await Desk.AddPeople(list, [.. lines.Select(l => l.Value!)], cancellationToken);
        return Done(Texts["已加入 {0} 人。", lines.Count]);
    }
}
