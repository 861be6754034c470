using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Medical;

/// <summary>Medical cards (困难职工医疗证) and designated hospitals (定点医院): who is treated at which discount, and what came of it.</summary>
internal sealed class MedicalModule : IModule
{
    public const string View = "medical.view";
    public const string Keep = "medical.keep";
    public const string Agree = "medical.agree";

    /// <summary>Looks at a card's public page that find nothing are counted.</summary>
    public const string CardForm = "medical-card";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看医疗证和定点医院", Role.Leader, Role.Reviewer, Role.CaseOfficer, Role.GrassrootsChair, Role.Auditor),
        new(Keep, "办理医疗证、登记用卡", Role.CaseOfficer, Role.GrassrootsChair),
        new(Agree, "签订和终止定点医院协议", Role.CaseOfficer),
    ];

    public IEnumerable<MenuItem> Menu => [new("困难职工医疗证", "/Aid/Medical/Cards/Index", "id", View, "帮扶", 44)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<HospitalDesk>().AddScoped<CardDesk>().AddScoped<UseDesk>();
        services.AddRecurring<CardCare>(CardCare.Interval);
        services.AddScoped<IUnionEnding, HospitalsFollow>();
        services.AddScoped<IFigureOrigins, CardOrigins>().AddScoped<IFigureOrigins, UseOrigins>();
    }

    public void Map(IEndpointRouteBuilder routes) => MedicalApi.Map(routes);
}

/// <summary>Agreements of a merged union are its heir's; a union is not closed while one of its agreements stands.</summary>
internal sealed class HospitalsFollow(Db db) : IUnionEnding
{
    public Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        var agreed = await db.Set<DesignatedHospital>().CountAsync(h => h.Path == union.Path && h.State == HospitalState.Agreed, cancellationToken);
        if (agreed > 0) throw new RuleViolation("medical.still_agreed", "该工会还有 {0} 家定点医院的协议没有终止，请先终止，再撤销工会", null, agreed);
    }
}

/// <summary>A figure of cards leads to the card, for those who may see it.</summary>
internal sealed class CardOrigins : IFigureOrigins
{
    public string RecordKind => MedicalCard.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/aid/medical/cards/{recordId}", null, MedicalModule.View));
}

/// <summary>A figure of uses leads to the use, for those who may see it.</summary>
internal sealed class UseOrigins : IFigureOrigins
{
    public string RecordKind => CardUse.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/aid/medical/uses/{recordId}", null, MedicalModule.View));
}
