using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Pairing;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Field;

/// <summary>What the list of what came in may be narrowed to.</summary>
public sealed record FieldFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "state")]
    public EntryState? State { get; init; }
}

/// <summary>What came in, as a line of a list.</summary>
public sealed record FieldRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public EntryForm Form { get; init; }

    public EntryState State { get; init; }

    public DateOnly VisitedOn { get; init; }

    public string SentBy { get; init; } = "";

    public DateTimeOffset ReceivedAt { get; init; }

    public int Papers { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionZh { get; init; } = "";

    public string UnionEn { get; init; } = "";

    public static readonly Sorts<FieldRow> Sorts = new Sorts<FieldRow>(r => r.Id)
        .By("received", r => r.ReceivedAt, descending: true).By("name", r => r.Name).By("state", r => r.State).By("visited", r => r.VisitedOn, descending: true)
        .By("sender", r => r.SentBy).By("union", r => r.UnionCode);

    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;

    public static async Task<IQueryable<FieldRow>> Within(Db db, Reach reach, FieldFilter filter, CancellationToken cancellationToken)
    {
        var entries = await reach.Within(db.Set<FieldEntry>().AsNoTracking(), FieldModule.View, filter.Union, cancellationToken);
        if (filter.State is { } state) entries = entries.Where(e => e.State == state);

        return from entry in entries
               join person in db.Set<Person>() on entry.PersonId equals person.Id
               join union in db.Organisations on entry.Path equals union.Path
               select new FieldRow
               {
                   Id = entry.Id,
                   Name = person.Name,
                   Form = entry.Form,
                   State = entry.State,
                   VisitedOn = entry.VisitedOn,
                   SentBy = entry.SentByName,
                   ReceivedAt = entry.ReceivedAt,
                   Papers = entry.Papers,
                   UnionCode = union.Code,
                   UnionZh = union.NameZh,
                   UnionEn = union.NameEn,
               };
    }
}

/// <summary>What is out on devices, as a line of a list.</summary>
public sealed record PackageRow
{
    public Guid Id { get; init; }

    public string Owner { get; init; } = "";

    public string Device { get; init; } = "";

    public IReadOnlyList<Guid> Files { get; init; } = [];

    public DateTimeOffset TakenAt { get; init; }

    public DateTimeOffset Until { get; init; }

    public PackageState State { get; init; }

    public static readonly Sorts<PackageRow> Sorts = new Sorts<PackageRow>(r => r.Id)
        .By("taken", r => r.TakenAt, descending: true).By("owner", r => r.Owner).By("device", r => r.Device).By("until", r => r.Until, descending: true);

    public static async Task<IQueryable<PackageRow>> Within(Db db, Reach reach, CancellationToken cancellationToken) =>
        (await reach.Within(db.Set<FieldPackage>().AsNoTracking(), FieldModule.View, cancellationToken)).Select(p => new PackageRow
        {
            Id = p.Id,
            Owner = p.OwnerName,
            Device = p.Device,
            Files = p.Files,
            TakenAt = p.TakenAt,
            Until = p.Until,
            State = p.State,
        });
}

/// <summary>A household that may be taken along; one's own first: paired with the reader by name, or opened or registered by them.</summary>
public sealed record HouseholdChoice(Guid File, string Name, string Union, string? Number, string? Cadre, DateOnly? DueOn, bool Mine)
{
    public const int MostShown = 60;

    /// <param name="q">The beginning of the worker's name, its initials, the union's code, or the number of the file.</param>
    public static async Task<IReadOnlyList<HouseholdChoice>> Within(Db db, Reach reach, IQueryable<HardshipFile> open, string? q, CancellationToken cancellationToken)
    {
        var (user, name) = (reach.UserId, reach.UserName);
        var rows = from file in open.AsNoTracking()
                   join person in db.Set<Person>() on file.PersonId equals person.Id
                   join union in db.Organisations on file.Path equals union.Path
                   from pair in db.Set<Pair>().Where(p => p.OpenFileId == file.Id).DefaultIfEmpty()
                   select new { file, person, union, pair, mine = pair.CadreName == name || file.OpenedBy == user || file.RegisteredBy == user };
        if (q?.Trim() is { Length: > 0 } text)
        {
            var lower = text.ToLowerInvariant();
            rows = rows.Where(r => r.person.Name.StartsWith(text) || r.person.Initials.StartsWith(lower) || r.union.Code == text || r.file.Number == text);
        }

        var found = await rows.OrderByDescending(r => r.mine).ThenBy(r => r.pair.DueOn == null).ThenBy(r => r.pair.DueOn).ThenBy(r => r.file.Id).Take(MostShown)
            .Select(r => new { r.file.Id, r.person.Name, Union = r.union.NameZh, r.file.Number, Cadre = (string?)r.pair.CadreName, r.pair.DueOn, r.mine }).ToListAsync(cancellationToken);
        return found.ConvertAll(r => new HouseholdChoice(r.Id, r.Name, r.Union, r.Number, r.Cadre, r.DueOn, r.mine));
    }
}
