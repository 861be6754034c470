using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.RateLimits;
using UnionHome.Modules.Aid.Applications;

namespace UnionHome.Modules.Aid.Apply;

/// <summary>The same as JSON, without photos; counted together with the pages.</summary>
internal static class ApplyApi
{
    public sealed record StatusBody(string? Number, string? Code);

    public sealed record AppliedAnswer(string Number, string Code);

    public sealed record StatusAnswer(string Number, ApplicationState State, string Words, string Hands, string? Question, string? Reason, DateOnly ReceivedOn, DateOnly? DueOn);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var apply = routes.MapGroup("/api/apply").WithTags("applying for aid").AllowAnonymous();
        apply.MapGet("/programmes", async (string? union, OpenDoor door, CancellationToken ct) =>
            await door.Programmes(union is null ? null : await door.Union(union, ct) ?? throw new NotFound("union"), ct));
        apply.MapPost("/{union}", async (string union, ApplyInput body, OpenDoor door, ApplicationDesk desk, CancellationToken ct) =>
        {
            var told = Shape.Check(body).Told();
            var (application, code) = await desk.Apply(await door.Union(union, ct) ?? throw new NotFound("union"), told, [], ct);
            return Results.Created((string?)null, new AppliedAnswer(application.Number, code));
        }).WithMetadata(new PublicFormAttribute(ApplyModule.ApplyForm) { Times = 8 });
        apply.MapPost("/status", async (StatusBody body, ApplicationDesk desk, Texts texts, CancellationToken ct) =>
        {
            var found = await desk.Followed(body.Number, body.Code, ct) ?? throw StatusModel.NoSuchCode();
            var question = found.State == ApplicationState.AskedBack ? (await desk.Questions(found, ct)).LastOrDefault(q => q.AnsweredAt is null)?.Text : null;
            return new StatusAnswer(found.Number, found.State, texts[ApplicationWords.ToApplicant(found.State)], (await desk.HandsOf(found, ct)).Name(texts.IsEnglish), question, found.EndReason, found.ReceivedOn, found.DueOn);
        }).WithMetadata(new PublicFormAttribute(ApplyModule.StatusForm) { Times = 20 });
    }
}
