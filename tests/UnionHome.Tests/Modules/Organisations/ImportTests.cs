using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations;

namespace UnionHome.Tests.Modules.Organisations;

public sealed class ImportTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_sheet_is_checked_first_and_its_good_rows_are_taken_when_told_so(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, tongyu, daan) = await StepPagesTests.Unions(host);
        using var leader = await host.SignIn(Role.Leader, tongyu);
        var sheet = "代码,名称,类型,上级代码,设立日期\n"
            + "G1,开通镇纺织厂工会,基层工会,X1,2015-01-01\n"           // 2: below row 3
            + $"X1,开通镇工会,乡镇工会,{tongyu.Code},2014-08-01\n"       // 3
            + $"X2,乐胜乡工会,乡镇工会,{daan.Code},2014-08-01\n"         // 4: out of reach
            + $"X1,重复,乡镇工会,{tongyu.Code},2014-08-01\n"             // 5: twice
            + $"X3,明天工会,乡镇工会,{tongyu.Code},2031-01-01\n"         // 6: ahead
            + "A,甲,乡镇工会,B,2014-08-01\nB,乙,乡镇工会,A,2014-08-01\n" // 7, 8: a circle
            + $"{tongyu.Code},通榆总工会,县(市、区)总工会,{city.Code},2010-01-01\n"; // 9: renamed

        var dry = await Upload(host, leader, sheet);
        await using var db = host.Open();
        Assert.Equal(3, await db.Organisations.CountAsync());
        Assert.Equal((2, 1, 5), (dry.ResultAs<ImportResult>()!.Founded, dry.ResultAs<ImportResult>()!.Renamed, dry.ResultAs<ImportResult>()!.Bad));
        Assert.Equal([4, 5, 6, 7, 8], dry.MistakesShownHere(host.Services.GetRequiredService<Vault>()).Select(m => m.Row).Distinct());

        var html = WebUtility.HtmlDecode(await leader.GetStringAsync($"/jobs/{dry.Id}"));
        Assert.Contains("还没有写入任何内容", html, StringComparison.Ordinal);
        using (var correct = SheetFile.Open(new MemoryStream(await leader.GetByteArrayAsync($"/jobs/{dry.Id}?handler=File"))))
            Assert.Equal(6, correct.Rows().Count());

        var answer = await leader.PostForm($"/jobs/{dry.Id}", [], "/organisations/import/");
        var done = await Finish(host, answer);
        Assert.True(done.ResultAs<ImportResult>()!.Applied);
        Assert.Equal("00010001", (await db.Organisations.AsNoTracking().SingleAsync(o => o.Code == "X1")).ParentPath);
        Assert.Equal((await db.Organisations.SingleAsync(o => o.Code == "X1")).Id, (await db.Organisations.SingleAsync(o => o.Code == "G1")).ParentId);
        Assert.Equal("通榆总工会", (await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == tongyu.Id)).NameZh);
        Assert.Equal(5, await db.Organisations.CountAsync());
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_on_the_page()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        var (city, _, _) = await StepPagesTests.Unions(host);
        using var leader = await host.SignIn(Role.Leader, city);

        foreach (var (bytes, sentence) in new[] { ("PK\u0003\u0004 broken"u8.ToArray(), "不是有效的 Excel 工作簿"), ([], "文件是空的"), (Encoding.UTF8.GetBytes("一,二\n"), "没有找到表头") })
        {
            var answer = await leader.PostMultipart("/organisations/import", File(bytes));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(sentence, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nobody_else_sees_the_job_and_the_export_is_what_the_list_shows(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, tongyu, _) = await StepPagesTests.Unions(host);
        using var leader = await host.SignIn(Role.Leader, city);
        using var other = await host.SignIn(Role.Administrator, city);
        var job = await Upload(host, leader, $"代码,名称,类型,上级代码,设立日期\nX1,开通镇工会,乡镇工会,{tongyu.Code},2014-08-01\n");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/jobs/{job.Id}")).StatusCode);
        using var export = SheetFile.Open(new MemoryStream(await leader.GetByteArrayAsync("/organisations?q=tyx&handler=Export")));
        Assert.Equal(["通榆县总工会"], OrganisationSheetRow.Form.Read(export).Select(l => l.Value!.NameZh));
    }

    private static async Task<JobRun> Upload(TestHost host, HttpClient client, string csv) =>
        await Finish(host, await client.PostMultipart("/organisations/import", File(Encoding.UTF8.GetBytes(csv))));

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

    private static MultipartFormDataContent File(byte[] bytes) => new() { { new ByteArrayContent(bytes), "Input.File", "工会.csv" } };
}
