using System.Text.RegularExpressions;
using Microsoft.Playwright;
using UnionHome.Sample.Lights;

namespace UnionHome.BrowserTests.Stories;

/// <summary>
/// A worker finds the union on a telephone and applies for aid; the officer asks back, the worker answers by reference and code, and the officer takes the
/// application up into a hardship file, which asks nothing again.
/// </summary>
public sealed class ApplicationStoryTests
{
    private const string Worker = "示例申请甲";

    [Theory, InlineData(1280), InlineData(360)]
    public async Task A_worker_applies_is_asked_back_answers_by_code_and_is_taken_up_into_a_file(int width)
    {
        await using var site = await Site.Open();
        var worker = await site.Visit(360);
        var (number, code) = await Applies(worker);

        var officer = await site.Visit(width);
        await officer.SignIn("demo-officer", "Baicheng-2014");
        await officer.Menu("/aid/applications");
        await officer.Page.ClickAsync($"main table a:has-text('{number}')");
        await officer.Look();
        await Assertions.Expect(officer.Page.Locator("main")).Not.ToContainTextAsync(Worker);
        var application = new Uri(officer.Page.Url).AbsolutePath;
        await officer.Look($"{application}/question");
        await officer.Page.FillAsync("[name=Reason]", "请补充自付费用的照片");
        await officer.Send();

        await Answers(await site.Visit(360), number, code);

        await officer.Look($"{application}/facts");
        await officer.Page.FillAsync("[name=Reason]", "办理申请");
        await officer.Page.ClickAsync("main form .btn-primary");
        await officer.Look();
        foreach (var told in (string[])[Worker, "自付三万多元", "1,200.00"]) await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync(told);
        await officer.Look($"{application}/file");
        await officer.Page.FillAsync("[name='Input.First']", "走访甲");
        await officer.Page.FillAsync("[name='Input.Second']", "走访乙");
        await officer.Page.FillAsync("[name='Input.Findings']", "租房居住");
        await officer.Send();
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync(Worker);
        await Assertions.Expect(officer.Page.Locator($"main a[href='{application}']")).ToBeVisibleAsync();
        Assert.Equal(2, await officer.Page.Locator("main a[href^='/attachments/']").CountAsync());
        await officer.Look($"{new Uri(officer.Page.Url).AbsolutePath}/household");
        Assert.Equal("SeriousIllness", await officer.Page.InputValueAsync("[name='Input.MainCause']"));
        Assert.Equal("OnSickLeave", await officer.Page.InputValueAsync("[name='Input.Members[0].Situation']"));
        await officer.Page.FillAsync("[name='Input.Contact']", "联系人");
        await officer.Page.FillAsync("[name='Input.Plan']", "申请医疗救助");
        await officer.Send();
    }

    private static async Task<(string Number, string Code)> Applies(Visitor worker)
    {
        var page = worker.Page;
        await worker.Look("/");
        await page.ClickAsync("main a[href$='/apply']");
        await worker.Look();
        await page.FillAsync("#q", "通榆");
        await page.ClickAsync("main form .btn-primary");
        await worker.Look();
        await page.ClickAsync("main a[href='/apply/form/220822']");
        await worker.Look();
        await page.FillAsync("[name='Input.Name']", Worker);
        await page.FillAsync("[name='Input.IdNumber']", "220800199001019990");
        await page.FillAsync("[name='Input.Phone']", "17000000001");
        await page.SelectOptionAsync("[name='Input.Situation']", "OnSickLeave");
        await page.FillAsync("[name='Input.People']", "3");
        await page.FillAsync("[name='Input.OwnIncome']", "1200");
        await page.FillAsync("[name='Input.OthersIncome']", "0");
        await page.SelectOptionAsync("[name='Input.Cause']", "SeriousIllness");
        await page.FillAsync("[name='Input.Words']", "上月住院手术，家里负担不起");
        await page.CheckAsync("[name='Input.Agreed']");
        await page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(page.Locator(".field-error")).ToContainTextAsync("身份证号码不对");
        await worker.Look();
        Assert.Equal("上月住院手术，家里负担不起", await page.InputValueAsync("[name='Input.Words']"));
        await page.FillAsync("[name='Input.IdNumber']", Sample.ExampleNumbers.Id(990_101).Whole);
        await page.SetInputFilesAsync("[name=Photos]", new FilePayload { Name = "诊断书.png", MimeType = "image/png", Buffer = SchematicPhoto.Of((200, 210, 220)) });
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync("**/apply/sent");
        await worker.Look();
        var shown = await page.Locator("main").InnerTextAsync();
        return (Regex.Match(shown, "SQ[0-9]{6}-[0-9A-Z]{7}").Value, (await page.Locator(".follow-code").InnerTextAsync()).Trim());
    }

    private static async Task Answers(Visitor worker, string number, string code)
    {
        var page = worker.Page;
        await worker.Look("/apply/status");
        await page.FillAsync("[name=Number]", number);
        await page.FillAsync("[name=Code]", code);
        await page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("请补充自付费用的照片");
        await worker.Look();
        await page.ClickAsync("main a[href='/apply/answer']");
        await worker.Look();
        await page.FillAsync("[name=Text]", "自付三万多元，见照片");
        await page.SetInputFilesAsync("[name=Photos]", new FilePayload { Name = "费用.png", MimeType = "image/png", Buffer = SchematicPhoto.Of((100, 110, 120)) });
        await worker.Send();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("工会已收到");
    }
}
