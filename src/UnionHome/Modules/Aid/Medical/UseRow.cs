using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Medical;

/// <summary>What the list of uses may be narrowed to.</summary>
public sealed record UseFilter
{
    /// <summary>The number of a card or of a bill.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "hospital")]
    public Guid? Hospital { get; init; }

    [FromQuery(Name = "card")]
    public Guid? Card { get; init; }

    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "fee")]
    public FeeKind? Fee { get; init; }

    [FromQuery(Name = "state")]
    public UseState? State { get; init; }

    [FromQuery(Name = "from")]
    public DateOnly? From { get; init; }

    [FromQuery(Name = "to")]
    public DateOnly? To { get; init; }
}

/// <summary>A use as a line of a list.</summary>
public sealed record UseRow
{
    public Guid Id { get; init; }

    public Guid CardId { get; init; }

    public string Card { get; init; } = "";

    public string Worker { get; init; } = "";

    public Kinship Kinship { get; init; }

    public string Hospital { get; init; } = "";

    public DateOnly On { get; init; }

    public FeeKind Fee { get; init; }

    public Money Full { get; init; }

    public Money Discount { get; init; }

    public Money Paid => Full - Discount;

    public string Bill { get; init; } = "";

    public UseState State { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionZh { get; init; } = "";

    public string UnionEn { get; init; } = "";

    public static readonly Sorts<UseRow> Sorts = new Sorts<UseRow>(r => r.Id)
        .By("on", r => r.On, descending: true).By("card", r => r.Card).By("name", r => r.Worker).By("hospital", r => r.Hospital).By("full", r => r.Full, descending: true)
        .By("discount", r => r.Discount, descending: true).By("union", r => r.UnionCode);

    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;

    public static async Task<IQueryable<UseRow>> Within(Db db, Reach reach, UseFilter filter, CancellationToken cancellationToken)
    {
        var uses = await reach.Within(db.Set<CardUse>().AsNoTracking(), MedicalModule.View, filter.Union, cancellationToken);
        if (filter.Hospital is { } hospital) uses = uses.Where(u => u.HospitalId == hospital);
        if (filter.Card is { } card) uses = uses.Where(u => u.CardId == card);
        if (filter.Fee is { } fee) uses = uses.Where(u => u.Fee == fee);
        if (filter.State is { } state) uses = uses.Where(u => u.State == state);
        if (filter.From is { } from) uses = uses.Where(u => u.On >= from);
        if (filter.To is { } to) uses = uses.Where(u => u.On <= to);
        var rows = from u in uses
                   join c in db.Set<MedicalCard>() on u.CardId equals c.Id
                   join p in db.Set<Person>() on c.PersonId equals p.Id
                   join h in db.Set<DesignatedHospital>() on u.HospitalId equals h.Id
                   join o in db.Organisations on u.Path equals o.Path
                   select new { u, c, p, h, o };
        if (filter.Q?.Trim() is { Length: > 0 } text)
        {
            var number = CardNumber.Read(text);
            rows = rows.Where(r => r.u.Bill == text || r.c.Number == number);
        }

        return rows.Select(r => new UseRow
        {
            Id = r.u.Id,
            CardId = r.c.Id,
            Card = r.c.Number,
            Worker = r.p.Name,
            Kinship = r.c.Kinship,
            Hospital = r.h.Name,
            On = r.u.On,
            Fee = r.u.Fee,
            Full = r.u.Full,
            Discount = r.u.Discount,
            Bill = r.u.Bill,
            State = r.u.State,
            UnionCode = r.o.Code,
            UnionZh = r.o.NameZh,
            UnionEn = r.o.NameEn,
        });
    }
}
