using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Organisations;

namespace UnionHome.Modules.People.Members;

/// <summary>The same as JSON: the register, joining, steps and transfers. Numbers are masked; whole ones leave only by the pages that ask for a reason.</summary>
internal static class MembersApi
{
    public sealed record MemberAnswer(Guid Id, string Name, string? Number, string Sex, string IdNumber, string Phone, string UnionCode, string Union,
        MembershipState State, DateOnly JoinedOn, DateOnly From, DateOnly? Until, bool IsMigrant, bool IsNewEmployment, bool IsPartyMember, int? Version);

    public sealed record StepBody
    {
        [Required(ErrorMessage = "请填写生效日期")]
        public DateOnly? On { get; init; }

        [StringLength(500)]
        public string? Reason { get; init; }

        public int? Version { get; init; }
    }

    public sealed record OfferBody
    {
        /// <summary>The code of the union to which the member goes.</summary>
        [Required(ErrorMessage = "请填写转入的工会"), StringLength(200)]
        public string Union { get; init; } = "";

        [Required(ErrorMessage = "请填写理由"), StringLength(500)]
        public string Reason { get; init; } = "";

        public int? Version { get; init; }
    }

    public sealed record AnswerBody
    {
        [StringLength(500)]
        public string? Reason { get; init; }

        public int? Version { get; init; }
    }

    public sealed record TransferAnswer(Guid Id, TransferState State, string From, string To, int Version, string Address);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = routes.MapGroup("/api/members").WithTags("members").RequireAuthorization(new PermitAttribute(MembersModule.View));
        read.MapGet("/", async ([AsParameters] MemberFilter filter, [AsParameters] Listing listing, Db db, Reach reach, Vault vault, CancellationToken cancellationToken) =>
        {
            var page = await (await MemberRow.Within(db, reach, filter, cancellationToken)).ToPage(listing, MemberRow.Sorts, cancellationToken);
            var unions = await page.Rows.Unions(db, cancellationToken);
            var numbers = await page.Rows.Masked(db, vault, cancellationToken);
            return page.Select(r => Answer(r, unions[r.Path], numbers.GetValueOrDefault(r.PersonId), null));
        }).WithSummary("Members within reach, filtered, sorted (union, name, number, joined, state; a minus in front turns it round), 50 to a page");
        read.MapGet("/{id:guid}", (Guid id, Db db, Reach reach, Vault vault, CancellationToken cancellationToken) => One(id, db, reach, vault, cancellationToken));

        var manage = routes.MapGroup("/api/members").WithTags("members").RequireAuthorization(new PermitAttribute(MembersModule.Manage));
        manage.MapPost("/", async (JoinInput body, Db db, Reach reach, Vault vault, MemberDesk desk, CancellationToken cancellationToken) =>
        {
            var union = await reach.Pick(db, Shape.Check(body).Union, MembersModule.Manage, "Union", cancellationToken);
            var joined = await desk.Join(body, union, body.JoinedOn!.Value, reach.Act(), cancellationToken);
            return Results.Created($"/api/members/{joined.Id}", await One(joined.Id, db, reach, vault, cancellationToken));
        });
        manage.MapPost("/{id:guid}/description", async (Guid id, DescribeInput body, Db db, Reach reach, Vault vault, MemberDesk desk, CancellationToken cancellationToken) =>
        {
            var membership = Expect(await reach.Find<Membership>(id, MembersModule.Manage, cancellationToken), Shape.Check(body).Version);
            if (!membership.IsStanding) throw new NotFound("membership");
            var person = await db.Set<Person>().SingleAsync(p => p.Id == membership.PersonId, cancellationToken);
            await desk.Describe(membership, person, body, reach.Act(), cancellationToken);
            return await One(id, db, reach, vault, cancellationToken);
        });
        foreach (var step in new[] { "retain", "suspend", "restore", "leave" })
            manage.MapPost($"/{{id:guid}}/{step}", (Guid id, StepBody body, Db db, Reach reach, Vault vault, TransferDesk transfers, CancellationToken cancellationToken) =>
                Take(id, step, MembersModule.Manage, body, db, reach, vault, transfers, cancellationToken));
        routes.MapGroup("/api/members").WithTags("members").RequireAuthorization(new PermitAttribute(MembersModule.Expel))
            .MapPost("/{id:guid}/expel", (Guid id, StepBody body, Db db, Reach reach, Vault vault, TransferDesk transfers, CancellationToken cancellationToken) =>
                Take(id, "expel", MembersModule.Expel, body, db, reach, vault, transfers, cancellationToken));

