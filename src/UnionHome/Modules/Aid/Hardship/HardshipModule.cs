using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.NationalForms;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>Hardship files (困难职工档案): the household, its means, and the open steps from the first visit to the decision and the exit.</summary>
internal sealed class HardshipModule : IModule
{
    public const string View = "hardship.view";
    public const string Keep = "hardship.keep";
    public const string Verify = "hardship.verify";
    public const string Decide = "hardship.decide";
    public const string Report = "hardship.report";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看困难职工档案", Role.Leader, Role.Reviewer, Role.CaseOfficer, Role.GrassrootsChair, Role.Auditor),
        new(Keep, "建立困难职工档案", Role.CaseOfficer, Role.GrassrootsChair),
        new(Verify, "核实困难职工档案", Role.Reviewer),
        new(Decide, "决定困难职工帮扶", Role.Leader),
        new(Report, "按全国系统表样导出档案和救助，含完整号码", Role.CaseOfficer),
    ];

    public IEnumerable<RuleDefinition> Rules => HardshipRules.All;

    public IEnumerable<MenuItem> Menu =>
    [
        new("困难职工档案", "/Aid/Hardship/Index", "folder-heart", View, "帮扶", 40),
        new("全国系统表样", "/Aid/NationalForms/Index", "file-export", Report, "帮扶", 50),
    ];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<HardshipDesk>().AddScoped<HardshipRerun>().AddScoped<NationalFormDesk>();
        services.AddRecurring<FileCare>(FileCare.Interval);
        services.AddScoped<INoticedRecords, NoticedFiles>();
        services.AddAttachmentsOf(HardshipFile.Kind, View);
        services.AddScoped<IUnionEnding, FilesFollow>();
        services.AddScoped<IFigureOrigins, FileOrigins>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        HardshipApi.Map(routes);
        NationalFormsApi.Map(routes);
    }
}

/// <summary>A figure of files leads to the file, for those who may see it; whose file it is, the public is not told.</summary>
internal sealed class FileOrigins : IFigureOrigins
{
    public string RecordKind => HardshipFile.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/aid/files/{recordId}", null, HardshipModule.View));
}
