using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations;

/// <summary>
/// Turns what stands in a union field into the union: the code (with or without the name behind it), the whole name, or the
/// pinyin initials when only one union has them.
/// </summary>
public static class UnionPicker
{
    public static async Task<Organisation> Pick(this Reach reach, Db db, string typed, string permission, string field, CancellationToken cancellationToken)
    {
        var text = typed.Trim();
        var code = text.Split(' ', 2)[0];
        var lower = text.ToLowerInvariant();
        var found = await (await reach.Within(db.Organisations, permission, cancellationToken))
            .Where(o => o.Code == code || o.NameZh == text || o.NameEn == text || (o.Initials == lower && o.State == OrganisationState.Active))
            .OrderBy(o => o.Code == code ? 0 : 1).Take(3).ToListAsync(cancellationToken);
        if (found.Count == 0) throw new RuleViolation("organisations.unknown_union", "没有找到“{0}”这家工会，或它不在您的工作范围内。请输入代码，或输入名称后从列表中选择", field, text);
        if (found.Count > 1 && found[0].Code != code) throw new RuleViolation("organisations.ambiguous_union", "符合“{0}”的工会不止一家，请输入代码", field, text);
        return found[0];
    }
}
