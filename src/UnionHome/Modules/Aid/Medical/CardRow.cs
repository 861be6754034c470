using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Medical;

/// <summary>What the list of cards may be narrowed to.</summary>
public sealed record CardFilter
{
    /// <summary>A card's number, or the worker's name or its initials from the beginning.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "state")]
    public CardState? State { get; init; }

    /// <summary>In force until this day at the longest.</summary>
    [FromQuery(Name = "until")]
    public DateOnly? Until { get; init; }

    [FromQuery(Name = "file")]
    public Guid? File { get; init; }
}

/// <summary>A card as a line of a list: whose household it is; who of it has the card is told by the kinship alone.</summary>
public sealed record CardRow
{
    public Guid Id { get; init; }

    public string Number { get; init; } = "";

    public string Worker { get; init; } = "";

    public Kinship Kinship { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionZh { get; init; } = "";

    public string UnionEn { get; init; } = "";

    public DateOnly From { get; init; }

    public DateOnly Until { get; init; }

    public CardState State { get; init; }

    public DateOnly? VoidOn { get; init; }

    public VoidCause? VoidFor { get; init; }

    public static readonly Sorts<CardRow> Sorts = new Sorts<CardRow>(r => r.Id)
        .By("until", r => r.Until).By("number", r => r.Number).By("name", r => r.Worker).By("union", r => r.UnionCode).By("state", r => r.State).By("from", r => r.From, descending: true);

    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;

    public static async Task<IQueryable<MedicalCard>> Cards(Db db, Reach reach, CardFilter filter, CancellationToken cancellationToken)
    {
        var cards = await reach.Within(db.Set<MedicalCard>().AsNoTracking(), MedicalModule.View, filter.Union, cancellationToken);
        if (filter.State is { } state) cards = cards.Where(c => c.State == state);
        if (filter.Until is { } until) cards = cards.Where(c => c.State == CardState.InForce && c.Until <= until);
        if (filter.File is { } file) cards = cards.Where(c => c.FileId == file);
        if (filter.Q?.Trim() is { Length: > 0 } text)
        {
            var (number, lower) = (CardNumber.Read(text), text.ToLowerInvariant());
            cards = cards.Where(c => c.Number == number || db.Set<Person>().Any(p => p.Id == c.PersonId && (p.Name.StartsWith(text) || p.Initials.StartsWith(lower))));
        }

        return cards;
    }

    public static async Task<IQueryable<CardRow>> Within(Db db, Reach reach, CardFilter filter, CancellationToken cancellationToken) =>
        from c in await Cards(db, reach, filter, cancellationToken)
        join p in db.Set<Person>() on c.PersonId equals p.Id
        join o in db.Organisations on c.Path equals o.Path
        select new CardRow
        {
            Id = c.Id,
            Number = c.Number,
            Worker = p.Name,
            Kinship = c.Kinship,
            UnionCode = o.Code,
            UnionZh = o.NameZh,
            UnionEn = o.NameEn,
            From = c.From,
            Until = c.Until,
            State = c.State,
            VoidOn = c.VoidOn,
            VoidFor = c.VoidFor,
        };
}
