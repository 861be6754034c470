using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>A student with grants and visits; what was found is shown once, for a reason that is written down before.</summary>
[Permit(SchoolingModule.View)]
public sealed class DetailsModel(Db db, Reach reach, SchoolingDesk desk, Vault vault, TimeProvider clock, PersonalData personal, OnePass pass) : StudentPage(db, reach, desk, vault, clock, SchoolingModule.View)
{
    [BindProperty, Display(Name = "查看理由"), Required(ErrorMessage = "查看完整的个人信息请写明理由"), StringLength(200)]
    public string Reason { get; set; } = "";

    public IReadOnlyList<StudentVisit> Visits { get; private set; } = [];

    public IReadOnlyList<(Grant Grant, GrantList List)> Grants { get; private set; } = [];

    public bool MayKeep { get; private set; }

    /// <summary>Whether the student may be confirmed today.</summary>
    public bool IsDue { get; private set; }

    public bool Shown { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Visits = await Db.Set<StudentVisit>().AsNoTracking().Where(v => v.StudentId == Id).OrderByDescending(v => v.On).ThenByDescending(v => v.Id).ToListAsync(cancellationToken);
        var grants = await (from g in Db.Set<Grant>().AsNoTracking() join l in Db.Set<GrantList>().AsNoTracking() on g.ListId equals l.Id where g.StudentId == Id orderby g.Id descending select new { g, l }).ToListAsync(cancellationToken);
        Grants = grants.ConvertAll(g => (g.g, g.l));
        MayKeep = IsOpen && await Reach.May(SchoolingModule.Keep, Student.Path, cancellationToken);
        IsDue = await Desk.RefusalOfRenewal(Student, cancellationToken) is null;
        Shown = HttpMethods.IsGet(Request.Method) && pass.Take(this, $"student:{Id}");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (Visits.Count == 0) throw new NotFound(nameof(StudentVisit));
        await personal.Look(Visits[0], nameof(StudentVisit.Found), Visits[0].Found, Reach.Act(Reason), cancellationToken);
        pass.Give(this, $"student:{Id}");
        return Redirect(Address);
    }

    public string Tell(StudentVisit visit) => Vault.Open(visit, nameof(visit.Found), visit.Found);
}
