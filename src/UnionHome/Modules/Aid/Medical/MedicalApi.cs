using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Medical;

/// <summary>Hospitals, cards and uses as JSON, under <c>/api/aid/medical</c>. Sums told are in fen; amounts sent are in yuan, as typed on the pages. Who has a card is told by kinship only.</summary>
internal static class MedicalApi
{
    public sealed record ReasonBody(string? Reason, int? Version);

    public sealed record VersionBody(int? Version);

    public sealed record VoidBody(VoidCause Cause, string? Reason, int? Version);

    public sealed record UsesBody(Guid Hospital, IReadOnlyList<UseInput>? Uses);

    public sealed record HospitalAnswer(Guid Id, string Name, string Address, string Telephone, DateOnly From, DateOnly Until, IReadOnlyList<FeeDiscount> Discounts, HospitalState State, int Version)
    {
        public static HospitalAnswer Of(DesignatedHospital h) => new(h.Id, h.Name, h.Address, h.Telephone, h.From, h.Until, h.Discounts, h.State, h.Version);
    }

    public sealed record HospitalLine(Guid Id, string Name, string Address, string Telephone, string Union, DateOnly From, DateOnly Until, IReadOnlyList<FeeDiscount> Discounts, HospitalState State);

    public sealed record CardAnswer(Guid Id, string Number, Guid File, Kinship Kinship, DateOnly From, DateOnly Until, CardState State, DateOnly? VoidOn, VoidCause? VoidFor, int Version)
    {
        public static CardAnswer Of(MedicalCard c) => new(c.Id, c.Number, c.FileId, c.Kinship, c.From, c.Until, c.State, c.VoidOn, c.VoidFor, c.Version);
    }

    public sealed record CardLine(Guid Id, string Number, Kinship Kinship, string Union, DateOnly From, DateOnly Until, CardState State);

    public sealed record UseAnswer(Guid Id, Guid Card, Guid Hospital, DateOnly On, FeeKind Fee, long Full, long Discount, long Paid, string Bill, UseState State, int Version)
    {
        public static UseAnswer Of(CardUse u) => new(u.Id, u.CardId, u.HospitalId, u.On, u.Fee, u.Full.Fen, u.Discount.Fen, u.Paid.Fen, u.Bill, u.State, u.Version);
    }

