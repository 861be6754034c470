using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.People.Members;

/// <summary>A member: who they are in part, where they stand and stood, and what may be done.</summary>
[Permit(MembersModule.View)]
public sealed class DetailsModel(Db db, Reach reach, TransferDesk transfers, Vault vault, Texts texts) : MemberPage(db, reach, MembersModule.View)
{
    public sealed record Stay(string Union, DateOnly From, DateOnly? Until, MembershipState State);

    public string IdNumber { get; private set; } = "";

    public string Phone { get; private set; } = "";

    public IReadOnlyList<Stay> Stays { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public MembershipTransfer? Transfer { get; private set; }

    public bool MayManage { get; private set; }

    public bool MayReveal { get; private set; }

    /// <summary>The steps that the reader may take now.</summary>
    public IReadOnlyList<StepDefinition<MembershipState>> Open { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (Membership.IsStanding)
            (IdNumber, Phone) = (vault.Masked(Person, nameof(People.Person.IdNumber), Person.IdNumber), vault.Masked(Person, nameof(People.Person.Phone), Person.Phone));
        MayManage = Membership.IsStanding && await Reach.May(MembersModule.Manage, Membership.Path, cancellationToken);
        MayReveal = Membership.IsStanding && await Reach.May(MembersModule.Reveal, Membership.Path, cancellationToken);
        var mayExpel = await Reach.May(MembersModule.Expel, Membership.Path, cancellationToken);
        Open = [.. Membership.OpenSteps().Where(s => s.Code != "transfer-out" && (s.Permission == MembersModule.Expel ? mayExpel : MayManage))];
        Transfer = await transfers.Open(Membership, cancellationToken);
        Stays = await StaysOf(cancellationToken);
        Steps = await Db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).Take(100).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<Stay>> StaysOf(CancellationToken cancellationToken)
    {
        var stays = await (from membership in Db.Set<Membership>().AsNoTracking()
                           join union in Db.Organisations on membership.Path equals union.Path
                           where membership.PersonId == Person.Id
                           orderby membership.From descending, membership.Id descending
                           select new { union.NameZh, union.NameEn, membership.From, membership.Until, membership.State }).ToListAsync(cancellationToken);
        return [.. stays.Select(s => new Stay(texts.IsEnglish && s.NameEn.Length > 0 ? s.NameEn : s.NameZh, s.From, s.Until, s.State))];
    }
}
