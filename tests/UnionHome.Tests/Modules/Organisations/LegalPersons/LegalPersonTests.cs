using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.LegalPersons;
using UnionHome.Modules.Organisations.Terms;
using UnionHome.Tests.Modules.Organisations.Terms;
using static UnionHome.Tests.Modules.Organisations.Terms.TermTests;

namespace UnionHome.Tests.Modules.Organisations.LegalPersons;

public sealed class LegalPersonTests
{
    internal static readonly LegalPersonLimits Limits = new(15, 30, 6);
    private const string Grassroots = "81220802MC0000012Y";
    private const string Other = "89220800MC00000129";
    private static int number;
    private static readonly Act Clerk = World.Act(reason: "名称变更") with { UserId = Guid.CreateVersion7() };
    private static readonly Act Above = World.Act(reason: "同意") with { UserId = Guid.CreateVersion7() };

    [Theory]
    [InlineData(Grassroots, OrganisationKind.Grassroots, null)]
    [InlineData(Other, OrganisationKind.Township, null)]
    [InlineData("81220802MC00000121", OrganisationKind.Grassroots, "legal_persons.code")]
    [InlineData(Other, OrganisationKind.Grassroots, "legal_persons.code_not_grassroots")]
    [InlineData(Grassroots, OrganisationKind.Township, "legal_persons.code_not_other")]
    [InlineData("91220802MA00000153", OrganisationKind.Grassroots, "legal_persons.code_not_union")]
    public void A_code_is_a_unions_of_its_kind(string code, OrganisationKind kind, string? refusal)
    {
        if (refusal is null) Assert.Equal(code, UnionCode.Check(code, kind));
        else Assert.Equal((refusal, "Code"), Refusal(() => UnionCode.Check(code, kind)));
    }

    [Fact]
    public void An_application_needs_a_committee_within_its_term_and_its_chair()
    {
        var (union, term, chair) = Led();
        Assert.Equal(("legal_persons.no_term", null), Refusal(() => Apply(union, Facts("甲"), null, chair)));
        Assert.Equal(("legal_persons.no_chair", null), Refusal(() => Apply(union, Facts("甲"), term, null)));
        Assert.Equal(("legal_persons.term_over", null), Refusal(() => Apply(union, Facts("甲"), Running(union, new(2020, 1, 1)), chair)));
        Assert.Equal(("legal_persons.other_representative", "Representative"), Refusal(() => Apply(union, Facts("乙"), term, chair)));
        Assert.Equal(("legal_persons.other_years", "ApprovedYears"), Refusal(() => Apply(union, Facts("甲") with { ApprovedYears = 5 }, term, chair)));
    }

    [Fact]
    public void What_cannot_be_is_refused_at_its_field()
    {
        var (union, term, chair) = Led();
        (LegalPersonFacts Facts, string Field)[] wrong =
        [
            (Facts("甲") with { Name = " " }, "Name"), (Facts("甲") with { Address = "" }, "Address"), (Facts("甲") with { ApprovalDocument = "" }, "ApprovalDocument"),
            (Facts("甲") with { Postcode = "13700" }, "Postcode"), (Facts("甲") with { FoundedOn = Clerk.On.AddDays(1) }, "FoundedOn"), (Facts("甲") with { Members = 101 }, "Members"),
            (Facts("甲") with { FundsFen = 0 }, "Funds"), (Facts("甲") with { FixedFen = 200_00 }, "Fixed"), (Facts("甲") with { OfficeArea = 0 }, "OfficeArea"),
        ];
        foreach (var (facts, field) in wrong) Assert.Equal(field, Refusal(() => Apply(union, facts, term, chair)).Item2);
    }

    [Fact]
    public void Who_applies_neither_checks_nor_certifies()
    {
        var (union, term, chair) = Led();
        var registration = Apply(union, Facts("甲"), term, chair);
        Assert.Equal("legal_persons.own_work", Refusal(() => registration.Check(Limits, Clerk)).Item1);
        registration.Check(Limits, Above);
        Assert.Equal("legal_persons.own_work", Refusal(() => registration.Certify("1", Grassroots, term, 0, Clerk)).Item1);
        Assert.Equal(("legal_persons.number", "CertificateNumber"), Refusal(() => registration.Certify("", Grassroots, term, 0, Above)));
    }

