using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Schooling;
using UnionHome.Tests.Foundation.Access;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Schooling;

/// <summary>A student with a return visit at every place.</summary>
internal sealed class SchoolingMatrix : IMatrixPart
{
    private int number = 1300;

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var vault = host.Services.GetRequiredService<Vault>();
        var person = Persons.Make(union, ++number, vault, $"{name}助学户");
        var file = StandingFiles.Of(union, union, person, Persons.Number(number), HardshipCategory.Deep, number, vault, act.At, out var members);
        var year = SchoolYear.Of(act.On, 9, 60);
        var student = Student.Register(
            file, $"{name}学生", Persons.Number(number + 100), new($"{name}学校", SchoolLevel.University, $"{name}专业", year.First, year.First.AddYears(4), true), act.On, year, 120, vault, act);
        student.Visit(act.On, $"{name}回访人", $"{name}回访所见", vault, act);
        db.AddRange(person, file, student);
        db.AddRange(members);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["student"] = student.Id };
    }

    public string? WordFor(string pattern, string parameter) => parameter == "id" && pattern.StartsWith("aid/schooling/", StringComparison.Ordinal) ? "student" : null;
}
