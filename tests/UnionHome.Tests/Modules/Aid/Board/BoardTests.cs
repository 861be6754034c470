using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Modules.Aid.Board;
using UnionHome.Modules.Aid.Pairing;
using UnionHome.Tests.Modules.Aid.Grants;

namespace UnionHome.Tests.Modules.Aid.Board;

/// <summary>What is late is found where it stands, with who answers for it.</summary>
public sealed class BoardTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Late_reviews_lists_and_visits_are_counted_by_the_level_below_and_told_one_by_one(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (file, other) = (await aid.Household(db, 1), await aid.Household(db, 2, union: await World.Grassroots(db, await World.County(db, aid.City))));
        var pair = await new PairDesk(db, Readers.Reach(db, aid.Officer, aid.Clock), aid.Vault, new RuleBook(db), aid.Clock).Begin(file.Id, new("干部甲", "县总工会"), aid.Today, null, default);
        var programme = await aid.Programme(db);
        var list = await aid.Submitted(db, programme, "10", file);
        var reader = Readers.Reach(db, aid.Leader, aid.Clock);

        Assert.Empty((await AidBoard.Of(db, reader, aid.County, aid.Today, default)).Items);
        var month = await AidBoard.Of(db, reader, aid.County, aid.Today.AddDays(30), default);
        Assert.Equal((LateKind.List, "经办人", $"/aid/lists/{list.Id}"), (Assert.Single(month.Items).Kind, month.Items[0].Answers, month.Items[0].Link));

        var year = await AidBoard.Of(db, reader, aid.County, aid.Today.AddDays(400), default);
        Assert.Equal([LateKind.List, LateKind.Visit, LateKind.Review], year.Items.Select(i => i.Kind));
        var row = Assert.Single(year.Rows);
        Assert.Equal((aid.Union.Code, 3), (row.Union.Code, row.Total));
        Assert.Equal(pair.DueOn, year.Items[1].DueOn);

        // The city sees both counties, each with its own.
        var city = await AidBoard.Of(db, Readers.Reach(db, await Readers.With(db, Role.Leader, aid.City), aid.Clock), aid.City, aid.Today.AddDays(400), default);
        Assert.Equal([3, 1], city.Rows.Select(r => r.Total));
        Assert.Contains(city.Items, i => i.Link == $"/aid/files/{other.Id}");
    }
}
