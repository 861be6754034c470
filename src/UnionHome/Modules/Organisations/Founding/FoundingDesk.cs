using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>Where a founding touches more than itself: the register of units, the tree, the rules of the place.</summary>
public sealed class FoundingDesk(Db db, Reach reach, RuleBook rules, Vault vault, TermDesk terms)
{
    public async Task<FoundingRequest> Find(Guid id, string permission, CancellationToken cancellationToken) =>
        await (await reach.Within(db.Set<FoundingRequest>().Include(r => r.Units), permission, cancellationToken)).SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new NotFound("founding");

    /// <summary>The units that it will cover, or covers.</summary>
    public Task<List<Enterprise>> Covered(FoundingRequest request, CancellationToken cancellationToken)
    {
        var ids = request.Units.Select(u => u.EnterpriseId).ToList();
        return db.Set<Enterprise>().Where(e => ids.Contains(e.Id)).OrderBy(e => e.Name).ToListAsync(cancellationToken);
    }

    public Task<FoundingRules> Rules(string path, DateOnly on, CancellationToken cancellationToken) => FoundingRules.Get(rules, path, on, cancellationToken);

    public Task<TermLimits> Limits(FoundingRequest request, CancellationToken cancellationToken) => terms.Limits(request.Path, cancellationToken);

    /// <summary>Asked for by staff: on behalf of an enterprise or of workers who came in person, or from a plan of the level above.</summary>
    public async Task<FoundingRequest> Ask(Organisation at, FoundingWish wish, Act act, CancellationToken cancellationToken)
    {
        var unit = wish.Enterprise;
        if (unit?.UnionId is not null) throw new RuleViolation("founding.has_union", "“{0}”已经建会", "Unit", unit.Name);
        if (unit is not null && await OpenFor(unit.Id, cancellationToken) is { } open)
            throw new RuleViolation("founding.open_already", "“{0}”已有正在办理的建会申请({1})，请在那里继续办理", "Unit", unit.Name, open.AskedAt.ToChinaDate().Iso());
        var request = FoundingRequest.Ask(at, wish, await Rules(at.Path, act.On, cancellationToken), vault, act);
        db.Add(request);
        await db.SaveChangesAsync(cancellationToken);
        return request;
    }

    /// <summary>
    /// From the public page: goes to the union that is responsible for the unit, where the register has it, else to the county that was chosen.
    /// More than one worker may ask; each has a code of their own.
    /// </summary>
    public async Task<Organisation> AskPublicly(Organisation county, FoundingWish wish, CreditCode? code, Act act, CancellationToken cancellationToken)
    {
        var units = db.Set<Enterprise>().Where(e => e.State == EnterpriseState.Open);
        var unit = code is { } known
            ? await units.SingleOrDefaultAsync(e => e.CreditCode == known.Text, cancellationToken)
            : await units.Under(county.Path).Where(e => e.Name == wish.UnitName).OrderBy(e => e.Id).Take(2).ToListAsync(cancellationToken) is [var only] ? only : null;
        if (unit?.UnionId is { } union)
            throw new RuleViolation("founding.has_union_public", "“{0}”已经有工会：{1}。您可以直接向它申请入会", nameof(wish.UnitName), unit.Name, await db.Organisations.SingleAsync(o => o.Id == union, cancellationToken));
        var above = unit is null ? county : await db.Organisations.SingleAsync(o => o.Path == unit.Path, cancellationToken);
        db.Add(FoundingRequest.Ask(above, wish with { Enterprise = unit, UnitCode = code?.Text }, await Rules(above.Path, act.On, cancellationToken), vault, act));
        await db.SaveChangesAsync(cancellationToken);
        return above;
    }

    /// <summary>The request that an applicant's code follows; null when there is none.</summary>
    public Task<FoundingRequest?> Followed(string? typed, CancellationToken cancellationToken)
    {
        if (FollowCode.Read(typed) is not { } code) return Task.FromResult<FoundingRequest?>(null);
        var index = FoundingRequest.IndexOf(vault, code);
        return db.Set<FoundingRequest>().AsNoTracking().SingleOrDefaultAsync(r => r.FollowIndex == index, cancellationToken);
    }

