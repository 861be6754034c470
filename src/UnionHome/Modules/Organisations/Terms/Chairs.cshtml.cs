using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Chairs for townships, streets and bureaus without one, appointed at once.</summary>
[Permit(TermsModule.Manage)]
public sealed class ChairsModel(Db db, Reach reach, TermDesk desk, Texts texts) : FormPage
{
    private const int MostTogether = 60;

    public sealed record Form
    {
        [Display(Name = "任职日期"), Required(ErrorMessage = "请填写任职日期")]
        public DateOnly? From { get; set; }

        [Display(Name = "任命文件文号"), Required(ErrorMessage = "请填写任命文件的文号"), StringLength(Term.LongestDocument)]
        public string Document { get; set; } = "";

        public bool IsNoNearRelative { get; set; }
    }

    public sealed record Row
    {
        public Guid Union { get; set; }

        [StringLength(Officer.LongestName)]
        public string? Name { get; set; }

        public Sex Sex { get; set; } = Sex.Male;

        public bool IsFullTime { get; set; }

        [StringLength(Officer.LongestPhone)]
        public string? OfficePhone { get; set; }
    }

    [BindProperty(SupportsGet = true, Name = "union")]
    public string? UnionText { get; set; }

    [BindProperty(SupportsGet = true, Name = "kind")]
    public OrganisationKind? Kind { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    public IReadOnlyList<Organisation> Unions { get; private set; } = [];

    /// <summary>How many more wait behind those shown.</summary>
    public int More { get; private set; }

    /// <summary>What was typed for a union, when the page is shown again.</summary>
    public Row Typed(Guid union) => Rows.Find(r => r.Union == union) ?? new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        var without = await Without(cancellationToken);
        if (Rows.Count > 0)
        {
            // Shown again: the same unions in the same order, so that each mistake stands at its row.
            var ids = Rows.ConvertAll(r => r.Union);
            var same = await without.Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken);
            Unions = [.. same.OrderBy(o => ids.IndexOf(o.Id))];
            return;
        }

        Unions = await without.OrderBy(o => o.Path).Take(MostTogether).ToListAsync(cancellationToken);
        More = await without.CountAsync(cancellationToken) - Unions.Count;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var chosen = Rows.Where(r => !string.IsNullOrWhiteSpace(r.Name)).ToList();
        if (chosen.Count == 0) throw new RuleViolation("officers.nobody_chosen", "请至少填写一家工会的主席姓名");
        if (!Input.IsNoNearRelative) throw new RuleViolation("officers.near_relative_all", "请确认人选都不是本单位主要负责人的近亲属", nameof(Form.IsNoNearRelative));
        var ids = chosen.ConvertAll(r => r.Union);
        var unions = await (await Within(cancellationToken)).Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        foreach (var row in chosen)
        {
            var union = unions.GetValueOrDefault(row.Union) ?? throw new NotFound(nameof(Organisation));
            var facts = new OfficerFacts(OfficerPost.Chair, row.Name!, row.Sex, row.IsFullTime, OfficerOrigin.Appointed, row.OfficePhone ?? "");
            try
            {
                await desk.Appoint(union, facts, Input.From!.Value, Input.Document, cancellationToken);
            }
            catch (RuleViolation refusal) when (refusal.Field is nameof(Officer.Office) or nameof(Officer.Name) or nameof(Officer.OfficePhone) or null)
            {
                ModelState.AddModelError($"Rows[{Rows.IndexOf(row)}].Name", texts.Of(refusal));
            }
        }

        if (!ModelState.IsValid)
        {
            db.ChangeTracker.Clear();
            await Load(cancellationToken);
            return Page();
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["已任命 {0} 位主席。", chosen.Count];
        return RedirectToPage("/Organisations/Terms/Officers", new { office = nameof(OfficerPost.Chair) });
    }

    /// <summary>Townships, streets and bureaus within reach that have no chair in office.</summary>
    private async Task<IQueryable<Organisation>> Without(CancellationToken cancellationToken)
    {
        var unions = (await Within(cancellationToken)).AsNoTracking().Where(o => o.State == OrganisationState.Active
            && (o.Kind == OrganisationKind.Township || o.Kind == OrganisationKind.Street || o.Kind == OrganisationKind.Bureau)
            && !db.Set<Officer>().Any(c => c.SeatOf == o.Id && c.Office == OfficerPost.Chair));
        if (Kind is { } kind) unions = unions.Where(o => o.Kind == kind);
        if (string.IsNullOrWhiteSpace(UnionText)) return unions;
        var path = db.Organisations.Typed(UnionText).Select(o => o.Path).FirstOrDefault();
        return path is null ? unions.Where(o => false) : unions.Under(path);
    }

    private Task<IQueryable<Organisation>> Within(CancellationToken cancellationToken) => reach.Within(db.Organisations, TermsModule.Manage, cancellationToken);
}
