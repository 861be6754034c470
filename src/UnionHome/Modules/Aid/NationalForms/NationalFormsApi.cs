using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.NationalForms;

/// <summary>Forms of the national system as JSON, under <c>/api/aid/national</c>. Filled they are taken out on their page alone, after a fresh proof.</summary>
internal static class NationalFormsApi
{
    public sealed record FormAnswer(Guid Id, NationalRows Rows, int Version, IReadOnlyList<NationalColumn> Columns, IReadOnlyList<string> Fields);

    public sealed record MapBody(int? Version, IReadOnlyList<ColumnInput>? Columns);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/api/aid/national").WithTags("aid").RequireAuthorization(new PermitAttribute(HardshipModule.Report));
        forms.MapGet("/", async ([AsParameters] Listing listing, Db db, Reach reach, CancellationToken ct) => await (await NationalFormRow.Within(db, reach, ct)).ToPage(listing, NationalFormRow.Sorts, ct));
        forms.MapGet("/{id:guid}", async (Guid id, Reach reach, CancellationToken ct) => Answer(await reach.Find<NationalForm>(id, HardshipModule.Report, ct)));
        forms.MapPut("/{id:guid}/columns", async (Guid id, MapBody body, Reach reach, NationalFormDesk desk, CancellationToken ct) =>
        {
            var form = await reach.Find<NationalForm>(id, HardshipModule.Report, ct);
            if (body.Version is { } known) form.Expect(known);
            await desk.Map(form, [.. (body.Columns ?? []).Select(c => (Shape.Check(c).Field, c.Text))], ct);
            return Answer(form);
        });
    }

    private static FormAnswer Answer(NationalForm form) => new(form.Id, form.Rows, form.Version, form.Columns, [.. NationalFields.Of(form.Rows).Select(f => f.Name)]);
}
