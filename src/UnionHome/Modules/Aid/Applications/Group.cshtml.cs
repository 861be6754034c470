using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>A union applies for its named workers, from a sheet.</summary>
[Permit(ApplicationsModule.Handle), LargeUpload]
public sealed class GroupModel(ApplicationDesk desk, GrantDesk grants, UnionInHand inHand, Texts texts) : FormPage
{
    private const int MostRows = 2_000;

    [BindProperty, Display(Name = "工会"), Required(ErrorMessage = "请填写工会"), StringLength(200)]
    public string Union { get; set; } = "";

    [BindProperty, Display(Name = "帮扶项目")]
    public Guid? Programme { get; set; }

    [BindProperty, Display(Name = "Excel 文件"), Required(ErrorMessage = "请选择文件")]
    public IFormFile? Table { get; set; }

    [BindProperty, Display(Name = "每名职工都已书面同意工会使用这些个人信息，同意书由工会保存")]
    public bool Agreed { get; set; }

    public IReadOnlyList<AidProgramme> Programmes { get; private set; } = [];

    public IReadOnlyList<(int Row, string Sentence)> Mistakes { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (await inHand.Get(cancellationToken) is not { } union) return;
        if (Union.Length == 0) Union = $"{union.Code} {union.Name(texts.IsEnglish)}";
        Programmes = await grants.Usable(union.Path, cancellationToken);
    }

    public IActionResult OnGetTemplate()
    {
        var file = new MemoryStream();
        ApplicationSheetRow.Form.Template(file, texts);
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["帮扶申请名单"]}.xlsx");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Agreed) throw new RuleViolation("applications.not_agreed_group", "请先取得每名职工的书面同意，再勾选", nameof(Agreed));
        await using var stream = Table!.OpenReadStream();
        using var sheet = SheetFile.Open(stream, SheetLimits.Default with { Rows = MostRows });
        var lines = ApplicationSheetRow.Form.Read(sheet).ToList();
        Mistakes =
        [
            .. lines.SelectMany(l => l.Errors.Select(e => (l.Row, e.Told(texts)))),
            .. ApplicationSheetRow.Twice(lines).Select(t => (t.Row, texts.Of(t.Refusal))),
        ];
        if (Mistakes.Count > 0) throw new RuleViolation("applications.sheet_wrong", "表格中有 {0} 处错误，没有登记任何人；请改正后重新上传", nameof(Table), Mistakes.Count);
        var (group, twice) = await desk.Group(Union, Programme, [.. lines.Select(l => l.Value!)], cancellationToken);
        TempData["Done"] = twice == 0 ? texts["已登记 {0} 件申请。", lines.Count] : texts["已登记 {0} 件申请，其中 {1} 人另有正在办理的申请，已在列表中标出。", lines.Count, twice];
        return Redirect($"/aid/applications?group={group}");
    }
}
