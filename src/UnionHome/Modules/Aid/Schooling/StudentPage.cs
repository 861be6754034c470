using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>What every page of one student shows: the student in part, the household, the papers, the history.</summary>
public abstract class StudentPage(Db db, Reach reach, SchoolingDesk desk, Vault vault, TimeProvider clock, string permission) : RecordPage<Student>(db, reach, permission)
{
    public Student Student => Record;

    public override string Address => $"/aid/schooling/{Id}";

    public Person Worker { get; private set; } = null!;

    public IReadOnlyList<Attachment> Papers { get; private set; } = [];

    /// <summary>For which the student is or is to be confirmed today.</summary>
    public SchoolYear Year { get; private set; }

    public DateOnly Today => clock.Today();

    public string Name => vault.Masked(Student, nameof(Student.Name), Student.Name);

    public string IdNumber => vault.Masked(Student, nameof(Student.IdNumber), Student.IdNumber);

    public bool IsOpen => Student.State == StudentState.Studying;

    protected SchoolingDesk Desk => desk;

    protected Vault Vault => vault;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Worker = await Db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == Student.PersonId, cancellationToken);
        Papers = await Db.Set<Attachment>().AsNoTracking().Where(a => a.OwnerId == Id && a.DroppedAt == null).OrderBy(a => a.UploadedAt).ToListAsync(cancellationToken);
        Year = await desk.Year(Student.Path, cancellationToken);
    }
}
