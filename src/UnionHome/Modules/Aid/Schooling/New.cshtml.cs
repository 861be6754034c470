using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>Registers a student of one household.</summary>
[Permit(SchoolingModule.Keep), LargeUpload]
public sealed class NewModel(Db db, SchoolingDesk desk, Vault vault, Texts texts) : FormPage
{
    private const int MostChoices = 100;

    [BindProperty]
    public StudentInput Input { get; set; } = new();

    [BindProperty, Display(Name = "录取通知书或在读证明"), Required(ErrorMessage = "请选择文件")]
    public IFormFile? Paper { get; set; }

    /// <summary>The household that was chosen.</summary>
    [BindProperty(SupportsGet = true, Name = "file")]
    public Guid? Chosen { get; set; }

    /// <summary>Narrows the choice of households by name or number in the register.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    public string Worker { get; private set; } = "";

    public IReadOnlyList<(Guid Id, string Name, string? Number)> Files { get; private set; } = [];

    /// <summary>Those of the household who may be students, in part.</summary>
    public IReadOnlyList<SelectListItem> Members { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        var files = from f in await desk.Files(cancellationToken)
                    join p in db.Set<Person>() on f.PersonId equals p.Id
                    select new { f.Id, f.Number, p.Name, p.Initials };
        if (Chosen is { } chosen)
        {
            Worker = (await files.SingleOrDefaultAsync(f => f.Id == chosen, cancellationToken) ?? throw new NotFound(nameof(HardshipFile))).Name;
            Members = [.. (await db.Set<HouseholdMember>().AsNoTracking().Where(m => m.FileId == chosen && m.Kinship != Kinship.Holder).OrderBy(m => m.Position).ToListAsync(cancellationToken))
                .Select(m => new SelectListItem($"{texts[HardshipWords.Of(m.Kinship)]} {vault.Masked(m, nameof(m.Name), m.Name)} {texts[HardshipWords.Of(m.Situation)]}", m.Id.ToString()))];
            return;
        }

        files = files.Where(f => db.Set<HouseholdMember>().Any(m => m.FileId == f.Id && m.Kinship != Kinship.Holder));
        if (Q?.Trim() is { Length: > 0 } text)
        {
            var lower = text.ToLowerInvariant();
            files = files.Where(f => f.Number == text || f.Name.StartsWith(text) || f.Initials.StartsWith(lower));
        }

        Files = [.. (await files.OrderBy(f => f.Name).Take(MostChoices).ToListAsync(cancellationToken)).Select(f => (f.Id, f.Name, f.Number))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var student = await desk.Register(Chosen ?? throw new NotFound(nameof(HardshipFile)), Input.Member!.Value, Input.Number(), Input.Read(), Input.PledgedOn!.Value, Paper!, cancellationToken);
        TempData["Done"] = texts["学生已登记，可以加入助学项目的发放名单。"];
        return Redirect($"/aid/schooling/{student.Id}");
    }
}
