using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

/// <summary>Programmes and their sheets as JSON, under <c>/api/titles</c>.</summary>
internal static class ProgrammesApi
{
    public sealed record NewProgramme(string Union, string NameZh, string? NameEn, TitleKind Kind, IReadOnlyList<OrganisationKind> Applicants, int? Year);

    public sealed record TypedSheet(DateOnly? ApplyUntil, int? ValidMonths, bool Rechecked, IReadOnlyList<TypedGrade>? Grades, IReadOnlyList<TypedItem>? Items);

    public sealed record ProgrammeAnswer(Guid Id, string NameZh, string NameEn, string Kind, string State, bool Opened, IReadOnlyList<string> Applicants)
    {
        public static ProgrammeAnswer Of(TitleProgramme p) => new(p.Id, p.NameZh, p.NameEn, p.Kind.ToString(), p.State.ToString(), p.Opened, p.Applicants);
    }

    public sealed record BoardRowAnswer(string Code, string NameZh, string NameEn, IReadOnlyList<BoardCell> Cells);

    public sealed record BoardAnswer(string Union, DateOnly On, IReadOnlyList<ProgrammeAnswer> Programmes, IReadOnlyList<BoardRowAnswer> Rows, IReadOnlyList<BoardCell> Total)
    {
        public static BoardAnswer Of(Board b) => new(
            b.Of.Code, b.On, [.. b.Programmes.Select(ProgrammeAnswer.Of)], [.. b.Rows.Select(r => new BoardRowAnswer(r.Code, r.NameZh, r.NameEn, r.Cells))], b.Total);
    }

    public sealed record ItemAnswer(Guid Id, string Section, string Text, decimal Points, bool NeedsEvidence, bool IsVeto);

    public sealed record VersionAnswer(
        Guid Id, Guid ProgrammeId, int Year, string State, DateOnly? ApplyUntil, int? ValidMonths, bool Rechecked, decimal FullPoints, IReadOnlyDictionary<string, decimal> Grades, int Version,
        IReadOnlyList<ItemAnswer> Items)
    {
        public static VersionAnswer Of(ProgrammeVersion v) => new(
            v.Id, v.ProgrammeId, v.Year, v.State.ToString(), v.ApplyUntil, v.ValidMonths, v.Rechecked, v.FullPoints / 10m, v.Grades.ToDictionary(g => g.Name, g => g.Least / 10m), v.Version,
            [.. v.Ordered.Select(i => new ItemAnswer(i.Id, i.Section, i.Text, i.Points / 10m, i.NeedsEvidence, i.IsVeto))]);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        var view = routes.MapGroup("/api/titles").WithTags("titles").RequireAuthorization(new PermitAttribute(TitlesModule.View));
        view.MapGet("/board", async ([AsParameters] BoardFilter filter, TitleBoard board, CancellationToken ct) => await board.Read(filter, ct) is { } read
            ? TypedResults.Ok(BoardAnswer.Of(read))
            : throw new NotFound("union"));
        view.MapGet("/programmes", async (ProgrammeDesk desk, CancellationToken ct) => (await (await desk.Seen(ct)).OrderBy(p => p.Id).ToListAsync(ct)).Select(ProgrammeAnswer.Of));
        view.MapGet("/programmes/{programme:guid}", async (Guid programme, ProgrammeDesk desk, CancellationToken ct) => ProgrammeAnswer.Of(await desk.Find(programme, ct)));
        view.MapGet("/versions/{version:guid}", async (Guid version, ProgrammeDesk desk, CancellationToken ct) => VersionAnswer.Of(await desk.FindVersion(version, ct)));

        var manage = routes.MapGroup("/api/titles").WithTags("titles").RequireAuthorization(new PermitAttribute(TitlesModule.Manage));
        manage.MapPost("/programmes", async (NewProgramme asked, Db db, Reach reach, ProgrammeDesk desk, TimeProvider clock, CancellationToken ct) =>
        {
            var union = await reach.Pick(db, asked.Union, TitlesModule.Manage, nameof(asked.Union), ct);
            var programme = TitleProgramme.Found(union, new(asked.NameZh, asked.NameEn ?? "", asked.Kind, asked.Applicants), reach.Act());
            db.Add(programme);
            await db.SaveChangesAsync(ct);
            var version = await desk.DraftVersion(programme, asked.Year ?? clock.Today().Year, ct);
            return TypedResults.Created($"/api/titles/versions/{version.Id}", VersionAnswer.Of(version));
        });
        manage.MapPost("/programmes/{programme:guid}/versions", async (Guid programme, int year, Reach reach, ProgrammeDesk desk, CancellationToken ct) =>
        {
            var version = await desk.DraftVersion(await reach.Find<TitleProgramme>(programme, TitlesModule.Manage, ct), year, ct);
            return TypedResults.Created($"/api/titles/versions/{version.Id}", VersionAnswer.Of(version));
        });
        manage.MapPut("/versions/{version:guid}", async Task<IResult> (Guid version, int? known, [FromBody] TypedSheet typed, Db db, ProgrammeDesk desk, Texts texts, CancellationToken ct) =>
        {
            var found = await desk.Managed(version, ct);
            if (known is { } seen) found.Expect(seen);
            var read = SheetReading.Of(typed.Items ?? []);
            if (read.Problems.Count > 0) return TitleProblems.Wrong(read.Problems, texts);
            found.Write(new VersionInput { ApplyUntil = typed.ApplyUntil, ValidMonths = typed.ValidMonths, Rechecked = typed.Rechecked, Grades = [.. typed.Grades ?? []] }.Read(), read.Points);
            await db.SaveChangesAsync(ct);
            return TypedResults.Ok(VersionAnswer.Of(found));
        });
        manage.MapPost("/versions/{version:guid}/opening", async (Guid version, Db db, Reach reach, ProgrammeDesk desk, CancellationToken ct) =>
        {
            var found = await desk.Managed(version, ct);
            found.Open(await db.Set<TitleProgramme>().SingleAsync(p => p.Id == found.ProgrammeId, ct), reach.Act());
            await db.SaveChangesAsync(ct);
            return VersionAnswer.Of(found);
        });
        manage.MapPost("/versions/{version:guid}/closing", async (Guid version, Db db, Reach reach, ProgrammeDesk desk, CancellationToken ct) =>
        {
            var found = await desk.Managed(version, ct);
            found.Close(reach.Act());
            await db.SaveChangesAsync(ct);
            return VersionAnswer.Of(found);
        });
    }
}
