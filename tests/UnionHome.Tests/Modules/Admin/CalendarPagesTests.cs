using System.Net;
using System.Text;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Calendar;

namespace UnionHome.Tests.Modules.Admin;

public sealed class CalendarPagesTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_year_is_brought_in_from_a_table(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        using var administrator = await host.SignIn(Role.Administrator, await World.City(db));

        var answer = await Send(administrator, "日期,类别\n2027-01-01,放假\n2027-01-09,调休上班\n");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var days = await new CalendarBook(db).WorkingDays();
        Assert.True(days.IsWorkingDay(new(2027, 1, 9)));
        Assert.True(days.IsCertain(new(2027, 1, 1), new(2027, 1, 31)));
        Assert.True((await administrator.GetAsync("/admin/calendar")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_line_that_is_no_day_is_named_and_nothing_is_kept()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        using var administrator = await host.SignIn(Role.Administrator, await World.City(db));

        var answer = await Send(administrator, "日期,类别\n2027-01-01,放假\n明天,放假\n");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("明天", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.False((await new CalendarBook(db).WorkingDays()).IsCertain(new(2027, 1, 1), new(2027, 1, 2)));
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string table)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent("2027"), "Input.Year" },
            { new StringContent("国务院办公厅通知"), "Input.Source" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(table)), "Input.File", "2027.csv" },
        };
        return await client.PostMultipart("/admin/calendar/import", content);
    }
}
