using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations;

namespace UnionHome.Modules.People.Members;

/// <summary>Takes a sheet of members in: what cannot be read at all is refused here, rows are checked by a job.</summary>
[Permit(MembersModule.Manage)]
public sealed class ImportModel(FileStore files, ImportDesk imports, Texts texts) : FormPage
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
        MemberSheetRow.Form.Template(file, texts);
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["会员"]}-{texts["模板"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var kept = await files.Keep(Input.File!.OpenReadStream(), SheetLimits.Default.Bytes, cancellationToken);
        await using (var content = files.Open(kept.Sha256))
        using (var sheet = SheetFile.Open(content))
            _ = MemberSheetRow.Form.Read(sheet).First();
        var run = await imports.Ask(MemberImport.Kind, MembersModule.Manage, new(kept.Sha256, Path.GetFileName(Input.File.FileName), [], Apply: false), cancellationToken);
        return RedirectToPage("/Jobs/Details", new { id = run });
    }
}
