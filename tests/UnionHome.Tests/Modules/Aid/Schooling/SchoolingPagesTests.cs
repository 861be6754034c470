using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Schooling;
using UnionHome.Sample.Lights;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Schooling;

/// <summary>The officer's way: register with a paper, visit, end.</summary>
public sealed class SchoolingPagesTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_officer_registers_a_student_visits_and_ends_and_the_name_is_shown_in_part(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var vault = host.Services.GetRequiredService<Vault>();
        var aid = await AidWorld.Open(db, vault);
        var person = Persons.Make(aid.Union, 1, vault, "示例户甲");
        var file = StandingFiles.Of(aid.Union, aid.County, person, Persons.Number(1), HardshipCategory.Deep, 1, vault, host.Clock.GetUtcNow(), out var members);
        var child = HouseholdMember.Of(file, 1, new("示例小安", Kinship.Child, null, WorkSituation.Student, Health.Good, null, Money.Zero), vault);
        db.AddRange(person, file, child);
        db.AddRange(members);
        await db.SaveChangesAsync();
        using var officer = await host.SignIn(Role.CaseOfficer, aid.County);
        var today = DateOnly.FromDateTime(host.Clock.GetUtcNow().UtcDateTime);

        Assert.Contains("示例户甲", WebUtility.HtmlDecode(await officer.GetStringAsync("/aid/schooling/new")), StringComparison.Ordinal);
        var missing = await Registered(officer, file.Id, child.Id, today, "");
        Assert.Contains("档案中没有这名学生的身份证号码", WebUtility.HtmlDecode(await missing.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var registered = await Registered(officer, file.Id, child.Id, today, Persons.Number(77).Whole);
        Assert.True(registered.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await registered.Content.ReadAsStringAsync()));
        var student = await db.Set<Student>().AsNoTracking().SingleAsync();
        var page = WebUtility.HtmlDecode(await officer.GetStringAsync($"/aid/schooling/{student.Id}"));
        Assert.Contains("示**安", page, StringComparison.Ordinal);
        Assert.Contains("通知书.png", page, StringComparison.Ordinal);
        foreach (var hidden in (string[])["示例小安", Persons.Number(77).Whole]) Assert.DoesNotContain(hidden, page, StringComparison.Ordinal);

        var day = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.PostForm($"/aid/schooling/{student.Id}/visit", new() { ["Input.On"] = day, ["Input.Visitors"] = "回访人", ["Input.Found"] = "学费已交" })).StatusCode);
        Assert.DoesNotContain("学费已交", WebUtility.HtmlDecode(await officer.GetStringAsync($"/aid/schooling/{student.Id}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.PostForm($"/aid/schooling/{student.Id}", new() { ["Reason"] = "核对" })).StatusCode);
        Assert.Contains("学费已交", WebUtility.HtmlDecode(await officer.GetStringAsync($"/aid/schooling/{student.Id}")), StringComparison.Ordinal);
        Assert.Contains("已确认到", WebUtility.HtmlDecode(await officer.GetStringAsync($"/aid/schooling/{student.Id}/renewal")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.PostForm($"/aid/schooling/{student.Id}/ending", new() { ["Cause"] = "LeftSchool" })).StatusCode);
        Assert.Equal(StudentState.Ended, (await db.Set<Student>().AsNoTracking().SingleAsync()).State);
    }

    private static Task<HttpResponseMessage> Registered(HttpClient client, Guid file, Guid member, DateOnly today, string number) => client.PostMultipart($"/aid/schooling/new?file={file}", new()
    {
        { new StringContent($"{member}"), "Input.Member" },
        { new StringContent(number), "Input.IdNumber" },
        { new StringContent("示例大学"), "Input.School" },
        { new StringContent("University"), "Input.Level" },
        { new StringContent($"{today:yyyy-MM-dd}"), "Input.From" },
        { new StringContent($"{today.AddYears(4):yyyy-MM-dd}"), "Input.Until" },
        { new StringContent($"{today:yyyy-MM-dd}"), "Input.PledgedOn" },
        { new ByteArrayContent(SchematicPhoto.Of((4, 5, 6))), "Paper", "通知书.png" },
    });
}
