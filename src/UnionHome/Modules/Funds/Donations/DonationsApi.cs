using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Donations;

/// <summary>Gifts as JSON, under <c>/api/funds/donations</c>; donors by name only where they agreed.</summary>
internal static class DonationsApi
{
    public sealed record ReasonBody(string? Reason, int? Version);

    public sealed record DonationAnswer(Guid Id, Guid Fund, DonorKind Kind, string PublicName, string Earmark, long Amount, DonationState State, DateOnly PledgedOn, DateOnly? ReceivedOn, string? Receipt, DateOnly? ThankedOn, int Version)
    {
        public static DonationAnswer Of(Donation d) => new(d.Id, d.FundId, d.DonorKind, d.PublicName, d.Earmark, d.Amount.Fen, d.State, d.PledgedOn, d.ReceivedOn, d.Receipt, d.ThankedOn, d.Version);
    }

    /// <param name="Code">By which the donor follows it; told here and never again.</param>
    public sealed record PledgeAnswer(DonationAnswer Donation, string Code);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var view = routes.MapGroup("/api/funds/donations").WithTags("donations").RequireAuthorization(new PermitAttribute(FundsModule.View));
        view.MapGet("/", async ([AsParameters] DonationFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            await (await DonationRow.Within(db, reach, filter, ct)).ToPage(listing, DonationRow.Sorts, ct));
        view.MapGet("/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => DonationAnswer.Of(await reach.Find<Donation>(id, FundsModule.View, ct)));

        var keep = routes.MapGroup("/api/funds/donations").WithTags("donations").RequireAuthorization(new PermitAttribute(FundsModule.Keep));
        keep.MapPost("/", async (DonationInput body, Reach reach, DonationDesk desk, CancellationToken ct) =>
        {
            var asked = Shape.Check(body);
            var (donation, code) = await desk.Pledge(await reach.Find<Fund>(asked.Fund!.Value, FundsModule.Keep, ct), asked.Read(), ct);
            return TypedResults.Created($"/api/funds/donations/{donation.Id}", new PledgeAnswer(DonationAnswer.Of(donation), code));
        });
        keep.MapPost("/{id:guid}/receiving", (Guid id, int? version, DonationReceiptInput body, Reach reach, DonationDesk desk, CancellationToken ct) =>
            Take(reach, id, version, d => desk.Receive(d, Shape.Check(body).Number, body.On!.Value, ct), ct)).WithMetadata(new MovesMoneyAttribute());
        keep.MapPost("/{id:guid}/thanks", (Guid id, ReasonBody body, Reach reach, DonationDesk desk, CancellationToken ct) => Take(reach, id, body.Version, d => desk.Thank(d, body.Reason, ct), ct));
        keep.MapPost("/{id:guid}/cancellation", (Guid id, ReasonBody body, Reach reach, DonationDesk desk, CancellationToken ct) => Take(reach, id, body.Version, d => desk.Cancel(d, body.Reason, ct), ct));
    }

    private static async Task<DonationAnswer> Take(Reach reach, Guid id, int? version, Func<Donation, Task> step, CancellationToken cancellationToken)
    {
        var donation = await reach.Find<Donation>(id, FundsModule.Keep, cancellationToken);
        if (version is { } known) donation.Expect(known);
        await step(donation);
        return DonationAnswer.Of(donation);
    }
}
