using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Parts;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Medical.Cards;

/// <summary>The cards in force of a list, or one of them, to be printed on A4. The names of a household's members are shown whole once, and each look is written down before.</summary>
[Permit(MedicalModule.View)]
public sealed class PrintModel(Db db, Reach reach, Vault vault, PersonalData personal, OnePass pass) : FormPage
{
    public const int Most = 80;

    [BindProperty(SupportsGet = true, Name = "")]
    public CardFilter Filter { get; set; } = new();

    /// <summary>One card alone.</summary>
    [BindProperty(SupportsGet = true, Name = "card")]
    public Guid? One { get; set; }

    public IReadOnlyList<(MedicalCard Card, Person Worker, Organisation Union)> Cards { get; private set; } = [];

    public bool HasMore { get; private set; }

    public bool Shown { get; private set; }

    public string NameOf(MedicalCard card, Person worker) =>
        card.Kinship == Kinship.Holder ? worker.Name : Shown ? vault.Open(card, nameof(card.Bearer), card.Bearer) : vault.Masked(card, nameof(card.Bearer), card.Bearer);

    public (int Size, string Path) QrOf(MedicalCard card) => QrImage.Of($"{Request.Scheme}://{Request.Host}{Request.PathBase}/aid/card/{card.Code}");

    public override async Task Load(CancellationToken cancellationToken)
    {
        var cards = (await CardRow.Cards(db, reach, Filter, cancellationToken)).Where(c => c.State == CardState.InForce && (One == null || c.Id == One));
        var rows = await (from c in cards
                          join p in db.Set<Person>().AsNoTracking() on c.PersonId equals p.Id
                          join o in db.Organisations.AsNoTracking() on c.Path equals o.Path
                          orderby c.Path, c.FileId, c.Number
                          select new { c, p, o }).Take(Most + 1).ToListAsync(cancellationToken);
        (Cards, HasMore) = ([.. rows.Take(Most).Select(r => (r.c, r.p, r.o))], rows.Count > Most);
        Shown = HttpMethods.IsGet(Request.Method) && pass.Take(this, Pass);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        foreach (var (card, _, _) in Cards.Where(c => c.Card.Kinship != Kinship.Holder))
            await personal.Look(card, nameof(card.Bearer), card.Bearer, reach.Act("打印困难职工医疗证"), cancellationToken);
        pass.Give(this, Pass);
        return Redirect(Request.Path.Value + Request.QueryString);
    }

    /// <summary>Good for this list alone.</summary>
    private string Pass => $"medical-cards:{Request.QueryString}";
}
