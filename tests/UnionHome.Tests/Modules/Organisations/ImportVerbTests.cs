namespace UnionHome.Tests.Modules.Organisations;

/// <summary>The way from nothing to a city with unions, by the commands alone.</summary>
public sealed class ImportVerbTests
{
    [Fact]
    public async Task An_empty_folder_becomes_a_city_with_unions_that_verifies()
    {
        await using var empty = await TestDatabase.CreateEmpty(Engine.Sqlite);
        var sheet = Path.Combine(Path.GetDirectoryName(empty.Folder)!, $"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(sheet, "代码,名称,类型,上级代码,设立日期\nC1,甲县总工会,County,CITY,2020-01-01\nC2,乙县总工会,County,NOWHERE,2020-01-01\n");

        var city = await CommandRun.Run(empty, "city", "found", "CITY", "样板市总工会", "--from", "1950-05-01");
        var dry = await CommandRun.Run(empty, "import", sheet);
        var done = await CommandRun.Run(empty, "import", sheet, "--apply");
        var sound = await CommandRun.Run(empty, "verify");

        Assert.True(city.Code == 0, city.Told);
        Assert.True(dry.Told.Contains("1 to found", StringComparison.Ordinal) && dry.Told.Contains("row 3", StringComparison.Ordinal), dry.Told);
        Assert.True(done.Told.Contains("1 founded", StringComparison.Ordinal), done.Told);
        Assert.True(sound.Code == 0, sound.Told);
        await using var db = empty.Open();
        Assert.Equal(["甲县总工会"], db.Organisations.Where(o => o.Code == "C1").Select(o => o.NameZh));
    }
}
