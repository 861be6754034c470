using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Sheets;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.NationalForms;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.NationalForms;

/// <summary>The national system's sheet is read once, its columns told once, and filled from then on.</summary>
public sealed class NationalFormTests
{
    private static readonly string[] FileHeadings = ["序号", "*姓名", "身份证号", "困难类别", "致困原因", "家庭人口", "家庭月人均收入", "行政区划代码"];

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Columns_are_proposed_by_their_names_told_once_and_kept_when_the_sheet_changes(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);

        var form = await Desk(db, aid, aid.Officer).Take(aid.County.Code, NationalRows.Files, Sheet(["困难职工导入表"], FileHeadings), default);

        Assert.Equal(["序号", "姓名", "身份证号码", "困难类别", "主要致困原因", "家庭人口", "家庭月人均收入", null], form.Columns.Select(c => c.Field));
        await Desk(db, aid, aid.Officer).Map(form, [.. form.Columns.Select(c => (c.Field, c.Heading == "行政区划代码" ? "220822" : null))], default);
        var again = await Desk(db, aid, aid.Officer).Take(aid.County.Code, NationalRows.Files, Sheet(["行政区划代码", "姓名", "民族"]), default);
        Assert.Equal(form.Id, again.Id);
        Assert.Equal([new NationalColumn("行政区划代码", null, "220822"), new("姓名", "姓名", null), new("民族", "民族", null)], again.Columns);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_form_is_filled_with_whole_numbers_of_what_stands_within_reach(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var elsewhere = await Readers.With(db, Role.CaseOfficer, await World.County(db, aid.City));
        var (first, second) = (await aid.Household(db, 1), await aid.Household(db, 2));
        var (fund, programme) = (await aid.Fund(db, "5000", "5000"), await aid.Programme(db));
        var list = await aid.Submitted(db, programme, "500", first);
        await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
        var sent = await aid.Sent(db, fund);
        await aid.Batches(db, aid.Clerk).Settle(sent, aid.Today, "R-1", new Dictionary<int, string>(), default);
        db.Add(HouseholdMember.Of(first, 1, new("示例配偶", Kinship.Spouse, Persons.Number(9), WorkSituation.OutOfWork, Health.Good, null, Money.OfYuan(1200)), aid.Vault));
        second.Leave(LeavingCause.Recovered, aid.Act(Guid.Empty, "已脱困"));
        await db.SaveChangesAsync();

        var files = await Filled(NationalRows.Files, aid.Officer, FileHeadings);
        var grants = await Filled(NationalRows.Grants, aid.Officer, ["姓名", "身份证号码", "银行卡号", "救助类别", "金额", "到账日期", "到账情况"]);

        Assert.Equal([1, "示例申1", Persons.Number(1).Whole, "深度困难", "患重特大疾病", 1, 83.33m, null], Assert.Single(files));
        Assert.Equal(["示例申1", Persons.Number(1).Whole, AidWorld.Card(1).Whole, "生活救助", 500m, aid.Today, "已付"], Assert.Single(grants));
        Assert.Empty(await Filled(NationalRows.Files, elsewhere, FileHeadings, aid.County.Code));
        Assert.Equal(["示例申1", "示例配偶", "配偶", Persons.Number(9).Whole, 100m], Assert.Single(await Filled(NationalRows.Members, aid.Officer, ["职工姓名", "姓名", "关系", "身份证号", "月收入"])));

        async Task<List<IReadOnlyList<object?>>> Filled(NationalRows rows, Guid who, string[] headings, string? under = null)
        {
            var form = await Desk(db, aid, aid.Officer).Take(aid.County.Code, rows, Sheet(headings), default);
            var desk = Desk(db, aid, who);
            var asked = new NationalAsked(under, null);
            var count = await desk.Count(form, asked, default);
            var filled = (await desk.Fill(form, asked, default)).Rows.ToList();
            Assert.Equal(count, filled.Count);
            return filled;
        }
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_cannot_be_is_refused_and_who_takes_numbers_out_is_written_down(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var desk = Desk(db, aid, aid.Officer);

        Assert.Equal("national.no_header", await Refused(() => desk.Take(aid.County.Code, NationalRows.Files, Sheet(["困难职工导入表"]), default)));
        Assert.Equal("national.heading_empty", await Refused(() => desk.Take(aid.County.Code, NationalRows.Files, Sheet(["姓名", "", "民族"]), default)));
        Assert.Equal("national.columns", await Refused(() => desk.Take(aid.County.Code, NationalRows.Files, Sheet([.. Enumerable.Range(1, 121).Select(n => $"列{n}")]), default)));
        var form = await desk.Take(aid.County.Code, NationalRows.Members, Sheet(["姓名", "月收入"]), default);
        Assert.Equal(["成员姓名", "成员月收入"], form.Columns.Select(c => c.Field));
        Assert.Equal("national.field", await Refused(() => desk.Map(form, [("救助金额", null), (null, null)], default)));
        Assert.Equal("national.both", await Refused(() => desk.Map(form, [("成员姓名", "张"), (null, null)], default)));
        Assert.Equal("national.columns_changed", await Refused(() => desk.Map(form, [("成员姓名", null)], default)));
        Assert.Equal("national.too_long", await Refused(() => desk.Note(form, NationalFormDesk.Most + 1, "导入全国系统", default)));

        await desk.Note(form, 3, "导入全国系统", default);

        var line = await db.Set<AuditLine>().SingleAsync(l => l.Action == "hardship.national_export");
        Assert.Equal((aid.Officer, "导入全国系统", form.Id), (line.UserId, line.Reason, line.RecordId));
    }

    private static async Task<string> Refused(Func<Task> deed) => (await Assert.ThrowsAsync<RuleViolation>(deed)).Code;

    private static NationalFormDesk Desk(Db db, AidWorld aid, Guid who) => new(db, Readers.Reach(db, who, aid.Clock), aid.Vault, aid.Payments(db, who), aid.Clock);

    private static SheetFile Sheet(params string[][] rows)
    {
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut("Sheet1", rows[0], rows.Skip(1)));
        return SheetFile.Open(file);
    }
}
