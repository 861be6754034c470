using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.People.Members;
using UnionHome.Tests.Foundation.Access;

namespace UnionHome.Tests.Modules.People.Members;

/// <summary>A member below each union of the matrix, and one on the way between two unions there.</summary>
internal sealed class MembersMatrix : IMatrixPart
{
    private int number = 900;

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var vault = host.Services.GetRequiredService<Vault>();
        var (first, second) = (await World.Grassroots(db, union, $"{name}一厂工会"), await World.Grassroots(db, union, $"{name}二厂工会"));
        Membership Member()
        {
            var person = Persons.Make(first, ++number, vault, $"{name}会员");
            db.Add(person);
            return Membership.Join(person, first, new(2020, 1, 1), new(2020, 1, 1), act);
        }

        var (stays, leaves) = (Member(), Member());
        var transfer = MembershipTransfer.Offer(leaves, second, act with { Reason = name });
        db.AddRange(stays, leaves, transfer);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["membership"] = stays.Id, ["transfer"] = transfer.Id };
    }

    public string? WordFor(string pattern, string parameter) => (pattern.Split('/')[0], parameter) switch
    {
        ("members", "id") => pattern.StartsWith("members/transfers", StringComparison.Ordinal) ? "transfer" : "membership",
        _ => null,
    };
}
