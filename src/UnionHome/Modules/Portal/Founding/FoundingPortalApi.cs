using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.RateLimits;
using UnionHome.Modules.Organisations.Founding;

namespace UnionHome.Modules.Portal.Founding;

/// <summary>The same as JSON; counted together with the pages.</summary>
internal static class FoundingPortalApi
{
    public sealed record StatusBody(string? Code);

    public sealed record CountyAnswer(string Code, string NameZh, string NameEn);

    public sealed record AskedAnswer(string Union, string Code);

    public sealed record StatusAnswer(string UnitName, string State, string Words, string? Reason, string? UnionName);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var portal = routes.MapGroup("/api/portal/founding").WithTags("founding portal").AllowAnonymous();
        portal.MapGet("/counties", async (Db db, CancellationToken ct) => (await AskInput.Counties(db, ct)).Select(o => new CountyAnswer(o.Code, o.NameZh, o.NameEn)));
        portal.MapPost("/", async (AskInput body, Db db, FoundingDesk desk, TimeProvider clock, Texts texts, CancellationToken ct) =>
        {
            var (union, code) = await Shape.Check(body).Ask(db, desk, clock, ct);
            return Results.Created((string?)null, new AskedAnswer(union.Name(texts.IsEnglish), code));
        }).WithMetadata(new PublicFormAttribute(FoundingPortalModule.AskForm) { Times = 8 });
        portal.MapPost("/status", async (StatusBody body, FoundingDesk desk, Texts texts, CancellationToken ct) =>
        {
            var found = await desk.Followed(body.Code, ct) ?? throw StatusModel.NoSuchCode();
            return new StatusAnswer(found.UnitName, found.State.ToString(), texts[FoundingWords.ToApplicant(found.State)], found.EndReason, found.UnionId is null ? null : found.UnionName);
        }).WithMetadata(new PublicFormAttribute(FoundingPortalModule.StatusForm) { Times = 20 });
    }
}
