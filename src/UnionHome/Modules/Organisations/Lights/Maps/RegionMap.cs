using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Lights.Maps;

/// <summary>
/// The outlines that a city or county supplies, drawn as a small map on the public pages of the unions below it; no map server is asked. A newer
/// one takes the place of the old. A merged union's maps stay with what it published; its heir has its own.
/// </summary>
public sealed class RegionMap : Record
{
    public const string Kind = "region_map";
    public const int LongestCaption = 120;

    private RegionMap() { }

    public RegionMap(Organisation of, string fileName, IReadOnlyList<RegionShape> shapes, string caption, Act act)
    {
        if (string.IsNullOrWhiteSpace(caption)) throw new RuleViolation("lights.no_caption", "请填写审图号或说明", "Caption");
        BelongTo(of);
        (FileName, Shapes, Caption, SuppliedAt) = (fileName, JsonSerializer.Serialize(shapes), caption.Trim(), act.At);
        Raise(StepTaken.Of(this, "supply", "", "", act));
    }

    public override string RecordKind => Kind;

    public string FileName { get; private set; } = "";

    /// <summary>The outlines as read, no more of the file is kept.</summary>
    public string Shapes { get; private set; } = "";

    /// <summary>A map that is published in China bears its examination number (审图号, 地图管理条例); a sketch says that it is one.</summary>
    public string Caption { get; private set; } = "";

    public DateTimeOffset SuppliedAt { get; private set; }

    public IReadOnlyList<RegionShape> Outlines() => JsonSerializer.Deserialize<List<RegionShape>>(Shapes)!;

    /// <summary>The map of the union, or of the nearest one above it that supplied one.</summary>
    public static Task<RegionMap?> For(Db db, string path, CancellationToken cancellationToken)
    {
        string[] levels = [.. OrganisationPath.Levels(path)];
        return db.Set<RegionMap>().AsNoTracking().Where(m => levels.Contains(m.Path))
            .OrderByDescending(m => m.Path.Length).ThenByDescending(m => m.SuppliedAt).FirstOrDefaultAsync(cancellationToken);
    }
}

/// <summary>A county or the like: its name and its rings, each a row of longitude and latitude.</summary>
public sealed record RegionShape(string Name, IReadOnlyList<IReadOnlyList<decimal[]>> Rings);

internal sealed class RegionMapData : IEntityTypeConfiguration<RegionMap>
{
    public void Configure(EntityTypeBuilder<RegionMap> table)
    {
        table.ToTable("region_maps");
        table.Property(m => m.FileName).HasMaxLength(120);
        table.Property(m => m.Caption).HasMaxLength(RegionMap.LongestCaption);
    }
}