    public sealed record UseLine(Guid Id, string Card, string Hospital, string Union, DateOnly On, FeeKind Fee, long Full, long Discount, string Bill, UseState State);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var read = Group(routes, MedicalModule.View);
        read.MapGet("/hospitals", async ([AsParameters] HospitalFilter filter, [AsParameters] Listing listing, Db db, Reach reach, HospitalDesk desk, CancellationToken ct) =>
            (await (await HospitalRow.Within(db, reach, desk, filter, ct)).ToPage(listing, HospitalRow.Sorts, ct)).Select(r => new HospitalLine(r.Id, r.Name, r.Address, r.Telephone, r.UnionCode, r.From, r.Until, r.Discounts, r.State)));
        read.MapGet("/hospitals/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => HospitalAnswer.Of(await reach.Find<DesignatedHospital>(id, MedicalModule.View, ct)));
        read.MapGet("/cards", async ([AsParameters] CardFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            (await (await CardRow.Within(db, reach, filter, ct)).ToPage(listing, CardRow.Sorts, ct)).Select(r => new CardLine(r.Id, r.Number, r.Kinship, r.UnionCode, r.From, r.Until, r.State)));
        read.MapGet("/cards/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => CardAnswer.Of(await reach.Find<MedicalCard>(id, MedicalModule.View, ct)));
        read.MapGet("/uses", async ([AsParameters] UseFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            (await (await UseRow.Within(db, reach, filter, ct)).ToPage(listing, UseRow.Sorts, ct)).Select(r => new UseLine(r.Id, r.Card, r.Hospital, r.UnionCode, r.On, r.Fee, r.Full.Fen, r.Discount.Fen, r.Bill, r.State)));
        read.MapGet("/uses/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => UseAnswer.Of(await reach.Find<CardUse>(id, MedicalModule.View, ct)));

        var agree = Group(routes, MedicalModule.Agree);
        agree.MapPost("/hospitals", async (HospitalInput body, HospitalDesk desk, CancellationToken ct) =>
        {
            var hospital = await desk.Agree(Shape.Check(body).Union, body.Read(), ct);
            return TypedResults.Created($"/api/aid/medical/hospitals/{hospital.Id}", HospitalAnswer.Of(hospital));
        });
        agree.MapPost("/hospitals/{id:guid}/change", (Guid id, HospitalChangeInput body, int? version, Reach reach, HospitalDesk desk, CancellationToken ct) =>
            Hospital(reach, id, version, h => desk.Change(h, Shape.Check(body).Address, body.Telephone, body.Until!.Value, ct), ct));
        agree.MapPost("/hospitals/{id:guid}/ending", (Guid id, ReasonBody body, Reach reach, HospitalDesk desk, CancellationToken ct) =>
            Hospital(reach, id, body.Version, h => desk.End(h, body.Reason, ct), ct));

        var keep = Group(routes, MedicalModule.Keep);
        keep.MapPost("/cards", async (IssueInput body, CardDesk desk, CancellationToken ct) =>
            (await desk.Issue(Shape.Check(body).File!.Value, body.Members ?? [], ct)).Select(CardAnswer.Of));
        keep.MapPost("/cards/{id:guid}/renewal", (Guid id, VersionBody body, Reach reach, CardDesk desk, CancellationToken ct) =>
            Card(reach, id, body.Version, async c => { await desk.Renew(c, ct); return c; }, ct));
        keep.MapPost("/cards/{id:guid}/voiding", (Guid id, VoidBody body, Reach reach, CardDesk desk, CancellationToken ct) =>
            Card(reach, id, body.Version, async c => { await desk.MakeVoid(c, body.Cause, body.Reason, ct); return c; }, ct));
        keep.MapPost("/cards/{id:guid}/replacement", (Guid id, ReasonBody body, Reach reach, CardDesk desk, CancellationToken ct) =>
            Card(reach, id, body.Version, c => desk.Replace(c, body.Reason, ct), ct));
        keep.MapPost("/uses", async (UsesBody body, UseDesk desk, CancellationToken ct) =>
            (await desk.Record(await desk.Hospital(body.Hospital, ct), [.. (body.Uses ?? []).Select(u => Shape.Check(u).Read())], ct)).Select(UseAnswer.Of));
        keep.MapPost("/uses/{id:guid}/taking-back", async (Guid id, ReasonBody body, Reach reach, UseDesk desk, CancellationToken ct) =>
        {
            var use = await reach.Find<CardUse>(id, MedicalModule.Keep, ct);
            if (body.Version is { } known) use.Expect(known);
            await desk.TakeBack(use, body.Reason, ct);
            return UseAnswer.Of(use);
        });
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string permission) =>
        routes.MapGroup("/api/aid/medical").WithTags("medical cards").RequireAuthorization(new PermitAttribute(permission));

    private static async Task<HospitalAnswer> Hospital(Reach reach, Guid id, int? version, Func<DesignatedHospital, Task> step, CancellationToken cancellationToken)
    {
        var hospital = await reach.Find<DesignatedHospital>(id, MedicalModule.Agree, cancellationToken);
        if (version is { } known) hospital.Expect(known);
        await step(hospital);
        return HospitalAnswer.Of(hospital);
    }

    /// <param name="step">Answers with the card, or with the one in its place.</param>
    private static async Task<CardAnswer> Card(Reach reach, Guid id, int? version, Func<MedicalCard, Task<MedicalCard>> step, CancellationToken cancellationToken)
    {
        var card = await reach.Find<MedicalCard>(id, MedicalModule.Keep, cancellationToken);
        if (version is { } known) card.Expect(known);
        return CardAnswer.Of(await step(card));
    }
}
