namespace UnionHome.Tests.Foundation.Commands;

public sealed class ServeVerbTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Lost_keys_are_not_taken_for_a_first_start(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using (var db = database.Open())
        {
            db.DataProtectionKeys.Add(new() { FriendlyName = "old", Xml = "<key/>" });
            await db.SaveChangesAsync();
        }

        var (code, told) = await CommandRun.Run(database, "serve", "--empty", "--urls", "http://127.0.0.1:0");

        Assert.True(code == 1, told);
        Assert.Contains("put back the key folder", told);
        Assert.Empty(Directory.GetFiles(Path.Combine(database.Folder, "keys"), "*.key"));
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_told_in_one_sentence()
    {
        await using var empty = await TestDatabase.CreateEmpty(Engine.Sqlite);

        var (code, told) = await CommandRun.Run(empty.Folder, "Host=127.0.0.1;Port=1;Username=nobody;Timeout=2", "migrate");

        Assert.True(code == 1, told);
        Assert.Contains("The database refused", told);
        Assert.DoesNotContain("   at ", told);
    }
}
