using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>Takes a sheet of enterprises in: what cannot be read at all is refused here, rows are checked by a job.</summary>
[Permit(EnterprisesModule.Keep)]
public sealed class ImportModel(FileStore files, EnterpriseImportDesk imports, Texts texts) : FormPage
{
    public sealed record Upload
    {
        [Display(Name = "Excel 或 CSV 文件"), Required(ErrorMessage = "请选择文件")]
        public IFormFile? File { get; init; }
    }

    [BindProperty]
    public Upload Input { get; set; } = new();

    public override Task Load(CancellationToken cancellationToken) => Task.CompletedTask;

    public IActionResult OnGetTemplate()
    {
        var file = new MemoryStream();
        EnterpriseSheetRow.Form.Template(file, texts);
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["企业"]}-{texts["模板"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var kept = await files.Keep(Input.File!.OpenReadStream(), SheetLimits.Default.Bytes, cancellationToken);
        await using (var content = files.Open(kept.Sha256))
        using (var sheet = SheetFile.Open(content))
            _ = EnterpriseSheetRow.Form.Read(sheet).First();
        var run = await imports.Ask(new(kept.Sha256, Path.GetFileName(Input.File.FileName), [], Apply: false), cancellationToken);
        return RedirectToPage("/Jobs/Details", new { id = run });
    }
}
