using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>
/// The first election: of the committee, its chair and the funds audit committee. Who it elects becomes an officer with the union's
/// first term; here stands what the level above has to judge.
/// </summary>
/// <param name="Entitled">Members, or delegates, who should come (应到会).</param>
/// <param name="LeastVotes">The votes of the one who was elected with the fewest.</param>
public sealed record Election(
    DateOnly On, int Entitled, int Present, int Seats, int LeastVotes, int AuditSeats, int AuditLeastVotes, string Chair, bool FullTimeChair, bool WomenCommittee, bool NoRelatives)
{
    /// <summary>For how many years the committees are elected (工会法 art. 16).</summary>
    public required int Years { get; init; }

    public Sex ChairSex { get; init; } = Sex.Male;

    /// <summary>The union's own telephone, made public with the chair's name.</summary>
    public string OfficePhone { get; init; } = "";

    /// <summary>Empty where none was elected.</summary>
    public string ViceChair { get; init; } = "";

    public Sex ViceChairSex { get; init; } = Sex.Male;

    /// <summary>Who leads the audit committee, or is its one member.</summary>
    public required string AuditDirector { get; init; }

    public Sex AuditDirectorSex { get; init; } = Sex.Male;

    /// <summary>Who leads the women's committee; empty without one.</summary>
    public string WomenDirector { get; init; } = "";

    internal void Check(FoundingRules rules, IReadOnlyList<int> years, int members, int women, int workers)
    {
        if (!years.Contains(Years)) throw Wrong("years", "该类工会每届任期应为 {0} 年", nameof(Years), string.Join("、", years));
        if (Entitled < 1 || Entitled > members) throw Wrong("entitled", "应到会人数应为 1 至会员总数 {0}", nameof(Entitled), members);
        if (Present < 0 || Present > Entitled) throw Wrong("present", "实到人数不能多于应到会人数 {0}", nameof(Present), Entitled);
        if (Present * 10_000L < Entitled * rules.PresentShare)
            throw Wrong("quorum", "实到 {0} 人，不足应到会人数的三分之二，选举无效", nameof(Present), Present);
        CheckVotes(LeastVotes, nameof(LeastVotes), rules);
        CheckVotes(AuditLeastVotes, nameof(AuditLeastVotes), rules);
        var (least, most) = members < rules.CommitteeMembers ? (1, rules.SeatsFor(rules.CommitteeMembers).Most) : rules.SeatsFor(members);
        if (Seats < least || Seats > most) throw Wrong("seats", "{0} 名会员的工会委员会应为 {1} 至 {2} 人", nameof(Seats), members, least, most);
        var leastAudit = members < rules.CommitteeMembers ? 1 : rules.AuditSeats.Least;
        if (AuditSeats < leastAudit || AuditSeats > rules.AuditSeats.Most)
            throw Wrong("audit_seats", "经费审查委员会应为 {0} 至 {1} 人", nameof(AuditSeats), leastAudit, rules.AuditSeats.Most);
        if (Chair.Trim().Length == 0) throw Wrong("chair", "请填写当选的工会主席", nameof(Chair));
        if (AuditDirector.Length == 0) throw Wrong("audit_director", "请填写当选的经费审查委员会主任", nameof(AuditDirector));
        if (AuditDirector == Chair) throw Wrong("audits_self", "工会主席不得担任经费审查委员会委员，请填写另一人", nameof(AuditDirector));
        if (FullTimeChair && workers < rules.FullTimeWorkers)
            throw Wrong("full_time", "职工不足 {0} 人的单位不设专职工会主席；本地另有规定的，请由管理员调整规则参数", nameof(FullTimeChair), rules.FullTimeWorkers);
        if (women >= rules.WomenCommitteeMembers && !WomenCommittee)
            throw Wrong("women_committee", "女会员 {0} 人，达到 {1} 人的应同时建立女职工委员会", nameof(WomenCommittee), women, rules.WomenCommitteeMembers);
        if (WomenCommittee && WomenDirector.Length == 0) throw Wrong("women_director", "请填写当选的女职工委员会主任", nameof(WomenDirector));
        if (!NoRelatives) throw Wrong("relatives", "单位主要负责人的近亲属不得作为基层工会委员会成员的人选(工会法第十条)，请核对后勾选", nameof(NoRelatives));
    }

    /// <summary>What the first terms of the union begin with once it is approved.</summary>
    internal FirstElection First(int members, string document)
    {
        OfficerFacts Elected(OfficerPost office, string name, Sex sex) => new(office, name, sex, false, OfficerOrigin.Elected);
        List<OfficerFacts> committee = [Elected(OfficerPost.Chair, Chair, ChairSex) with { IsFullTime = FullTimeChair, OfficePhone = OfficePhone }];
        if (ViceChair.Length > 0) committee.Add(Elected(OfficerPost.ViceChair, ViceChair, ViceChairSex));
        List<FirstBody> bodies = [new(TermBody.Committee, Seats, committee)];

        // An election that was entered before directors were asked for names none.
        if (AuditDirector.Length > 0) bodies.Add(new(TermBody.Audit, AuditSeats, [Elected(OfficerPost.AuditDirector, AuditDirector, AuditDirectorSex)]));
        if (WomenDirector.Length > 0) bodies.Add(new(TermBody.Women, 0, [Elected(OfficerPost.WomenDirector, WomenDirector, Sex.Female)]));
        return new(On, Years, Entitled, Present, members, document, bodies);
    }

    private void CheckVotes(int votes, string field, FoundingRules rules)
    {
        if (votes > Present) throw Wrong("votes", "得票不能多于实到人数 {0}", field, Present);
        if (votes * 10_000L <= Entitled * rules.VoteShare) throw Wrong("majority", "当选须得到应到会人数过半数的赞成票；{0} 票不够", field, votes);
    }

    private static RuleViolation Wrong(string what, string text, string field, params object[] args) => new($"founding.{what}", text, field, args);
}
