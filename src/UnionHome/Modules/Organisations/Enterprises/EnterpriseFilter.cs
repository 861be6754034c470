using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>What a list of enterprises is filtered by, the same in the page's address and in the API.</summary>
public sealed record EnterpriseFilter
{
    /// <summary>Part of the name, pinyin initials, or the beginning of the credit code.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>The union whose subtree is responsible for it.</summary>
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "ownership")]
    public Ownership? Ownership { get; init; }

    /// <summary><c>yes</c> or <c>no</c>; all when empty, as the following.</summary>
    [FromQuery(Name = "private")]
    public string? Private { get; init; }

    [FromQuery(Name = "scale")]
    public string? Scale { get; init; }

    [FromQuery(Name = "covered")]
    public string? Covered { get; init; }

    [FromQuery(Name = "due")]
    public string? Due { get; init; }

    [FromQuery(Name = "workers")]
    public int? LeastWorkers { get; init; }

    [FromQuery(Name = "state")]
    public EnterpriseState? State { get; init; }

    /// <summary>Those of the subtree that is asked for; none when there is no such union within reach.</summary>
    public async Task<IQueryable<Enterprise>> Within(Db db, Reach reach, CancellationToken cancellationToken)
    {
        var found = (await reach.Within(db.Set<Enterprise>().AsNoTracking(), EnterprisesModule.View, Union, cancellationToken)).Where(e => e.State == (State ?? EnterpriseState.Open));
        if (Ownership is { } ownership) found = found.Where(e => e.Ownership == ownership);
        if (YesNo(Private) is { } isPrivate) found = found.Where(e => e.IsPrivate == isPrivate);
        if (YesNo(Scale) is { } isAboveScale) found = found.Where(e => e.IsAboveScale == isAboveScale);
        if (YesNo(Due) is { } isDue) found = found.Where(e => e.IsDue == isDue);
        if (YesNo(Covered) is { } covered) found = found.Where(e => e.UnionId != null == covered);
        if (LeastWorkers is { } least) found = found.Where(e => e.Workers >= least);
        if (string.IsNullOrWhiteSpace(Q)) return found;
        var text = Q.Trim();
        var (lower, upper) = (text.ToLowerInvariant(), text.ToUpperInvariant());
        return found.Where(e => e.Name.Contains(text) || e.Initials.Contains(lower) || e.CreditCode.StartsWith(upper));
    }

    private static bool? YesNo(string? typed) => typed switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };
}
