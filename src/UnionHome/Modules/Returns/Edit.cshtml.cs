using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Returns;

/// <summary>The typed sheet, one figure a row. Everything that is wrong is told at once, and nothing typed is lost.</summary>
[Permit(ReturnsModule.Fill)]
public sealed class EditModel(Db db, ReturnDesk desk, ReturnChecks checks, Texts texts) : ReturnPage(db, desk, checks, ReturnsModule.Fill)
{
    private readonly Db db = db;

    [BindProperty]
    public List<ReturnEntry> Entries { get; set; } = [];

    /// <summary>A figure to be added to the sheet.</summary>
    [BindProperty]
    public string? Added { get; set; }

    public IReadOnlyList<SelectListItem> Figures { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (!HttpMethods.IsPost(Request.Method)) Entries = [.. Lines.Select(l => ReturnEntry.Of(l.Line))];
        var there = Entries.Select(e => e.Figure).ToHashSet();
        Figures = [.. FigureAreas.Told.Where(f => !there.Contains(f.Code))
            .Select(f => new SelectListItem($"{texts[FigureAreas.Name(FigureAreas.Of(f.Code))]} · {f.Name(texts.IsEnglish)}", f.Code))];
    }

    public override Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => WhileOpen(cancellationToken);

    /// <summary>Field <c>Entries[2].Value</c> as the record has it now, under the name of its figure.</summary>
    public override (string Name, string Value)? Stored(string field)
    {
        var at = field.Split('[', ']');
        if (at is not [nameof(Entries), var place, var part] || !int.TryParse(place, CultureInfo.InvariantCulture, out var i) || i >= Entries.Count) return null;
        if (Check(Entries[i].Figure) is not { Line: { } line }) return null;
        var (stored, name) = (ReturnEntry.Of(line), line.Definition.Name(texts.IsEnglish));
        return part switch
        {
            ".Value" => (texts["{0}：数值", name], stored.Value ?? ""),
            ".Note" => (texts["{0}：备注", name], stored.Note ?? ""),
            _ => null,
        };
    }

    public LineCheck? Check(string? figure) => Lines.FirstOrDefault(l => l.Line.Figure == figure);

    /// <param name="then">Where to go on: stay, or on to submission.</param>
    public async Task<IActionResult> OnPostAsync(string? then, CancellationToken cancellationToken)
    {
        var of = await Expected(cancellationToken);
        var typed = string.IsNullOrWhiteSpace(Added) ? Entries : [.. Entries, new() { Figure = Added }];
        var read = ReturnReading.Of(typed);
        if (read.Problems.Count > 0)
            return await Again(read.Problems.Select(p => (p.Line < Entries.Count ? $"Entries[{p.Line}].{p.Refusal.Field}" : nameof(Added), p.Refusal)), texts, cancellationToken);
        of.Write(read.Told);
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["已保存"];
        return Redirect(then == "submit" ? $"/returns/{Id}/submission" : $"/returns/{Id}/edit");
    }
}
