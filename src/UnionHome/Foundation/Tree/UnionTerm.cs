using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Tree;

/// <summary>
/// A place in a union's name from which a reader may begin to type: "what stands anywhere in the name" is then one range of an index in both
/// databases, for two Chinese characters as well, where a scan of every name or an index of trigrams would not do.
/// </summary>
public sealed class UnionTerm(Guid organisationId, string searchTerm)
{
    /// <summary>Characters kept of each term; what is typed beyond them is looked for in the name itself.</summary>
    public const int Length = 12;

    private static readonly string[] Endings = ["工会", "总工会", "联合工会", "工会联合会", "联合会", "工会委员会", "委员会", "gh", "zgh", "lhgh", "lhh", "wyh", "ghwyh"];

    public Guid OrganisationId { get; private set; } = organisationId;

    public string SearchTerm { get; private set; } = searchTerm;

    /// <summary>Every place in the Chinese name and its initials, every word of the English name, and the code. How all unions end is left out.</summary>
    public static IReadOnlyCollection<string> Of(string code, string nameZh, string nameEn, string initials)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal) { Cut(code.ToLowerInvariant(), 0) };
        foreach (var text in (string[])[nameZh.ToLowerInvariant(), initials])
            for (var at = 0; at < text.Length - 1; at++)
                if (at == 0 || Array.IndexOf(Endings, text[at..]) < 0) terms.Add(Cut(text, at));
        var english = nameEn.ToLowerInvariant();
        for (var at = 0; at < english.Length; at++)
            if (char.IsLetterOrDigit(english[at]) && (at == 0 || !char.IsLetterOrDigit(english[at - 1]))) terms.Add(Cut(english, at));
        return terms;
    }

    /// <summary>Whether every union would be found by it, so that nothing is gained by asking.</summary>
    internal static bool IsOfAll(string word) => Array.IndexOf(Endings, word) >= 0;

    internal static string Cut(string text, int at) => text[at..Math.Min(text.Length, at + Length)];
}

public static class UnionTerms
{
    private const int RowsAtOnce = 400;
    private const int MostWords = 5;

    /// <summary>The unions whose name (Chinese, initials or English) or code has every word that is typed, from any place on.</summary>
    public static IQueryable<Organisation> Named(this IQueryable<Organisation> unions, Db db, string? typed)
    {
        foreach (var word in (typed ?? "").ToLower(CultureInfo.InvariantCulture).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            if (UnionTerm.IsOfAll(word)) continue;
            var from = UnionTerm.Cut(word, 0);
            var to = from + "\U0010FFFF";
            unions = unions.Where(o => db.Set<UnionTerm>().Where(t => t.SearchTerm.CompareTo(from) >= 0 && t.SearchTerm.CompareTo(to) < 0).Select(t => t.OrganisationId).Contains(o.Id));
            if (word.Length > UnionTerm.Length) unions = unions.Where(Has(word));
        }

        return unions;
    }

    /// <summary>Gives terms to the unions that have none: those that came in by other ways than a founding.</summary>
    public static async Task<int> Fill(Db db, CancellationToken cancellationToken)
    {
        var filled = 0;
        while (true)
        {
            var bare = await db.Organisations.AsNoTracking().Where(o => !db.Set<UnionTerm>().Any(t => t.OrganisationId == o.Id)).OrderBy(o => o.Id).Take(2000).ToListAsync(cancellationToken);
            if (bare.Count == 0) return filled;
            await Write(db, bare, cancellationToken);
            filled += bare.Count;
        }
    }

    internal static async Task Write(Db db, IReadOnlyCollection<Organisation> unions, CancellationToken cancellationToken)
    {
        var rows = unions.SelectMany(o => UnionTerm.Of(o.Code, o.NameZh, o.NameEn, o.Initials).Select(term => (o.Id, Term: term)));
        foreach (var part in rows.Chunk(RowsAtOnce))
        {
            var sql = "INSERT INTO union_terms (organisation_id, search_term) VALUES " + string.Join(", ", part.Select((_, i) => $"({{{2 * i}}}, {{{2 * i + 1}}})"));
            await db.Database.ExecuteSqlRawAsync(sql, part.SelectMany(r => new object[] { r.Id, r.Term }), cancellationToken);
        }
    }

    private static Expression<Func<Organisation, bool>> Has(string word)
    {
        var within = $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
#pragma warning disable CA1304, CA1311 // translated to the database's lower(), which knows no culture
        return o => EF.Functions.Like(o.NameZh.ToLower(), within, "\\") || EF.Functions.Like(o.Initials, within, "\\") || EF.Functions.Like(o.NameEn.ToLower(), within, "\\") || EF.Functions.Like(o.Code.ToLower(), within, "\\");
#pragma warning restore CA1304, CA1311
    }
}

/// <summary>A union has a name, or another one: its terms are written with it.</summary>
internal sealed record NameGiven(Organisation Union) : IPosting
{
    bool IPosting.LocksRows => true;

    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        List<Organisation> unions = [.. postings.Cast<NameGiven>().Select(n => n.Union).DistinctBy(u => u.Id)];
        Guid[] renamed = [.. unions.Where(u => u.Version > 0).Select(u => u.Id)];
        if (renamed.Length > 0) await db.Set<UnionTerm>().Where(t => renamed.Contains(t.OrganisationId)).ExecuteDeleteAsync(cancellationToken);
        await UnionTerms.Write(db, unions, cancellationToken);
    }
}

internal sealed class UnionTermData : IEntityTypeConfiguration<UnionTerm>
{
    public void Configure(EntityTypeBuilder<UnionTerm> table)
    {
        table.ToTable("union_terms");
        table.HasKey(t => new { t.SearchTerm, t.OrganisationId });
        table.Property(t => t.SearchTerm).HasMaxLength(UnionTerm.Length);
        table.HasIndex(t => t.OrganisationId);
    }
}
