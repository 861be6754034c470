using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.NationalForms;

/// <summary>What goes into a column, as typed.</summary>
public sealed record ColumnInput
{
    [Display(Name = "对应的项"), StringLength(NationalForm.LongestText)]
    public string? Field { get; set; }

    [Display(Name = "固定内容"), StringLength(NationalForm.LongestText)]
    public string? Text { get; set; }
}

/// <summary>Tells which value goes into which column.</summary>
[Permit(HardshipModule.Report)]
public sealed class ColumnsModel(Db db, Reach reach, NationalFormDesk desk, Texts texts) : NationalFormPage(db, reach)
{
    [BindProperty, MaxLength(NationalForm.MostColumns)]
    public List<ColumnInput> Columns { get; set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);

        // A sheet with other columns may have come meanwhile.
        if (Columns.Count != Record.Columns.Count) Columns = [.. Record.Columns.Select(c => new ColumnInput { Field = c.Field, Text = c.Text })];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Map(await Expected(cancellationToken), [.. Columns.Select(c => (c.Field, c.Text))], cancellationToken);
        return Done(texts["各列的对应已保存。"]);
    }
}