        manage.MapPost("/{id:guid}/transfer", async (Guid id, OfferBody body, Reach reach, TransferDesk transfers, CancellationToken cancellationToken) =>
        {
            var membership = Expect(await reach.Find<Membership>(id, MembersModule.Manage, cancellationToken), Shape.Check(body).Version);
            return Told(await transfers.Find((await transfers.Offer(membership, body.Union, body.Reason, cancellationToken)).Id, MembersModule.Manage, cancellationToken));
        });
        manage.MapPost("/transfers", async (AskInput body, Db db, Reach reach, TransferDesk transfers, CancellationToken cancellationToken) =>
        {
            var to = await reach.Pick(db, Shape.Check(body).Union, MembersModule.Manage, "Union", cancellationToken);
            var asked = await transfers.Ask(to, body.Name, new MemberInput { IdNumber = body.IdNumber }.Number(), body.Reason, cancellationToken);
            return Told(await transfers.Find(asked.Id, MembersModule.Manage, cancellationToken));
        });
        read.MapGet("/transfers/{id:guid}", async (Guid id, TransferDesk transfers, CancellationToken cancellationToken) =>
            Told(await transfers.Find(id, MembersModule.View, cancellationToken)));
        manage.MapPost("/transfers/{id:guid}/confirmation", (Guid id, AnswerBody body, TransferDesk transfers, CancellationToken cancellationToken) =>
            Decide(id, body, transfers, hand => transfers.Complete(hand, cancellationToken), cancellationToken));
        manage.MapPost("/transfers/{id:guid}/refusal", (Guid id, AnswerBody body, TransferDesk transfers, CancellationToken cancellationToken) =>
            Decide(id, body, transfers, hand => transfers.Refuse(hand, body.Reason ?? "", cancellationToken), cancellationToken));
        manage.MapPost("/transfers/{id:guid}/withdrawal", (Guid id, AnswerBody body, TransferDesk transfers, CancellationToken cancellationToken) =>
            Decide(id, body, transfers, hand => transfers.Withdraw(hand, cancellationToken), cancellationToken));
    }

    private static async Task<TransferAnswer> Decide(Guid id, AnswerBody body, TransferDesk transfers, Func<TransferInHand, Task> decide, CancellationToken cancellationToken)
    {
        var hand = await transfers.Find(id, MembersModule.Manage, cancellationToken);
        if (Shape.Check(body).Version is { } seen) hand.Transfer.Expect(seen);
        await decide(hand);
        return Told(hand);
    }

    private static async Task<MemberAnswer> Take(
        Guid id, string step, string permission, StepBody body, Db db, Reach reach, Vault vault, TransferDesk transfers, CancellationToken cancellationToken)
    {
        var membership = Expect(await reach.Find<Membership>(id, permission, cancellationToken), Shape.Check(body).Version);
        var act = reach.Act(body.Reason);
        MemberSteps.Take(membership, step, body.On!.Value, act);
        if (!membership.IsStanding) await transfers.Lapse(membership, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return await One(id, db, reach, vault, cancellationToken);
    }

    private static Membership Expect(Membership membership, int? version)
    {
        if (version is { } seen) membership.Expect(seen);
        return membership;
    }

    private static TransferAnswer Told(TransferInHand hand) =>
        new(hand.Transfer.Id, hand.Transfer.State, hand.From.NameZh, hand.To.NameZh, hand.Transfer.Version, hand.Transfer.Address);

    private static async Task<MemberAnswer> One(Guid id, Db db, Reach reach, Vault vault, CancellationToken cancellationToken)
    {
        var membership = await reach.Find<Membership>(id, MembersModule.View, cancellationToken);
        var rows = await MemberRow.Of(db, db.Set<Membership>().AsNoTracking().Where(m => m.Id == id), null).ToListAsync(cancellationToken);
        var unions = await rows.Unions(db, cancellationToken);
        var numbers = await rows.Masked(db, vault, cancellationToken);
        return Answer(rows[0], unions[rows[0].Path], numbers.GetValueOrDefault(rows[0].PersonId), membership.Version);
    }

    private static MemberAnswer Answer(MemberRow r, Foundation.Tree.Organisation union, (string IdNumber, string Phone) numbers, int? version) =>
        new(r.Id, r.Name, r.Number, r.Sex.ToString(), numbers.IdNumber ?? "", numbers.Phone ?? "", union.Code, union.NameZh,
            r.State, r.JoinedOn, r.From, r.Until, r.IsMigrant, r.IsNewEmployment, r.IsPartyMember, version);
}
