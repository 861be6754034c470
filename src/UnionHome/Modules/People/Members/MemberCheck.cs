using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.People.Members;

/// <summary>A row with what is wrong about it, the union it means, and the person where the city knows them.</summary>
/// <param name="IsThere">Is a member of that union already: nothing to do.</param>
internal sealed record CheckedMember(SheetLine<MemberSheetRow> Line, IReadOnlyList<SheetError> Errors, Organisation? Union, Guid? KnownId, bool IsThere);

/// <summary>Checks the rows of a sheet against each other, the tree and the register, a part at a time.</summary>
internal sealed class MemberCheck(Db db, Vault vault, RuleBook rules, IReadOnlyList<string> paths, DateOnly today)
{
    private sealed record Known(Guid Id, string Index, string Name, string? Path, string? Union);

    /// <summary>The row in which a number stood first, by its seventeen digits.</summary>
    private readonly Dictionary<long, int> firstRows = [];

    private readonly Dictionary<string, Organisation?> unions = new(StringComparer.Ordinal);
    private long? leastAge;

    public async Task<IReadOnlyList<CheckedMember>> Check(IReadOnlyList<SheetLine<MemberSheetRow>> lines, CancellationToken cancellationToken)
    {
        leastAge ??= (await rules.Get(MemberRules.LeastAge, paths.Count > 0 ? paths[0] : "", today, cancellationToken)).Number;
        await LoadUnions(lines, cancellationToken);
        var indexes = lines.Where(l => l.Value is not null).ToDictionary(l => l.Row, l => vault.Index(Person.IdNumberIndex, l.Value!.Number.Whole));
        var known = await LoadKnown([.. indexes.Values.Distinct()], cancellationToken);
        return [.. lines.Select(l => l.Value is null ? new CheckedMember(l, l.Errors, null, null, false) : Check(l, known.GetValueOrDefault(indexes[l.Row])))];
    }

    /// <summary>What joining reads of the database for a part of the sheet: closed days, and the people who are known already.</summary>
    public static async Task<(ClosedDays Closed, Dictionary<Guid, Person> Known)> Needed(Db db, IReadOnlyList<CheckedMember> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.KnownId).OfType<Guid>().ToList();
        return (await ClosedDays.Load(db, DateOnly.MinValue, cancellationToken),
            ids.Count == 0 ? [] : await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken));
    }

    private CheckedMember Check(SheetLine<MemberSheetRow> line, Known? known)
    {
        var row = line.Value!;
        List<SheetError>? errors = null;
        void Wrong(string column, string text, params string[] args) => (errors ??= []).Add(new(line.Row, column, text, args));

        var number = long.Parse(row.Number.Whole.AsSpan(0, 17), System.Globalization.CultureInfo.InvariantCulture);
        if (!firstRows.TryAdd(number, line.Row)) Wrong("身份证号码", "与第 {0} 行的身份证号码相同，同一人只填一行", $"{firstRows[number]}");
        if (row.Number.BirthDate is var born && born > today) Wrong("身份证号码", "出生日期 {0} 晚于今天", born.Iso());
        if (row.Sex is { } sex && sex != row.Number.Sex) Wrong("性别", "性别与身份证号码不一致");
        if (row.BirthDate is { } told && told != born) Wrong("出生日期", "出生日期与身份证号码不一致");
        CheckDays(row, born, Wrong);

        var union = unions.GetValueOrDefault(row.Union);
        if (union is null) Wrong("工会代码", "没有代码为“{0}”的工会，或它不在您的工作范围内", row.Union);
        else if (union.State != OrganisationState.Active) Wrong("工会代码", "该工会已撤销或合并，不能吸收会员");
        else if (!Membership.MayHold(union.Kind)) Wrong("工会代码", "会员应编入基层工会，请填写会员所在的基层工会");

        var isThere = known?.Path is not null && known.Path == union?.Path;
        if (known is not null && known.Name != row.Name) Wrong("姓名", "该身份证号码已登记在另一个姓名下，请核对姓名和号码");
        else if (known?.Path is not null && !isThere) Wrong("身份证号码", "此人已是“{0}”的会员，不能重复入会；如已调到本单位，请申请转会", known.Union!);
        return new(line, errors ?? (IReadOnlyList<SheetError>)[], union, known?.Id, isThere);
    }

    private void CheckDays(MemberSheetRow row, DateOnly born, Action<string, string, string[]> wrong)
    {
        if (row.JoinedOn > today) wrong("入会日期", "日期不能晚于今天", []);
        else if (row.JoinedOn < born) wrong("入会日期", "入会日期早于出生日期", []);
        else if (row.Number.AgeOn(row.JoinedOn) < leastAge) wrong("入会日期", "入会时未满 {0} 周岁", [$"{leastAge}"]);
    }

    private async Task LoadUnions(IReadOnlyList<SheetLine<MemberSheetRow>> lines, CancellationToken cancellationToken)
    {
        var missing = lines.Where(l => l.Value is not null).Select(l => l.Value!.Union).Distinct().Where(c => !unions.ContainsKey(c)).ToList();
        if (missing.Count == 0) return;
        foreach (var code in missing) unions[code] = null;
        foreach (var union in await db.Organisations.AsNoTracking().Under(paths).Where(o => missing.Contains(o.Code)).ToListAsync(cancellationToken)) unions[union.Code] = union;
    }

    private async Task<Dictionary<string, Known>> LoadKnown(List<string> indexes, CancellationToken cancellationToken)
    {
        var found = await (from person in db.Set<Person>().AsNoTracking()
                           where indexes.Contains(person.IdIndex!)
                           join membership in db.Set<Membership>() on (Guid?)person.Id equals membership.StandingId into standing
                           from membership in standing.DefaultIfEmpty()
                           join union in db.Organisations on membership.Path equals union.Path into at
                           from union in at.DefaultIfEmpty()
                           select new Known(person.Id, person.IdIndex!, person.Name, membership.Path, union.NameZh)).ToListAsync(cancellationToken);
        return found.ToDictionary(k => k.Index, StringComparer.Ordinal);
    }
}
