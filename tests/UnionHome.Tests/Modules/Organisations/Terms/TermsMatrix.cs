using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.LegalPersons;
using UnionHome.Modules.Organisations.Terms;
using UnionHome.Modules.Organisations.Training;
using UnionHome.Tests.Foundation.Access;
using UnionHome.Tests.Modules.Organisations.LegalPersons;

namespace UnionHome.Tests.Modules.Organisations.Terms;

/// <summary>A term with its chair, a registration and a course at each union of the matrix.</summary>
internal sealed class TermsMatrix : IMatrixPart
{
    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var other = act with { UserId = Guid.CreateVersion7() };
        var years = union.Kind == OrganisationKind.Grassroots ? 3 : 5;
        var term = Term.Register(union, TermBody.Committee, 1, new(2024, 6, 1), years, "文1号", TermTests.Limits, act);
        var chair = Officer.CoOpt(union, term, [], new(OfficerPost.Chair, $"{name}主席", Sex.Male, false, OfficerOrigin.Elected), term.From, act);
        var registration = LegalPersonRegistration.Apply(union, LegalPersonTests.Facts(chair.Name, years) with { Name = name }, term, chair, LegalPersonTests.Limits, act);
        registration.Check(LegalPersonTests.Limits, other);
        registration.Certify($"{name}1号", LegalPersonTests.CodeFor(union), term, 0, other);
        var course = TrainingCourse.Plan(union, $"{name}培训", act.On, act.On, "县城", "县总工会", act);
        db.AddRange(term, chair, registration, course);
        await db.SaveChangesAsync();
        return new Dictionary<string, object> { ["term"] = term.Id, ["officer"] = chair.Id, ["registration"] = registration.Id, ["course"] = course.Id };
    }

    public string? WordFor(string pattern, string parameter) =>
        pattern.StartsWith("organisations/", StringComparison.Ordinal) && parameter is "term" or "officer" or "registration" or "course" ? parameter : null;
}
