using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Sheets;
using UnionHome.Modules.People;
using UnionHome.Modules.People.Members;

namespace UnionHome.Tests.Modules.People.Members;

public sealed class MemberImportTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_sheet_in_GBK_is_checked_row_by_row_and_only_its_good_rows_are_taken_when_told_so(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (here, there) = await MemberPagesTests.Factories(host);
        using var chair = await host.SignIn(Role.GrassrootsChair, here);
        using var other = await host.SignIn(Role.GrassrootsChair, there);
        var neighbour = await Finish(host, await other.PostMultipart("/members/import", File(Sheet((there.Code, "示例邻", 50, "")), "UTF-8")));
        await Finish(host, await other.PostForm($"/jobs/{neighbour.Id}", [], "/members/import/"));
        string Id(int n) => Persons.Number(n).Whole;
        var sheet = "工会代码,姓名,身份证号码,手机号码,性别,出生日期,政治面貌,农民工,入会日期\n"
            + $"{here.Code},示例一,{Id(1)},17000000001,男,1990-01-01,中共党员,是,2015-05-01\n"   // 2
            + $"{here.Code},示例二,{Id(2)},,,,群众,否,2015/5/1\n"                                  // 3
            + $"{here.Code},示例三,{Id(3)[..17]}{(Id(3)[17] == '1' ? '2' : '1')},,,,,,2015-05-01\n" // 4: check digit
            + $"{here.Code},示例四,{Id(4)},12345,,,,,2015-05-01\n"                                 // 5: mobile
            + $"{here.Code},示例五,{Id(5)},,女,,,,2015-05-01\n"                                    // 6: sex against number
            + $"{here.Code},示例二,{Id(2)},,,,,,2015-05-01\n"                                      // 7: twice
            + $"{here.Code},示例邻,{Id(50)},,,,,,2015-05-01\n"                                     // 8: member elsewhere
            + $"{there.Code},示例六,{Id(6)},,,,,,2015-05-01\n"                                     // 9: out of reach
            + $"{here.Code},示例七,{Id(7)},,,,,,2031-01-01\n"                                      // 10: ahead
            + $"{here.Code},示例八,{Future()},,,,,,2015-05-01\n"                                   // 11: born in the future
            + $"{here.Code},示例九,{Id(9)},,,1991-01-01,,,2015-05-01\n";                           // 12: birthday against number

        var dry = await Finish(host, await chair.PostMultipart("/members/import", File(sheet, "GB18030")));
        var checkedOnly = dry.ResultAs<MemberImportResult>()!;
        await using var db = host.Open();
        Assert.Equal((2, 0, 9, false, 1), (checkedOnly.Joined, checkedOnly.Same, checkedOnly.Bad, checkedOnly.Applied, await db.Set<Membership>().CountAsync()));
        Assert.Equal([4, 5, 6, 7, 8, 9, 10, 11, 12], dry.MistakesShownHere(host.Services.GetRequiredService<Vault>()).Select(m => m.Row).Distinct());
        var html = WebUtility.HtmlDecode(await chair.GetStringAsync($"/jobs/{dry.Id}"));
        foreach (var told in new[] { "校验码须相符", "手机号码不对", "性别与身份证号码不一致", "与第 3 行的身份证号码相同", $"此人已是“{there.NameZh}”的会员", $"没有代码为“{there.Code}”的工会", "日期不能晚于今天", "出生日期 2030-01-01 晚于今天", "出生日期与身份证号码不一致" })
            Assert.Contains(told, html, StringComparison.Ordinal);
        using (var correct = SheetFile.Open(new MemoryStream(await chair.GetByteArrayAsync($"/jobs/{dry.Id}?handler=File"))))
            Assert.Equal(10, correct.Rows().Count());

        var done = (await Finish(host, await chair.PostForm($"/jobs/{dry.Id}", [], "/members/import/"))).ResultAs<MemberImportResult>()!;
        Assert.Equal((2, 9, true), (done.Joined, done.Bad, done.Applied));
        var people = await db.Set<Person>().AsNoTracking().Where(p => p.Path == here.Path).OrderBy(p => p.MemberNumber).ToListAsync();
        Assert.Equal([$"{here.Code}-000001", $"{here.Code}-000002"], people.Select(p => p.MemberNumber));
        Assert.Equal((2m, 1m), (await Count(db, "organisation.members", here.Id), await Count(db, "organisation.party_members", here.Id)));
        Assert.Equal(2, await db.FigureEntries.CountAsync(e => e.Figure == "organisation.members" && e.OrganisationId == here.Id && e.RecordKind == Membership.Kind));

        // Sent once more, nobody joins twice.
        var again = (await Finish(host, await chair.PostForm($"/jobs/{dry.Id}", [], "/members/import/"))).ResultAs<MemberImportResult>()!;
        Assert.Equal((0, 2), (again.Joined, again.Same));
    }

    private static async Task<decimal> Count(UnionHome.Foundation.Data.Db db, string figure, Guid union) =>
        (await new FigureLedger(db).Total(figure, union, Period.Year(2025), FigureSource.Recorded)).Value ?? 0;

    /// <summary>A number whose check digit is right and whose bearer is not born yet.</summary>
    private static string Future()
    {
        const string body = "22080020300101001";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return body + "10X98765432"[body.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    private static string Sheet(params (string Union, string Name, int Number, string Phone)[] rows) =>
        "工会代码,姓名,身份证号码,手机号码,入会日期\n" + string.Concat(rows.Select(r => $"{r.Union},{r.Name},{Persons.Number(r.Number).Whole},{r.Phone},2014-01-01\n"));

    private static async Task<JobRun> Finish(TestHost host, HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Found, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        var id = Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1]);
        Assert.True(await host.Services.GetRequiredService<JobWorker>().DoNext(default));
        await using var db = host.Open();
        var job = await db.Set<JobRun>().SingleAsync(j => j.Id == id);
        Assert.True(job.State == JobState.Done, job.Failure);
        return job;
    }

    private static MultipartFormDataContent File(string text, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return new() { { new ByteArrayContent(Encoding.GetEncoding(encoding).GetBytes(text)), "Input.File", "会员.csv" } };
    }
}
