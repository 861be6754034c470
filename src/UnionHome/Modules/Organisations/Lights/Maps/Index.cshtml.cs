using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Lights.Maps;

/// <summary>Where a city or county supplies its map.</summary>
[Permit(LightsModule.Map), LargeUpload]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : FormPage
{
    [BindProperty, Display(Name = "适用范围"), Required(ErrorMessage = "请选择工会")]
    public string Union { get; set; } = "";

    [BindProperty, Display(Name = "地图文件"), Required(ErrorMessage = "请选择文件")]
    public IFormFile? Upload { get; set; }

    [BindProperty, Display(Name = "审图号或说明"), Required(ErrorMessage = "请填写审图号或说明"), StringLength(RegionMap.LongestCaption)]
    public string Caption { get; set; } = "";

    public RegionMap? Map { get; private set; }

    public IReadOnlyList<RegionShape> Outlines { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        var unions = await Mine(cancellationToken);
        Choices = [.. unions.Select(u => new SelectListItem(u.Name(texts.IsEnglish), u.Code))];
        Map = await RegionMap.For(db, unions[0].Path, cancellationToken);
        Outlines = Map?.Outlines() ?? [];
        LargeUploadAttribute.Tell(this, texts, nameof(Upload), GeoJson.MostBytes / 1_000_000);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var union = (await Mine(cancellationToken)).FirstOrDefault(u => u.Code == Union) ?? throw new RuleViolation("lights.not_yours", "请选择工会", nameof(Union));
        if (Upload!.Length > GeoJson.MostBytes) throw new RuleViolation("lights.map_too_large", "文件有 {0} MB，最多 {1} MB；请先简化轮廓", nameof(Upload), (Upload.Length + 999_999) / 1_000_000, GeoJson.MostBytes / 1_000_000);
        using var content = new MemoryStream((int)Upload.Length);
        await Upload.CopyToAsync(content, cancellationToken);
        var name = Path.GetFileName(Upload.FileName.Replace('\\', '/'));
        db.Add(new RegionMap(union, name[..Math.Min(name.Length, 120)], GeoJson.Read(content.ToArray()), Caption, reach.Act()));
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["地图已启用"];
        return Redirect("/organisations/lights/map");
    }

    /// <summary>The unions at which the reader administers, the highest first.</summary>
    private async Task<List<Organisation>> Mine(CancellationToken cancellationToken)
    {
        var paths = await reach.Paths(LightsModule.Map, cancellationToken);
        return await db.Organisations.AsNoTracking().Where(o => paths.Contains(o.Path)).OrderBy(o => o.Path).ToListAsync(cancellationToken);
    }
}
