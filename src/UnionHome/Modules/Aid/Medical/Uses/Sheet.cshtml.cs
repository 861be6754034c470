using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Medical.Uses;

/// <summary>A hospital's monthly list: read and measured row by row, shown with what stands against each, and recorded when it is confirmed.</summary>
[Permit(MedicalModule.Keep), LargeUpload]
public sealed class SheetModel(UseDesk desk, HospitalDesk hospitals, IDataProtectionProvider protection, Texts texts) : RecordingPage(hospitals)
{
    public const int MostShown = 500;

    private const int Most = 5_000;

    private readonly IDataProtector sealing = protection.CreateProtector("medical.uses.sheet");

    [BindProperty, Display(Name = "月度名单")]
    public IFormFile? Table { get; set; }

    /// <summary>The rows that were found right, which go along until they are confirmed; only the program can read them.</summary>
    [BindProperty]
    public string? Checked { get; set; }

    /// <summary>Each row as told, null when it could not be read, and what stands against it.</summary>
    public IReadOnlyList<(int Row, ToldUse? Told, string? Sentence)> Lines { get; private set; } = [];

    public int Wrong => Lines.Count(l => l.Sentence is not null);

    public Money Discounts => Lines.Aggregate(Money.Zero, (sum, l) => sum + (l.Told?.Discount ?? Money.Zero));

    public IActionResult OnGetTemplate()
    {
        var file = new MemoryStream();
        UseSheetRow.Form.Template(file, texts);
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["定点医院减免名单"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Table is null) throw new RuleViolation("medical.table_missing", "请选择文件", nameof(Table));
        var hospital = await desk.Hospital(Hospital!.Value, cancellationToken);
        await using var stream = Table.OpenReadStream();
        using var sheet = SheetFile.Open(stream, SheetLimits.Default with { Rows = Most });
        var lines = UseSheetRow.Form.Read(sheet).ToList();
        var read = lines.Where(l => l.Value is not null).Select(l => (l.Row, Value: l.Value!)).ToList();
        var found = await desk.Check(hospital, [.. read.Select(r => r.Value.Read())], cancellationToken);
        var rows = read.Select((r, i) => (r.Row, (ToldUse?)found[i].Told, (found[i].Against ?? r.Value.AgainstSum()) is { } against ? texts.Of(against) : null))
            .Concat(lines.Where(l => l.Value is null).Select(l => (l.Row, (ToldUse?)null, (string?)string.Join(texts.IsEnglish ? "; " : "；", l.Errors.Select(e => e.Told(texts))))));

        // What is wrong stands first; the rest is to be looked through.
        Lines = [.. rows.OrderBy(l => l.Item3 is null).ThenBy(l => l.Row)];
        if (Wrong == 0) Checked = sealing.Protect(JsonSerializer.Serialize(found.Select(f => f.Told), JsonSerializerOptions.Default));
        ModelState.Remove(nameof(Checked));
        await Load(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        var uses = await desk.Record(await desk.Hospital(Hospital!.Value, cancellationToken), Confirmed(), cancellationToken);
        TempData["Done"] = texts["已登记 {0} 行。", uses.Count];
        return Redirect($"/aid/medical/uses?hospital={Hospital}");
    }

    private IReadOnlyList<ToldUse> Confirmed()
    {
        try
        {
            return JsonSerializer.Deserialize<IReadOnlyList<ToldUse>>(sealing.Unprotect(Checked ?? ""), JsonSerializerOptions.Default)!;
        }
        catch (CryptographicException)
        {
            throw new RuleViolation("medical.list_gone", "请重新上传名单", nameof(Table));
        }
    }
}
