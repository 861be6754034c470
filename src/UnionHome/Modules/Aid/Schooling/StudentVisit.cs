using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>A visit to a student who is aided (开学回访). Never changed afterwards.</summary>
public sealed class StudentVisit : Record
{
    public const int LongestText = 400;
    public const int LongestVisitors = 120;

    private StudentVisit() { }

    public override string RecordKind => "student_visit";

    public Guid StudentId { get; private set; }

    public DateOnly On { get; private set; }

    public string Visitors { get; private set; } = "";

    [Personal("student_visit.found")]
    public Sealed Found { get; private set; } = null!;

    internal static StudentVisit Of(Student student, DateOnly on, string visitors, string found, Vault vault, Act act)
    {
        var visit = new StudentVisit
        {
            Id = Guid.CreateVersion7(act.At),
            StudentId = student.Id,
            On = on,
            Visitors = Student.Text(visitors, LongestVisitors, "请填写回访人，最多 {0} 个字", nameof(Visitors)),
            OrganisationId = student.OrganisationId,
            Path = student.Path,
        };
        visit.Found = vault.Seal(visit, nameof(Found), Student.Text(found, LongestText, "请填写回访情况，最多 {0} 个字", nameof(Found)));
        return visit;
    }
}
