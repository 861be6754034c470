using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.People.Members;

/// <summary>Members as rows of a sheet, under the headers of the import, so that what was taken out can be sent in again.</summary>
internal static class MemberExport
{
    public static readonly IReadOnlyList<string> Header =
        ["工会代码", "工会", "姓名", "会员号", "性别", "身份证号码", "手机号码", "出生日期", "民族", "文化程度", "政治面貌", "农民工", "新就业形态劳动者", "劳动模范", "会籍状态", "入会日期", "加入本工会", "终止日期"];

    /// <param name="reveals">The subtrees in which numbers may be written out whole.</param>
    public static async Task<IEnumerable<IReadOnlyList<object?>>> Rows(
        Db db, Vault vault, Texts texts, IReadOnlyList<MemberRow> members, IReadOnlyList<string> reveals, CancellationToken cancellationToken)
    {
        var unions = await members.Unions(db, cancellationToken);
        var ids = members.Select(m => m.PersonId).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        return [.. members.Select(m => Row(m, unions[m.Path], people[m.PersonId], reveals.Any(r => OrganisationPath.Covers(r, m.Path)), vault, texts))];
    }

    private static IReadOnlyList<object?> Row(MemberRow member, Organisation union, Person person, bool whole, Vault vault, Texts texts)
    {
        var standing = member.Until is null;
        string Number(string property, Sealed? value) =>
            value is null || !standing ? "" : whole ? vault.Open(person, property, value) : vault.Masked(person, property, value);
        string YesNo(bool value) => texts[value ? "是" : "否"];
        return
        [
            union.Code, union.Name(texts.IsEnglish), person.Name, person.MemberNumber, texts[person.Sex.Name()],
            Number(nameof(Person.IdNumber), person.IdNumber), Number(nameof(Person.Phone), person.Phone), standing ? person.BirthDate : null,
            standing && person.Ethnicity.Length > 0 ? texts[person.Ethnicity] : null, standing && person.Education is { } education ? texts[education.Name()] : null,
            standing && person.PoliticalStatus is { } status ? texts[status.Name()] : null,
            YesNo(member.IsMigrant), YesNo(member.IsNewEmployment), standing ? YesNo(person.IsModelWorker) : null,
            texts[member.State.Name()], member.JoinedOn, member.From, member.Until,
        ];
    }
}
