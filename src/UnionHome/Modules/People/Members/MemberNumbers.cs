using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.People.Members;

/// <summary>How many member numbers a union has given. Each union counts for itself, so that joining here does not wait for joining there.</summary>
internal sealed class MemberCounter
{
    public Guid OrganisationId { get; private set; }

    public int Last { get; private set; }
}

internal sealed class MemberCounterData : IEntityTypeConfiguration<MemberCounter>
{
    public void Configure(EntityTypeBuilder<MemberCounter> table)
    {
        table.ToTable("member_counters");
        table.HasKey(c => c.OrganisationId);
        table.Property(c => c.OrganisationId).ValueGeneratedNever();
    }
}

/// <summary>Member numbers: the code of the union that was joined first and a running number there, <c>220821-0001-000123</c>. None is given twice; one of a joining that failed is left out.</summary>
public static class MemberNumbers
{
    public static async Task<IReadOnlyList<string>> Take(Db db, Organisation union, int count, CancellationToken cancellationToken)
    {
        var last = (await db.Database.SqlQueryRaw<int>("""
            INSERT INTO member_counters (organisation_id, last) VALUES ({0}, {1})
            ON CONFLICT (organisation_id) DO UPDATE SET last = member_counters.last + excluded.last RETURNING last AS "Value"
            """, union.Id, count).ToListAsync(cancellationToken)).Single();
        return [.. Enumerable.Range(last - count + 1, count).Select(n => $"{union.Code}-{n:000000}")];
    }
}
