using System.Net;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Notices;

namespace UnionHome.Tests.Modules.Notices;

public sealed class NoticesPageTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_message_is_opened_and_leads_to_what_it_is_about(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var user = await host.Person(Role.CaseOfficer, await World.City(db));
        db.Add(Notice.To(user.Id, "return.sent_back", "年报被退回", [], "/admin/rules", World.Act()));
        await db.SaveChangesAsync();
        using var reader = await host.SignIn(user);

        Assert.Contains("年报被退回", WebUtility.HtmlDecode(await reader.GetStringAsync("/notices")), StringComparison.Ordinal);
        var answer = await reader.PostForm("/notices", new() { ["id"] = $"{db.Set<Notice>().Single().Id}" }, "handler=Open");

        Assert.Equal("/admin/rules", answer.Headers.Location?.OriginalString);
        Assert.DoesNotContain("年报被退回", WebUtility.HtmlDecode(await reader.GetStringAsync("/notices?unread=true")), StringComparison.Ordinal);
    }
}