    public async Task Prepare(FoundingRequest request, Preparation told, Act act, CancellationToken cancellationToken)
    {
        var units = await Typed(told.Units, cancellationToken);
        foreach (var unit in units)
            if (await OpenFor(unit.Id, cancellationToken) is { } open && open.Id != request.Id && open.State != FoundingState.Asked)
                throw new RuleViolation("founding.open_already", "“{0}”已有正在办理的建会申请({1})，请在那里继续办理", nameof(Preparation.Units), unit.Name, open.AskedAt.ToChinaDate().Iso());
        request.Prepare(told, units, await Rules(request.Path, act.On, cancellationToken), act);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Elect(FoundingRequest request, Election told, Act act, CancellationToken cancellationToken)
    {
        var workers = (await Covered(request, cancellationToken)).Sum(e => e.Workers);
        request.Elect(told, await Rules(request.Path, told.On, cancellationToken), await Limits(request, cancellationToken), workers, act);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Founds the union under the one to which the request belongs today; those whom it elected take office with it.</summary>
    public async Task<Organisation> Approve(FoundingRequest request, string number, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        var above = await db.Organisations.SingleAsync(o => o.Path == request.Path, cancellationToken);
        var founded = request.Approve(above, await Covered(request, cancellationToken), await FreeCode(above, cancellationToken), number, on,
            await Rules(request.Path, act.On, cancellationToken), act);
        await terms.Found(founded, request.Election!.First(request.Members!.Value, number.Trim()), act, cancellationToken);
        var units = request.Units.Select(u => u.EnterpriseId).ToList();
        foreach (var other in await db.Set<FoundingRequest>().Where(r => r.State == FoundingState.Asked && r.Units.Any(u => units.Contains(u.EnterpriseId))).ToListAsync(cancellationToken))
            other.Follow(request, act);
        await db.SaveChangesAsync(cancellationToken);
        return founded;
    }

    /// <summary>The units whose codes stand in a text, one a line or with signs between.</summary>
    private async Task<List<Enterprise>> Typed(string text, CancellationToken cancellationToken)
    {
        var codes = text.Split([' ', ',', '，', ';', '；', '、', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        var units = new List<Enterprise>();
        foreach (var typed in codes)
        {
            if (!CreditCode.TryParse(typed, null, out var code))
                throw new RuleViolation("founding.unit_code", "“{0}”不是统一社会信用代码：应为 18 位，校验码须相符", nameof(Preparation.Units), typed);
            units.Add(await (await reach.Within(db.Set<Enterprise>(), EnterprisesModule.View, cancellationToken)).SingleOrDefaultAsync(e => e.CreditCode == code.Text, cancellationToken)
                ?? throw new RuleViolation("founding.unit_unknown", "没有登记代码为 {0} 的单位，或它不在您的工作范围内；请先登记该单位", nameof(Preparation.Units), code.Text));
        }

        return units;
    }

    private Task<FoundingRequest?> OpenFor(Guid unit, CancellationToken cancellationToken)
    {
        FoundingState[] ended = [FoundingState.Approved, FoundingState.Finished, FoundingState.Refused, FoundingState.Withdrawn];
        return db.Set<FoundingRequest>().AsNoTracking().Where(r => !ended.Contains(r.State) && r.Units.Any(u => u.EnterpriseId == unit))
            .OrderByDescending(r => r.State != FoundingState.Asked).ThenBy(r => r.AskedAt).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<string> FreeCode(Organisation above, CancellationToken cancellationToken)
    {
        for (var number = above.LastChild + 1; ; number++)
        {
            var code = $"{above.Code}-{number:0000}";
            if (!await db.Organisations.AnyAsync(o => o.Code == code, cancellationToken)) return code;
        }
    }
}
