using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.People.Members;

public enum MemberGroup
{
    Women, Migrants, NewEmployment, PartyMembers,
}

/// <summary>What the register may be narrowed to, the same in the page's address and in the API. An ID number is never in an address: it has a form of its own.</summary>
public sealed record MemberFilter
{
    /// <summary>A part of the name, its pinyin initials, or the member number.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>Code of a union: its members and those of all below it.</summary>
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    /// <summary>Those in the union's work unless another state is asked for; all of them by <c>all</c>.</summary>
    [FromQuery(Name = "state")]
    public string? State { get; init; }

    [FromQuery(Name = "group")]
    public MemberGroup? Group { get; init; }
}

/// <summary>A member as a line of the register.</summary>
public sealed record MemberRow
{
    public static readonly Sorts<MemberRow> Sorts = new Sorts<MemberRow>(r => r.Id)
        .By("union", r => r.Path).By("name", r => r.Initials).By("number", r => r.Number).By("joined", r => r.JoinedOn, descending: true).By("state", r => r.State);

    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string Name { get; init; } = "";

    internal string Initials { get; init; } = "";

    public string? Number { get; init; }

    public Sex Sex { get; init; }

    internal string Path { get; init; } = "";

    public MembershipState State { get; init; }

    public DateOnly JoinedOn { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    public bool IsMigrant { get; init; }

    public bool IsNewEmployment { get; init; }

    public bool IsPartyMember { get; init; }

    public static async Task<IQueryable<MemberRow>> Within(Db db, Reach reach, MemberFilter filter, CancellationToken cancellationToken)
    {
        var members = await reach.Within(db.Set<Membership>().AsNoTracking(), MembersModule.View, filter.Union, cancellationToken);

        return Of(db, Narrow(members, filter), filter.Q);
    }

    public static IQueryable<MemberRow> Of(Db db, IQueryable<Membership> members, string? typed)
    {
        var people = db.Set<Person>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(typed))
        {
            var (text, initials, number) = (typed.Trim(), typed.Trim().ToLowerInvariant(), typed.Trim().ToUpperInvariant());
            people = people.Where(p => p.Name.Contains(text) || p.Initials.StartsWith(initials) || p.MemberNumber == text || p.MemberNumber == number);
        }

        return from member in members
               join person in people on member.PersonId equals person.Id
               select new MemberRow
               {
                   Id = member.Id,
                   PersonId = person.Id,
                   Name = person.Name,
                   Initials = person.Initials,
                   Number = person.MemberNumber,
                   Sex = person.Sex,
                   Path = member.Path,
                   State = member.State,
                   JoinedOn = member.JoinedOn,
                   From = member.From,
                   Until = member.Until,
                   IsMigrant = member.IsMigrant,
                   IsNewEmployment = member.IsNewEmployment,
                   IsPartyMember = member.IsPartyMember,
               };
    }

    private static IQueryable<Membership> Narrow(IQueryable<Membership> members, MemberFilter filter)
    {
        if (Enum.TryParse<MembershipState>(filter.State, out var state)) members = members.Where(m => m.State == state);
        else if (filter.State != "all") members = members.Where(m => m.State == MembershipState.Active || m.State == MembershipState.Suspended);
        return filter.Group switch
        {
            MemberGroup.Women => members.Where(m => m.IsWoman),
            MemberGroup.Migrants => members.Where(m => m.IsMigrant),
            MemberGroup.NewEmployment => members.Where(m => m.IsNewEmployment),
            MemberGroup.PartyMembers => members.Where(m => m.IsPartyMember),
            _ => members,
        };
    }
}

/// <summary>What stands beside the rows of one page: the unions' names and the numbers in part.</summary>
public static class MemberRows
{
    public static async Task<IReadOnlyDictionary<string, Organisation>> Unions(this IEnumerable<MemberRow> rows, Db db, CancellationToken cancellationToken)
    {
        var paths = rows.Select(r => r.Path).Distinct().ToList();
        return await db.Organisations.AsNoTracking().Where(o => paths.Contains(o.Path)).ToDictionaryAsync(o => o.Path, cancellationToken);
    }

    /// <summary>By person; of somebody whose membership here has ended, nothing.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (string IdNumber, string Phone)>> Masked(this IEnumerable<MemberRow> rows, Db db, Vault vault, CancellationToken cancellationToken)
    {
        var ids = rows.Where(r => r.Until is null).Select(r => r.PersonId).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken);
        return people.ToDictionary(p => p.Id, p => (vault.Masked(p, nameof(Person.IdNumber), p.IdNumber), vault.Masked(p, nameof(Person.Phone), p.Phone)));
    }
}

/// <summary>Chinese names, the keys of their translations.</summary>
public static class MemberWords
{
    public static string Name(this MembershipState state) => state switch
    {
        MembershipState.Active => "在会",
        MembershipState.Suspended => "暂停",
        MembershipState.Retained => "保留会籍",
        MembershipState.TransferredOut => "已转出",
        MembershipState.Left => "已退会",
        _ => "已除名",
    };

    public static string Name(this TransferState state) => state switch
    {
        TransferState.Offered => "待转入方接收",
        TransferState.Asked => "待转出方同意",
        TransferState.Done => "已转入",
        TransferState.Refused => "未同意",
        TransferState.Withdrawn => "已撤回",
        _ => "新建",
    };

    public static string Name(this MemberGroup group) => group switch
    {
        MemberGroup.Women => "女会员",
        MemberGroup.Migrants => "农民工",
        MemberGroup.NewEmployment => "新就业形态劳动者",
        _ => "中共党员",
    };
}
