using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;

namespace UnionHome.Tests.Foundation.Data;

public sealed class MigrationTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_running_program_has_the_model_of_its_migrations(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var scope = host.Services.CreateAsyncScope();

        Assert.False(scope.ServiceProvider.GetRequiredService<Db>().Database.HasPendingModelChanges());
    }
}
