using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.People.Members;

/// <summary>A transfer as a line of the desk. The name is that of somebody who may belong to another union yet, so it is shown in part.</summary>
public sealed record TransferRow
{
    public static readonly Sorts<TransferRow> Sorts = new Sorts<TransferRow>(r => r.Id).By("asked", r => r.AskedAt, descending: true).By("state", r => r.State);

    public Guid Id { get; init; }

    internal string Name { get; init; } = "";

    public string FromZh { get; init; } = "";

    public string FromEn { get; init; } = "";

    public string ToZh { get; init; } = "";

    public string ToEn { get; init; } = "";

    public TransferState State { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public string Masked => Foundation.Privacy.Mask.Name(Name);

    public string From(bool english) => english && FromEn.Length > 0 ? FromEn : FromZh;

    public string To(bool english) => english && ToEn.Length > 0 ? ToEn : ToZh;

    public static IQueryable<TransferRow> Of(Db db, IQueryable<MembershipTransfer> transfers, TransferState? state, bool all)
    {
        if (state is { } only) transfers = transfers.Where(t => t.State == only);
        else if (!all) transfers = transfers.Where(t => t.OpenId != null);
        return from transfer in transfers
               join membership in db.Set<Membership>() on transfer.MembershipId equals membership.Id
               join person in db.Set<Person>() on membership.PersonId equals person.Id
               join @from in db.Organisations on membership.Path equals @from.Path
               join to in db.Organisations on transfer.Path equals to.Path
               select new TransferRow
               {
                   Id = transfer.Id,
                   Name = person.Name,
                   FromZh = @from.NameZh,
                   FromEn = @from.NameEn,
                   ToZh = to.NameZh,
                   ToEn = to.NameEn,
                   State = transfer.State,
                   AskedAt = transfer.AskedAt,
               };
    }
}
