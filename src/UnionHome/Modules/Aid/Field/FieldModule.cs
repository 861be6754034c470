using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Aid.Field;

/// <summary>Home visits without a network (离线走访): households taken along on a telephone, forms filled in there, sent when a network is back.</summary>
internal sealed class FieldModule : IModule
{
    public const string View = "field.view";
    public const string Keep = "field.keep";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看离线走访", Role.Leader, Role.Reviewer, Role.CaseOfficer, Role.GrassrootsChair, Role.Auditor),
        new(Keep, "离线走访和核对冲突", Role.CaseOfficer, Role.GrassrootsChair),
    ];

    public IEnumerable<RuleDefinition> Rules => FieldRules.All;

    public IEnumerable<MenuItem> Menu => [new("离线走访", "/Aid/Field/Entries", "device-mobile", View, "帮扶", 45)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<FieldDesk>().AddScoped<HouseholdFacts>().AddSingleton<FieldShell>();
        services.AddAttachmentsOf(FieldEntry.Kind, View);
        services.AddScoped<IFigureOrigins, FieldOrigins>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        FieldShell.Map(routes);
        FieldApi.Map(routes);
    }
}

/// <summary>A figure of visits leads to what came in from the field, for those who may see it.</summary>
internal sealed class FieldOrigins : IFigureOrigins
{
    public string RecordKind => FieldEntry.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/aid/field/entries/{recordId}", null, FieldModule.View));
}
