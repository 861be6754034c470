using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>What needs more than the enterprise itself: that no code stands twice, that a single union covers one, the rule of the place.</summary>
public sealed class EnterpriseDesk(Db db, RuleBook rules, Vault vault)
{
    public async Task<Enterprise> Register(Organisation at, EnterpriseInput input, DateOnly from, Act act, CancellationToken cancellationToken)
    {
        var facts = input.Facts();
        await RefuseTwice(facts, null, cancellationToken);
        var made = Enterprise.Register(at, facts, from, await DueRule.Get(rules, at.Path, act.On, cancellationToken), vault, act);
        db.Add(made);
        await Save(facts, made, cancellationToken);
        return made;
    }

    public async Task<bool> Change(Enterprise enterprise, EnterpriseInput input, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        var facts = input.Facts();
        await RefuseTwice(facts, enterprise.Id, cancellationToken);
        var changed = enterprise.Change(facts, on, await DueRule.Get(rules, enterprise.Path, act.On, cancellationToken), vault, act);
        if (changed) await Save(facts, enterprise, cancellationToken);
        return changed;
    }

    /// <summary>A single union (单独建会) is that of one unit; a joint, regional or industry union is there for many.</summary>
    public async Task Join(Enterprise enterprise, Organisation union, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        if (union.Kind == OrganisationKind.Grassroots
            && await db.Set<Enterprise>().Where(e => e.UnionId == union.Id && e.Id != enterprise.Id).Select(e => e.Name).FirstOrDefaultAsync(cancellationToken) is { } other)
            throw new RuleViolation("enterprises.single_union", "“{0}”是单独建会的基层工会，已覆盖“{1}”；几家单位共建请设联合工会", "Union", union, other);
        enterprise.Join(union, on, act);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Two clerks may register the same unit at once; the database decides, and the later one is told who was first.</summary>
    private async Task Save(EnterpriseFacts facts, Enterprise enterprise, CancellationToken cancellationToken)
    {
        var code = facts.CreditCode.Text;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (!db.IsPostgres && db.Set<Enterprise>().AsNoTracking().Any(e => e.CreditCode == code && e.Id != enterprise.Id))
        {
            throw Twice(code, enterprise.Name);
        }
        catch (DbUpdateException e) when (e.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            throw Twice(code, enterprise.Name);
        }
    }

    private async Task RefuseTwice(EnterpriseFacts facts, Guid? self, CancellationToken cancellationToken)
    {
        var code = facts.CreditCode.Text;
        var standing = await (from e in db.Set<Enterprise>()
                              join o in db.Organisations on e.OrganisationId equals o.Id
                              where e.CreditCode == code && e.Id != self
                              select new { e.Name, Union = o.NameZh }).FirstOrDefaultAsync(cancellationToken);
        if (standing is not null)
            throw new RuleViolation("enterprises.code_taken", "代码 {0} 已登记为“{1}”，由{2}负责；同一单位不重复登记", nameof(EnterpriseInput.CreditCode), code, standing.Name, standing.Union);
    }

    private static RuleViolation Twice(string code, string name) =>
        new("enterprises.code_taken_now", "代码 {0} 刚刚已被登记，请刷新后查找“{1}”", nameof(EnterpriseInput.CreditCode), code, name);
}
