using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Aid.Disasters;

namespace UnionHome.Modules.Aid.Field;

/// <summary>What the device asks and sends, and the desk's steps, under <c>/api/aid/field</c>. What was found and promised is told by pages only, for a reason.</summary>
internal static class FieldApi
{
    /// <param name="Token">The form token that goes with every change.</param>
    /// <param name="Package">How the device's package stands: null when there is no such one of this person.</param>
    /// <param name="Disasters">The open disasters for which households may be surveyed.</param>
    public sealed record SessionAnswer(Guid User, string Name, string? Union, string Token, string TokenHeader, long IdleMinutes, PackageStanding? Package, IReadOnlyList<OpenDisaster> Disasters);

    public sealed record OpenDisaster(Guid Id, string Title);

    public sealed record PackageStanding(PackageState State, bool Over);

    public sealed record PackageAnswer(Guid Id, DateTimeOffset Until, IReadOnlyList<TakenHousehold> Households);

    public sealed record PackageLine(Guid Id, string Owner, string Device, int Households, DateTimeOffset TakenAt, DateTimeOffset Until, PackageState State);

    public sealed record EntryLine(Guid Id, EntryForm Form, EntryState State, DateOnly VisitedOn, DateTimeOffset ReceivedAt, string SentBy, int Papers, string Union);

    public sealed record FactAnswer(Guid Id, FactKind Fact, FactStanding Standing);

    /// <param name="File">The household's file; none for a household of a disaster.</param>
    public sealed record EntryAnswer(Guid Id, Guid? File, EntryForm Form, EntryState State, Guid? Pair, bool WasKnown, DateOnly VisitedOn, int Papers, int Version, string Sentence, IReadOnlyList<FactAnswer> Facts);

    public sealed record ChoiceBody(Guid Fact, bool TakeTold);

    public sealed record ChoicesBody(IReadOnlyList<ChoiceBody>? Choices, string? Reason, int? Version);

