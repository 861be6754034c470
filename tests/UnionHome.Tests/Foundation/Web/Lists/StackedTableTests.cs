using UnionHome.Foundation.Access;
using UnionHome.Tests.Modules.Organisations.Lights;

namespace UnionHome.Tests.Foundation.Web.Lists;

public sealed class StackedTableTests
{
    [Fact]
    public async Task A_cell_is_told_with_its_heading_but_not_an_empty_one_nor_with_a_heading_that_is_only_read_aloud()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var union = await World.Grassroots(db, await World.City(db));
        await Lit.Store(db, union);
        using var chair = await host.SignIn(Role.GrassrootsChair, union);

        var page = await chair.GetStringAsync($"/organisations/{union.Id}/lights");

        Assert.Contains("<td class=\"nowrap\" data-label=\"登记日期\">2026-01-05</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td data-label=\"说明\"></td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-label=\"操作\"", page, StringComparison.Ordinal);
    }
}
