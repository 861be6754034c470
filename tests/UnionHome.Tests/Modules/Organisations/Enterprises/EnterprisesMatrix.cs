using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;
using UnionHome.Modules.Organisations.Founding;
using UnionHome.Tests.Foundation.Access;

namespace UnionHome.Tests.Modules.Organisations.Enterprises;

/// <summary>An enterprise and a request to found its union at every place.</summary>
internal sealed class EnterprisesMatrix : IMatrixPart
{
    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var vault = host.Services.GetRequiredService<Vault>();
        var facts = new EnterpriseFacts(Registered.Code(), $"{name}企业", Ownership.Private, Industry.C, 60) { Address = $"{name}路", ContactName = $"{name}人", ContactPhone = "13800000000" };
        var enterprise = Enterprise.Register(union, facts, new(2014, 1, 1), Registered.Rule, vault, act);
        enterprise.Assign($"{name}人员", null, act);
        enterprise.Visit(act.On, $"{name}人员", $"{name}情况", "", null, act);
        var rules = await FoundingRules.Get(new RuleBook(db), union.Path, act.On, CancellationToken.None);
        var founding = FoundingRequest.Ask(union, new(FoundingOrigin.Workers, $"{name}企业") { Enterprise = enterprise, Applicant = $"{name}人", Phone = "13800000000", Words = $"{name}的职工想成立工会" }, rules, vault, act);
        db.AddRange(enterprise, founding);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["enterprise"] = enterprise.Id, ["founding"] = founding.Id };
    }

    public string? WordFor(string pattern, string parameter) => parameter != "id" ? null
        : pattern.StartsWith("organisations/enterprises/", StringComparison.Ordinal) || pattern.StartsWith("enterprises/", StringComparison.Ordinal) ? "enterprise"
        : pattern.StartsWith("organisations/founding/", StringComparison.Ordinal) || pattern.StartsWith("foundings/", StringComparison.Ordinal) ? "founding"
        : null;
}