    public sealed record ReasonBody(string? Reason, int? Version);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var view = Group(routes, FieldModule.View);
        view.MapGet("/entries", async ([AsParameters] FieldFilter filter, [AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            (await (await FieldRow.Within(db, reach, filter, ct)).ToPage(listing, FieldRow.Sorts, ct)).Select(r => new EntryLine(r.Id, r.Form, r.State, r.VisitedOn, r.ReceivedAt, r.SentBy, r.Papers, r.UnionCode)));
        view.MapGet("/entries/{id:guid}", async (Guid id, Db db, Reach reach, Texts texts, CancellationToken ct) => await Told(await reach.Find<FieldEntry>(id, FieldModule.View, ct), db, texts, ct));
        view.MapGet("/packages", async ([AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) =>
            (await (await PackageRow.Within(db, reach, ct)).ToPage(listing, PackageRow.Sorts, ct)).Select(r => new PackageLine(r.Id, r.Owner, r.Device, r.Files.Count, r.TakenAt, r.Until, r.State)));

        var keep = Group(routes, FieldModule.Keep);
        keep.MapGet("/session", Session).WithSummary("Who is signed in, the form token, and how the device's package stands");
        keep.MapGet("/households", async (string? q, Db db, Reach reach, FieldDesk desk, CancellationToken ct) => await HouseholdChoice.Within(db, reach, await desk.Open(ct), q, ct));
        keep.MapPost("/packages", async (TakeInput body, FieldDesk desk, CancellationToken ct) =>
        {
            var taken = await desk.Take(Shape.Check(body), ct);
            return new PackageAnswer(taken.Package.Id, taken.Package.Until, taken.Households);
        }).RequireAuthorization(new StepUpAttribute()).WithSummary("Takes households along: personal data leaves the house, so it asks for a fresh proof");
        keep.MapPost("/packages/{id:guid}/withdrawal", async (Guid id, ReasonBody body, Reach reach, FieldDesk desk, CancellationToken ct) =>
        {
            var package = await reach.Find<FieldPackage>(id, FieldModule.Keep, ct);
            if (body.Version is { } known) package.Expect(known);
            await desk.Withdraw(package, body.Reason, ct);
            return new PackageStanding(package.State, package.IsOver(reach.Act().At));
        });
        keep.MapPost("/visits", async (HttpRequest request, FieldDesk desk, Db db, Vault vault, Texts texts, CancellationToken ct) =>
        {
            var (parcel, mark) = (await FieldParcel.Read(request, ct), await RequestReading.Mark(request, vault, ct));
            return parcel.Told.Form == EntryForm.Disaster
                ? Told(await desk.ReceiveSurvey(parcel.Told, mark, parcel.Photos, parcel.Signature, ct), parcel, texts)
                : await Told(await desk.Receive(parcel.Told, mark, parcel.Photos, parcel.Signature, ct), db, texts, ct);
        }).WithSummary("Takes in one form with its pictures (multipart: entry, photos, signature), whole or not at all");
        keep.MapPost("/entries/{id:guid}/choices", async (Guid id, ChoicesBody body, Db db, Reach reach, FieldDesk desk, Texts texts, CancellationToken ct) =>
        {
            var entry = await reach.Find<FieldEntry>(id, FieldModule.Keep, ct);
            if (body.Version is { } known) entry.Expect(known);
            await desk.Choose(entry, (body.Choices ?? []).DistinctBy(c => c.Fact).ToDictionary(c => c.Fact, c => c.TakeTold), body.Reason, ct);
            return await Told(entry, db, texts, ct);
        });
    }

    private static async Task<SessionAnswer> Session(Guid? package, HttpContext http, IAntiforgery antiforgery, Db db, Reach reach, UnionInHand inHand, FieldDesk desk, SurveyDesk surveys, CancellationToken cancellationToken)
    {
        var user = reach.UserId!.Value;
        var found = package is null ? null : await db.Set<FieldPackage>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == package && p.OwnerId == user, cancellationToken);
        var tokens = antiforgery.GetAndStoreTokens(http);
        return new(
            user, reach.UserName, (await inHand.Get(cancellationToken))?.Code, tokens.RequestToken!, tokens.HeaderName!, await desk.IdleMinutes(cancellationToken),
            found is null ? null : new(found.State, found.IsOver(reach.Act().At)), (await surveys.Open(FieldModule.Keep, cancellationToken)).ConvertAll(d => new OpenDisaster(d.Id, d.Title)));
    }

    private static EntryAnswer Told(DisasterSurvey s, FieldParcel parcel, Texts texts) =>
        new(s.Id, null, EntryForm.Disaster, EntryState.Received, null, false, s.SurveyedOn, parcel.Photos.Count + (parcel.Signature is null ? 0 : 1), s.Version, texts["已收到。"], []);

    private static async Task<EntryAnswer> Told(FieldEntry e, Db db, Texts texts, CancellationToken cancellationToken)
    {
        var facts = await db.Set<HouseholdFact>().AsNoTracking().Where(f => f.EntryId == e.Id).OrderBy(f => f.Fact).ToListAsync(cancellationToken);
        var sentence = e switch
        {
            { State: not EntryState.InConflict } => texts["已收到。"],
            { WasKnown: true } => texts["此人已有档案，作为又一次走访收下，请核对。"],
            _ => texts["已收到；{0} 项与现有记录不一致，两边都已保留，请核对。", facts.Count(f => f.Standing == FactStanding.Contested)],
        };
        return new(e.Id, e.FileId, e.Form, e.State, e.PairId, e.WasKnown, e.VisitedOn, e.Papers, e.Version, sentence, facts.ConvertAll(f => new FactAnswer(f.Id, f.Fact, f.Standing)));
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string permission) =>
        routes.MapGroup("/api/aid/field").WithTags("field visits").RequireAuthorization(new PermitAttribute(permission));
}
