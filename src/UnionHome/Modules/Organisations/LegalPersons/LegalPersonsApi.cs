using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>The same actions as JSON: registrations under <c>/api/organisations</c>.</summary>
internal static class LegalPersonsApi
{
    public sealed record Asked(LegalPersonRequest Wanted, string? Reason, LegalPersonInput Facts);

    public sealed record Answer(string? CertificateNumber, string? Code);

    public sealed record Refusal(string? Reason);

    public sealed record RegistrationAnswer(
        Guid Id, Guid UnionId, LegalPersonState State, string CertificateNumber, string? Code, DateOnly? RegisteredOn, DateOnly? ValidFrom, DateOnly? ValidUntil, DateOnly? ChangeDueOn,
        LegalPersonRequest? Request, LegalPersonFacts Facts, int Version)
    {
        public static RegistrationAnswer Of(LegalPersonRegistration r) =>
            new(r.Id, r.OrganisationId, r.State, r.CertificateNumber, r.Code, r.RegisteredOn, r.ValidFrom, r.ValidUntil, r.ChangeDueOn, r.Request, r.Facts, r.Version);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/organisations").WithTags("legal persons");
        var view = api.MapGroup("").RequireAuthorization(new PermitAttribute(LegalPersonsModule.View));
        view.MapGet("/legal-persons", async ([AsParameters] LegalPersonFilter filter, [AsParameters] Listing listing, Db db, Reach reach, LegalPersonDesk desk, TimeProvider clock, CancellationToken ct) =>
        {
            var path = (await reach.Paths(LegalPersonsModule.View, ct)) is [var first, ..] ? first : "";
            return await (await LegalPersonRow.Within(db, reach, filter, clock.Today(), (await desk.Limits(path, ct)).ExpiringMonths, ct)).ToPage(listing, LegalPersonRow.Sorts, ct);
        });
        view.MapGet("/legal-persons/{registration:guid}", async (Guid registration, Reach reach, CancellationToken ct) =>
            RegistrationAnswer.Of(await reach.Find<LegalPersonRegistration>(registration, LegalPersonsModule.View, ct)));

        var apply = api.MapGroup("").RequireAuthorization(new PermitAttribute(LegalPersonsModule.Apply));
        apply.MapPost("/{id:guid}/legal-person", async (Guid id, LegalPersonInput facts, Reach reach, LegalPersonDesk desk, CancellationToken ct) =>
        {
            var made = await desk.Apply(await reach.Find<Organisation>(id, LegalPersonsModule.Apply, ct), facts.Facts(), null, ct);
            return TypedResults.Created($"/api/organisations/legal-persons/{made.Id}", RegistrationAnswer.Of(made));
        });
        apply.MapPost("/legal-persons/{registration:guid}/request", async (Guid registration, int? version, Asked asked, Reach reach, LegalPersonDesk desk, CancellationToken ct) =>
        {
            var found = await Find(reach, registration, LegalPersonsModule.Apply, version, ct);
            await desk.Ask(found, asked.Wanted, asked.Facts.Facts(), asked.Reason, ct);
            return RegistrationAnswer.Of(found);
        });

        var check = api.MapGroup("").RequireAuthorization(new PermitAttribute(LegalPersonsModule.Check));
        check.MapPost("/legal-persons/{registration:guid}/check", async (Guid registration, int? version, Reach reach, LegalPersonDesk desk, CancellationToken ct) =>
        {
            var found = await Find(reach, registration, LegalPersonsModule.Check, version, ct);
            await desk.Check(found, ct);
            return RegistrationAnswer.Of(found);
        });
        check.MapPost("/legal-persons/{registration:guid}/sending-back", async (Guid registration, int? version, Refusal asked, Reach reach, LegalPersonDesk desk, CancellationToken ct) =>
        {
            var found = await Find(reach, registration, LegalPersonsModule.Check, version, ct);
            await desk.SendBack(found, asked.Reason, ct);
            return RegistrationAnswer.Of(found);
        });

        var register = api.MapGroup("").RequireAuthorization(new PermitAttribute(LegalPersonsModule.Register));
        register.MapPost("/legal-persons/{registration:guid}/approval", async (Guid registration, int? version, Answer asked, Reach reach, LegalPersonDesk desk, CancellationToken ct) =>
        {
            var found = await Find(reach, registration, LegalPersonsModule.Register, version, ct);
            if (found.State == LegalPersonState.Requested) await desk.Agree(found, asked.CertificateNumber, ct);
            else await desk.Certify(found, asked.CertificateNumber ?? "", asked.Code ?? "", ct);
            return RegistrationAnswer.Of(found);
        });
        register.MapPost("/legal-persons/{registration:guid}/refusal", async (Guid registration, int? version, Refusal asked, Reach reach, LegalPersonDesk desk, CancellationToken ct) =>
        {
            var found = await Find(reach, registration, LegalPersonsModule.Register, version, ct);
            await desk.Refuse(found, asked.Reason, ct);
            return RegistrationAnswer.Of(found);
        });
    }

    private static async Task<LegalPersonRegistration> Find(Reach reach, Guid id, string permission, int? version, CancellationToken ct)
    {
        var found = await reach.Find<LegalPersonRegistration>(id, permission, ct);
        if (version is { } known) found.Expect(known);
        return found;
    }
}
