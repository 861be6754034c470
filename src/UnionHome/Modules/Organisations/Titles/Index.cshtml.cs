using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles;

/// <summary>Who holds what, by county at a glance, and the programmes.</summary>
[Permit(TitlesModule.View)]
public sealed class IndexModel(TitleBoard board, ProgrammeDesk programmes, Reach reach, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public BoardFilter Filter { get; set; } = new();

    public Board? Board { get; private set; }

    public IReadOnlyList<TitleProgramme> Programmes { get; private set; } = [];

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Board = await board.Read(Filter, cancellationToken);
        Programmes = [.. (await programmes.Seen(cancellationToken)).OrderBy(p => p.State).ThenBy(p => p.Kind).ThenBy(p => p.Id)];
        MayManage = await reach.May(TitlesModule.Manage, cancellationToken: cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var read = await board.Read(Filter, cancellationToken) ?? throw new NotFound("union");
        var english = texts.IsEnglish;
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["达标和称号"],
            [texts["工会代码"], texts["工会"], .. read.Programmes.SelectMany(p => new[] { p.Name(english), texts["{0}：可申报工会", p.Name(english)], texts["{0}：占比%", p.Name(english)] })],
            read.Rows.Select(r => Row(r.Code, r.NameZh.Length > 0 ? r.Name(english) : texts["本级及直属"], r.Cells)).Append(Row("", texts["合计"], read.Total))));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"titles-{read.On.Iso()}.xlsx");
    }

    private static IReadOnlyList<object?> Row(string code, string name, IReadOnlyList<BoardCell> cells) =>
        [code, name, .. cells.SelectMany(c => new object?[] { (long)c.Holders, (long)c.Unions, c.Share })];
}