    [Fact]
    public void A_change_is_asked_within_its_days_and_a_renewal_only_for_another_term()
    {
        var (union, term, chair) = Led();
        var registration = Registered(union, term, chair, 0);
        Assert.Equal("legal_persons.nothing_changed", Refusal(() => registration.Ask(LegalPersonRequest.Change, Facts("甲"), term, chair, Limits, Clerk)).Item1);
        Assert.Equal("legal_persons.same_term", Refusal(() => registration.Ask(LegalPersonRequest.Renewal, Facts("甲"), term, chair, Limits, Clerk)).Item1);
        registration.NoticeChange("更名", Clerk.On.AddDays(30), Clerk);
        registration.Ask(LegalPersonRequest.Change, Facts("甲") with { Address = "新址 2 号" }, term, chair, Limits, Clerk);
        Assert.Equal("legal_persons.own_work", Refusal(() => registration.Agree(union, "", term, 0, Clerk)).Item1);
        registration.Agree(union, "", term, 0, Above);
        Assert.Equal(("新址 2 号", null, LegalPersonState.Registered), (registration.Facts.Address, registration.ChangeDueOn, registration.State));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_registration_counts_with_its_enterprises_until_it_is_cancelled(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var union = await World.Grassroots(db, await World.County(db, await World.City(db)));
        var term = Running(union, new(2024, 6, 1));
        var chair = Officer.CoOpt(union, term, [], Chair("甲"), new(2024, 6, 1), Clerk);
        var registration = Registered(union, term, chair, 2);
        db.AddRange(term, chair, registration);
        await db.SaveChangesAsync();
        Assert.Equal((1m, 1m, 2m), await Counted(db, union));
        Assert.Equal((term.EndsOn, Clerk.On), (registration.ValidUntil!.Value, registration.ValidFrom!.Value));

        registration.Recount(3, Clerk);
        registration.Ask(LegalPersonRequest.Cancellation, Facts("甲"), term, chair, Limits, Clerk);
        await db.SaveChangesAsync();
        Assert.Equal((1m, 1m, 3m), await Counted(db, union));
        registration.Agree(union, "", term, 3, Above);
        await db.SaveChangesAsync();
        Assert.Equal((0m, 0m, 0m), await Counted(db, union));
        Assert.Equal((null, Grassroots, null), (registration.Code, registration.FormerCode, registration.StandsFor));

        await using var again = database.Open();
        Assert.Equal("白城市新华路 1 号", again.Set<LegalPersonRegistration>().Single(r => r.Id == registration.Id).Facts.Address);
    }

    internal static LegalPersonFacts Facts(string chair, int years = 3) => new()
    {
        Name = "样板厂工会",
        Address = "白城市新华路 1 号",
        Phone = "0436-3220001",
        Postcode = "137000",
        FoundedOn = World.Beginning,
        ApprovalDocument = "白工发〔2010〕3号",
        ApprovedYears = years,
        Representative = chair,
        Staff = 100,
        Members = 100,
        FullTimeCadres = 1,
        FundsFen = 100_00,
        FixedFen = 40_00,
        WorkingFen = 60_00,
        OfficeArea = 20,
    };

    /// <summary>A code of its kind that no other union of the test has.</summary>
    internal static string CodeFor(Organisation union)
    {
        var body = $"{(union.Kind == OrganisationKind.Grassroots ? "81" : "89")}220800MC{Interlocked.Increment(ref number):000000}";
        const string Last = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        return (from a in "0123456789X" from b in Last let code = $"{body}{a}{b}" where CreditCode.TryParse(code, null, out _) select code).First();
    }

    private static (Organisation, Term, Officer) Led()
    {
        var union = Union();
        var term = Running(union, new(2024, 6, 1));
        return (union, term, Officer.CoOpt(union, term, [], Chair("甲"), new(2024, 6, 1), Clerk));
    }

    private static LegalPersonRegistration Apply(Organisation union, LegalPersonFacts facts, Term? term, Officer? chair) =>
        LegalPersonRegistration.Apply(union, facts, term, chair, Limits, Clerk);

    private static LegalPersonRegistration Registered(Organisation union, Term term, Officer chair, int enterprises)
    {
        var registration = Apply(union, Facts("甲"), term, chair);
        registration.Check(Limits, Above);
        registration.Certify("白工法字第 1 号", Grassroots, term, enterprises, Above);
        return registration;
    }

    private static async Task<(decimal, decimal, decimal)> Counted(Db db, Organisation union)
    {
        var (ledger, day) = (new FigureLedger(db), new Period(Clerk.On, Clerk.On));
        async Task<decimal> Of(string figure) => (await ledger.Total(figure, union.Id, day, FigureSource.Recorded)).Value ?? 0;
        return (await Of(LegalPersonFigures.LegalPersons), await Of(LegalPersonFigures.Grassroots), await Of(LegalPersonFigures.AboveScale));
    }
}
