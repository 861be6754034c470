using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Privacy;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Medical;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Medical;

/// <summary>From the agreement to the hospital's list, and what a stranger sees who scans a card.</summary>
public sealed partial class MedicalPagesTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_officer_agrees_issues_prints_and_records_a_list_and_a_stranger_sees_only_what_the_card_is_worth(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var vault = host.Services.GetRequiredService<Vault>();
        var aid = await AidWorld.Open(db, vault);
        var person = Persons.Make(aid.Union, 1, vault, "示例户甲");
        var file = StandingFiles.Of(aid.Union, aid.County, person, Persons.Number(1), HardshipCategory.Deep, 1, vault, host.Clock.GetUtcNow(), out var members);
        db.AddRange(person, file);
        db.AddRange(members);
        await db.SaveChangesAsync();
        var today = DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        using var officer = await host.SignIn(Role.CaseOfficer, aid.County);

        var wrong = await officer.PostForm("/aid/medical/hospitals/new", Agreement(aid.County.Code, today, "百分之二十"));
        Assert.Contains("优惠比例请填写数字", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await Posted(officer, "/aid/medical/hospitals/new", Agreement(aid.County.Code, today, "20"));
        var hospital = await db.Set<DesignatedHospital>().AsNoTracking().SingleAsync();
        Assert.Equal([new(FeeKind.Examination, 2_000)], hospital.Discounts);

        await Posted(officer, $"/aid/medical/cards/new?file={file.Id}", new() { ["Input.Members"] = $"{members[0].Id}" });
        var card = await db.Set<MedicalCard>().AsNoTracking().SingleAsync();
        var print = WebUtility.HtmlDecode(await officer.GetStringAsync($"/aid/medical/cards/print?card={card.Id}"));
        Assert.Contains(card.Number, print, StringComparison.Ordinal);

        using var stranger = host.Anonymous();
        var shown = WebUtility.HtmlDecode(await stranger.GetStringAsync($"/aid/card/{card.Code}"));
        foreach (var told in (string[])["示**主", "有效", "示例医院", "检查费优惠 20%"]) Assert.Contains(told, shown, StringComparison.Ordinal);
        foreach (var hidden in (string[])["示例户主", "示例户甲", card.Number, aid.Union.NameZh, "深度困难"]) Assert.DoesNotContain(hidden, shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/aid/card/{new string('A', 22)}")).StatusCode);

        var checkedWrong = await Checked(officer, hospital.Id, $"{card.Number},示例户主,{today},检查费,300,60,200,MZ-1\n{card.Number},别人,{today},检查费,300,60,,MZ-2\n{card.Number},示例户主,{today},检查费,很多,60,,MZ-3");
        foreach (var told in (string[])["3 行中有 3 行不能登记", "个人支付应为费用金额减优惠金额", "姓名与医疗证"]) Assert.Contains(told, checkedWrong, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Checked\"", checkedWrong, StringComparison.Ordinal);
        var right = await Checked(officer, hospital.Id, $"{card.Number},示例户主,{today},检查费,300,60,240,MZ-1\n{card.Number},示例户主,{today},检查费,100,20,,MZ-2");
        Assert.Contains("2 行全部无误，减免合计 80.00 元", right, StringComparison.Ordinal);
        Assert.Equal(0, await db.Set<CardUse>().CountAsync());
        var form = Forms.PostFormsOf(right).Single(f => f.Hidden.ContainsKey("Checked"));
        var confirmed = await officer.PostAsync("/aid/medical/uses/sheet?handler=Confirm", new FormUrlEncodedContent(form.Hidden));
        Assert.True(confirmed.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await confirmed.Content.ReadAsStringAsync()));
        Assert.Equal(2, await db.Set<CardUse>().CountAsync());
        Assert.Contains("80.00", WebUtility.HtmlDecode(await officer.GetStringAsync($"/aid/medical/hospitals/{hospital.Id}")), StringComparison.Ordinal);

        await Posted(officer, $"/aid/medical/cards/{card.Id}/voiding", new() { ["Cause"] = "Lent", ["Reason"] = "借给邻居使用" });
        var gone = WebUtility.HtmlDecode(await stranger.GetStringAsync($"/aid/card/{card.Code}"));
        Assert.Contains("这张医疗证已失效", gone, StringComparison.Ordinal);
        Assert.DoesNotContain("示例医院", gone, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_name_of_a_member_is_printed_whole_once_and_the_look_is_written_down(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var vault = host.Services.GetRequiredService<Vault>();
        var aid = await AidWorld.Open(db, vault);
        var person = Persons.Make(aid.Union, 1, vault, "示例户甲");
        var file = StandingFiles.Of(aid.Union, aid.County, person, Persons.Number(1), HardshipCategory.Deep, 1, vault, host.Clock.GetUtcNow(), out var members);
        var card = MedicalCard.Issue(file, new("示例小安", Kinship.Child, "child"), 12, vault, World.Act(host.Clock.GetUtcNow()));
        db.AddRange(person, file, card);
        db.AddRange(members);
        await db.SaveChangesAsync();
        using var officer = await host.SignIn(Role.CaseOfficer, aid.County);
        var page = $"/aid/medical/cards/print?card={card.Id}";

        Assert.DoesNotContain("示例小安", WebUtility.HtmlDecode(await officer.GetStringAsync(page)), StringComparison.Ordinal);
        await Posted(officer, page, []);
        Assert.Contains("示例小安", WebUtility.HtmlDecode(await officer.GetStringAsync(page)), StringComparison.Ordinal);
        Assert.DoesNotContain("示例小安", WebUtility.HtmlDecode(await officer.GetStringAsync(page)), StringComparison.Ordinal);
        Assert.Equal(1, await db.Set<AuditLine>().CountAsync(a => a.Action.StartsWith("personal.look") && a.RecordId == card.Id));
    }

    private static Dictionary<string, string> Agreement(string union, string from, string percent) => new()
    {
        ["Input.Union"] = union,
        ["Input.Name"] = "示例医院",
        ["Input.Address"] = "示例路 1 号",
        ["Input.Telephone"] = "0436-0000000",
        ["Input.From"] = from,
        ["Input.Until"] = "2099-12-31",
        ["Input.Discounts[0].Fee"] = "Examination",
        ["Input.Discounts[0].Percent"] = percent,
    };

    private static async Task<string> Checked(HttpClient client, Guid hospital, string rows)
    {
        var table = "医疗证编号,患者姓名,就诊日期,费用类别,费用金额,优惠金额,个人支付,单据编号\n" + rows;
        var answer = await client.PostMultipart("/aid/medical/uses/sheet", new() { { new StringContent($"{hospital}"), "Hospital" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(table)), "Table", "名单.csv" } });
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.StatusCode == HttpStatusCode.OK, page);
        return page;
    }

    private static async Task Posted(HttpClient client, string url, Dictionary<string, string> fields)
    {
        var answer = await client.PostForm(url, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, Tags().Replace(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), " "));
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();
}
