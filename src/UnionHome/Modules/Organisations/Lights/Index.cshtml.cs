using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>Coverage of both lights at a glance, from the county down, and the unions themselves.</summary>
[Permit(LightsModule.View)]
public sealed class IndexModel(Db db, Reach reach, LightsCoverage coverage, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public LightsFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public IReadOnlyList<CoverageRow> Coverage { get; private set; } = [];

    /// <summary>The unions within reach above the one looked at, itself the last.</summary>
    public IReadOnlyList<Organisation> Trail { get; private set; } = [];

    public PageOf<LightsRow> Unions { get; private set; } = null!;

    public bool MayMap { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayMap = await reach.May(LightsModule.Map, cancellationToken: cancellationToken);
        var within = await reach.Within(db.Organisations.AsNoTracking(), LightsModule.View, cancellationToken);
        var union = string.IsNullOrWhiteSpace(Filter.Under)
            ? await within.OrderBy(o => o.Path).FirstOrDefaultAsync(cancellationToken)
            : await within.Typed(Filter.Under).FirstOrDefaultAsync(cancellationToken);
        if (union is not null)
        {
            string[] levels = [.. OrganisationPath.Levels(union.Path)];
            Trail = await within.Where(o => levels.Contains(o.Path)).OrderBy(o => o.Path).ToListAsync(cancellationToken);
            Coverage = await coverage.Below(union, cancellationToken);
        }

        Unions = await (await LightsRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, LightsRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var most = SheetLimits.Default.Rows - 1;
        var rows = await LightsRow.Sorts.Apply(await LightsRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(most + 1).ToListAsync(cancellationToken);
        if (rows.Count > most) throw new RuleViolation("organisations.export_too_long", "超过 {0} 家工会，请先用筛选缩小范围再导出", null, most);
        var file = new MemoryStream();
        LightsRow.Form.Export(file, texts, rows.Select(r => new LightsSheetRow
        {
            Code = r.Code,
            Name = r.Name(texts.IsEnglish),
            Above = r.Above(texts.IsEnglish),
            State = texts[r.State.Name()],
            PlaqueOn = r.PlaqueOn,
            IdentityOn = r.IdentityOn,
            Enterprises = r.Enterprises,
        }));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["双亮情况"]}.xlsx");
    }

    public static string Percent(long part, long whole) => whole == 0 ? "—" : (100m * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    public static string Say(LightsAsked asked) => asked switch
    {
        LightsAsked.All => "全部",
        LightsAsked.NotLit => "未双亮",
        LightsAsked.MendDue => "抽查待整改",
        _ => Enum.Parse<LightState>(asked.ToString()).Name(),
    };
}
