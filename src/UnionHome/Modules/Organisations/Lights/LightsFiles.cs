using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations.Lights.Print;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>What is printed, as Word files.</summary>
internal static class LightsFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var print = routes.MapGroup("/organisations/{id:guid}/lights/print").RequireAuthorization(new PermitAttribute(LightsModule.View)).ExcludeFromDescription();
        Document(print, "plaque", "工会牌子", d => d.Plaque());
        Document(print, "badges", "工作证", d => d.Badges());
        Document(print, "cards", "主席联系卡", d => d.Cards());
    }

    private static void Document(RouteGroupBuilder routes, string name, string title, Func<CardDocuments, byte[]> write) =>
        routes.MapGet($"/{name}.docx", async (Guid id, CardPress press, Texts texts, FileStore files, HttpRequest request, CancellationToken cancellationToken) =>
        {
            var faces = await press.Faces(id, request, cancellationToken);
            if (faces.People.Count == 0 && name != "plaque") throw new RuleViolation("lights.no_chair", "还没有登记在任的工会主席，请先在“届次与班子”中登记");
            return Results.File(write(new(faces, texts, files)), FileKind.Docx.MediaType, $"{faces.Union.Name(texts.IsEnglish)}-{texts[title]}.docx");
        });
}
