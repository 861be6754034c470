using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;
using UnionHome.Modules.Organisations.LegalPersons;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Sample;

/// <summary>
/// Taobei's unions of above-scale private enterprises are legal persons since 2014, all of them, as was told. Codes are valid by their
/// check digits and begin with 8, yet given to nobody.
/// </summary>
internal sealed class LegalPersonsSample : ISample
{
    private const string Last = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly DateOnly Registered = new(2014, 9, 1);
    private static readonly Guid Applicant = new("00000000-0000-7000-8000-00000000b011");
    private static readonly Guid Registrar = new("00000000-0000-7000-8000-00000000b012");

    /// <summary>After enterprises and terms.</summary>
    public int Order => 55;

    public async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<Db>();
        var clock = services.GetRequiredService<TimeProvider>();
        var taobei = await db.Organisations.Where(o => o.Code == "220802").Select(o => o.Path).SingleAsync(cancellationToken);
        var covered = await db.Set<Enterprise>().Under(taobei).Where(e => e.UnionId != null && e.IsPrivate && e.IsAboveScale && e.State == EnterpriseState.Open)
            .GroupBy(e => e.UnionId!.Value).Select(g => new { Union = g.Key, Count = g.Count(), Workers = g.Sum(e => e.Workers) }).ToListAsync(cancellationToken);
        var ids = covered.ConvertAll(c => c.Union);
        var unions = await db.Organisations.Where(o => ids.Contains(o.Id)).OrderBy(o => o.Path).ToListAsync(cancellationToken);
        var terms = await db.Set<Term>().Where(t => t.RunsFor != null && ids.Contains(t.OrganisationId) && t.Body == TermBody.Committee).ToDictionaryAsync(t => t.OrganisationId, cancellationToken);
        var chairs = await db.Set<Officer>().Where(o => o.SeatOf != null && ids.Contains(o.OrganisationId) && o.Office == OfficerPost.Chair).ToDictionaryAsync(o => o.OrganisationId, cancellationToken);
        var (ask, answer) = (new Act(Applicant, "申请人（示例）", clock.GetUtcNow()), new Act(Registrar, "登记人（示例）", clock.GetUtcNow()));
        var (limits, number) = (new LegalPersonLimits(15, 30, 6), 0);
        foreach (var union in unions)
        {
            number++;
            if (!terms.TryGetValue(union.Id, out var term) || !chairs.TryGetValue(union.Id, out var chair) || term.EndsOn < ask.On) continue;
            var of = covered.Single(c => c.Union == union.Id);
            var registration = LegalPersonRegistration.Apply(union, Facts(union, term, chair, Math.Max(of.Workers, 25)), term, chair, limits, ask);
            registration.Check(limits, answer);
            registration.Certify($"示例法字第 {number:000} 号", Code(union.Kind, number), term, of.Count, answer, union.From > Registered ? union.From : Registered);
            db.Add(registration);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static LegalPersonFacts Facts(Organisation union, Term term, Officer chair, int workers) => new()
    {
        Name = union.NameZh,
        Address = "洮北区示例街 1 号",
        Phone = chair.OfficePhone,
        Postcode = "137000",
        FoundedOn = union.From,
        ApprovalDocument = term.ApprovalDocument,
        ApprovedYears = term.Years,
        Representative = chair.Name,
        Staff = workers,
        Members = workers,
        FundsFen = workers * 120_00L,
        WorkingFen = workers * 120_00L,
        OfficeArea = 20,
        ActivityArea = 60,
    };

    private static string Code(OrganisationKind kind, int number)
    {
        var body = $"{(UnionCode.IsGrassroots(kind) ? "81" : "89")}220802MC{number:000000}";
        return (from a in "0123456789X" from b in Last let code = $"{body}{a}{b}" where CreditCode.TryParse(code, null, out _) select code).First();
    }
}
