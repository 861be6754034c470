using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Rules;

/// <summary>
/// What a rule says at a union on a day: the value of the nearest union above that has one then; at one union the one that began
/// last, and of two for the same day the one set last; else the national default.
/// </summary>
public sealed class RuleBook(Db db)
{
    public async Task<RuleInForce> Get(string code, string path, DateOnly day, CancellationToken cancellationToken = default)
    {
        var rule = RuleDefinition.All.GetValueOrDefault(code) ?? throw new NotFound($"rule {code}");
        string[] places = [.. OrganisationPath.Levels(path)];
        var value = await db.Set<RuleValue>().AsNoTracking()
            .Where(r => r.Code == code && places.Contains(r.Path) && r.From <= day && (r.Until == null || r.Until >= day))
            .OrderByDescending(r => r.Path.Length).ThenByDescending(r => r.From).ThenByDescending(r => r.SetAt).ThenByDescending(r => r.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return new(rule, value?.Value ?? rule.Default, value);
    }

    /// <summary>All values that unions in the subtrees or above them ever set, the newest first.</summary>
    public Task<List<RuleValue>> History(string code, string path, CancellationToken cancellationToken = default)
    {
        string[] above = [.. OrganisationPath.Levels(path).SkipLast(1)];
        var values = db.Set<RuleValue>().AsNoTracking().Where(r => r.Code == code);
        return values.Under(path).Concat(values.Where(r => above.Contains(r.Path)))
            .OrderByDescending(r => r.SetAt).ThenByDescending(r => r.Id).ToListAsync(cancellationToken);
    }
}

/// <summary>A rule's value as it holds for one union on one day.</summary>
/// <param name="Local">The value that a union set; null when the national default holds. A decision keeps its id.</param>
public sealed record RuleInForce(RuleDefinition Rule, string Value, RuleValue? Local)
{
    /// <summary>In the smallest unit: whole numbers as they are, fen, hundredths of a per cent.</summary>
    public long Number => RuleText.ToNumber(Rule.Kind, Value) ?? throw new InvalidOperationException($"{Rule.Code} is no number.");

    public bool Flag => Value == RuleText.Yes;

    public string SourceText => Local?.Source ?? Rule.SourceText;

    public DateOnly From => Local?.From ?? Rule.From;
}
