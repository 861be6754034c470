using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.NationalForms;

/// <summary>Takes the headings of an empty sheet of the national system.</summary>
[Permit(HardshipModule.Report)]
public sealed class NewModel(NationalFormDesk desk, UnionInHand inHand, Texts texts) : FormPage
{
    public sealed record NewInput
    {
        [Display(Name = "工会"), Required(ErrorMessage = "请填写工会"), StringLength(200)]
        public string Union { get; set; } = "";

        [Display(Name = "每行是"), Required(ErrorMessage = "请选择每行是什么")]
        public NationalRows? Rows { get; set; }
    }

    [BindProperty]
    public NewInput Input { get; set; } = new();

    [BindProperty, Display(Name = "空白导入表"), Required(ErrorMessage = "请选择文件")]
    public IFormFile? Sheet { get; set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(Request.Method) && await inHand.Get(cancellationToken) is { } union) Input.Union = $"{union.Code} {union.NameZh}";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var stream = Sheet!.OpenReadStream();
        using var sheet = SheetFile.Open(stream);
        var form = await desk.Take(Input.Union, Input.Rows!.Value, sheet, cancellationToken);
        TempData["Done"] = texts["读到 {0} 列，请核对每列对应的项。", form.Columns.Count];
        return Redirect($"/aid/national/{form.Id}/columns");
    }
}
