using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests;

/// <summary>People with roles, for tests below HTTP: <c>var officer = await Readers.With(db, Role.CaseOfficer, county);</c></summary>
public static class Readers
{
    public static async Task<Guid> With(Db db, Role role, Organisation at)
    {
        var user = new User { Id = Guid.CreateVersion7(), UserName = $"{Guid.CreateVersion7():N}", DisplayName = $"{role}" };
        db.AddRange(user, new RoleAt(user.Id, at.Id, role, World.Act()));
        await db.SaveChangesAsync();
        return user.Id;
    }

    public static Reach Reach(Db db, Guid user, TimeProvider? clock = null)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{user}")], "test");
        return new(db, new HttpContextAccessor { HttpContext = new DefaultHttpContext { User = new(identity) } }, clock ?? TimeProvider.System);
    }

    public static Act Act(Guid user) => World.Act() with { UserId = user };
}
