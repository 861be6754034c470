using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

/// <summary>The sheet as a table to type in: everything wrong is told at once, nothing typed is lost, the sum is shown.</summary>
[Permit(TitlesModule.Manage)]
public sealed class SheetModel(Db db, ProgrammeDesk desk, Texts texts) : VersionPage(db, desk)
{
    private const int SpareRows = 5;

    private readonly Db db = db;

    [BindProperty]
    public VersionInput Input { get; set; } = new();

    [BindProperty]
    public List<TypedItem> Rows { get; set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (HttpMethods.IsGet(Request.Method)) (Input, Rows) = (VersionInput.Of(Sheet), [.. Sheet.Ordered.Select(TypedItem.Of)]);
        while (Rows.Count < Sheet.Items.Count + SpareRows) Rows.Add(new());
        while (Input.Grades.Count < ProgrammeVersion.MostGrades) Input.Grades.Add(new());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var version = await Expected(cancellationToken);
        var read = SheetReading.Of(Rows);
        if (read.Problems.Count > 0) return await Again(read.Problems.Select(p => ($"Rows[{p.Line}].{p.Refusal.Field}", p.Refusal)), texts, cancellationToken);
        version.Write(Input.Read(), Together(read.Points));
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["已保存，共 {0} 项，总分 {1} 分", version.Items.Count, Points.Say(version.FullPoints)];
        return Redirect($"/organisations/titles/versions/{Id}/edit");
    }

    /// <summary>A line added at the end joins the others of its section.</summary>
    internal static IReadOnlyList<ScoredPoint> Together(IReadOnlyList<ScoredPoint> points) => [.. points.GroupBy(p => p.Section).SelectMany(g => g)];
}
