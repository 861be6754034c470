using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy.Keys;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Applications;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Sample;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Applications;

/// <summary>Desks and applications in the world of aid: <c>var (application, code) = await Applied.By(db, aid, 7);</c></summary>
internal static class Applied
{
    public static ApplicationDesk Desk(Db db, AidWorld aid, Guid who)
    {
        var (reach, rules, calendar) = (Readers.Reach(db, who, aid.Clock), new RuleBook(db), new CalendarBook(db));
        var folder = Directory.CreateTempSubdirectory("unionhome-files-").FullName;
        var files = new FileStore(new(folder, null), new KeyRing(folder, aid.Clock));
        return new(db, reach, aid.Vault, calendar, new(rules, calendar, aid.Clock), new AttachmentDesk(db, files, reach, [], rules, aid.Clock), aid.Clock);
    }

    public static ApplicationTaking Taking(Db db, AidWorld aid, Guid who)
    {
        var (desk, grants, reach, rules, calendar) = (Desk(db, aid, who), aid.Grants(db, who), Readers.Reach(db, who, aid.Clock), new RuleBook(db), new CalendarBook(db));
        return new(db, reach, aid.Vault, desk, new HardshipDesk(db, reach, aid.Vault, rules, new Deadlines(rules, calendar, aid.Clock), new NoticeBook(rules, calendar), aid.Clock), grants);
    }

    public static ToldApplication Told(int number, Guid? programme = null) => new(
        $"示例{(char)('甲' + number % 10)}{number}", Persons.Number(number), ExampleNumbers.Phone(number), WorkSituation.OnSickLeave, 3, Money.OfYuan(900), Money.OfYuan(600), HardshipCause.SeriousIllness, "住院自付很多", programme, "2026-11");

    /// <summary>A worker applies to the union; the world's own when none is named.</summary>
    public static Task<(AidApplication Application, string Code)> By(Db db, AidWorld aid, int number, Organisation? union = null, Guid? programme = null) =>
        Desk(db, aid, Guid.NewGuid()).Apply(union ?? aid.Union, Told(number, programme), [], default);

    /// <summary>The chair of a union, who deals with what comes to it.</summary>
    public static Task<Guid> Chair(Db db, Organisation union) => Readers.With(db, Role.GrassrootsChair, union);
}
