using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Tests.Foundation.Privacy;

public sealed class PersonalDataTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_look_needs_a_reason_and_leaves_a_line_without_the_value(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var city = await World.City(host.Open());
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var personal = scope.ServiceProvider.GetRequiredService<PersonalData>();
        var user = (await users.FindByIdAsync($"{(await host.Person(Role.CaseOfficer, city)).Id}"))!;
        await users.SetPhoneNumberAsync(user, "13904360001");

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => personal.LookAtPhone(user, city.Path, World.Act(reason: " ")));
        var told = await personal.LookAtPhone(user, city.Path, World.Act(reason: "联系本人核实"));

        Assert.Equal("Reason", refused.Field);
        Assert.Equal("13904360001", told);
        await using var db = host.Open();
        var line = await db.Set<AuditLine>().SingleAsync(a => a.Action.StartsWith("personal.look"));
        Assert.Equal(("personal.look:user.phone", user.Id, "联系本人核实", city.Path), (line.Action, line.RecordId, line.Reason, line.Path));
        Assert.DoesNotContain("13904360001", System.Text.Json.JsonSerializer.Serialize(line));
    }
}
