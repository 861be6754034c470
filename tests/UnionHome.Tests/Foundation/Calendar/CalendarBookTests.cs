using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;

namespace UnionHome.Tests.Foundation.Calendar;

public sealed class CalendarBookTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_announced_year_takes_the_place_of_the_shipped_one(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        db.Add(CalendarYear.Announced(city, 2027, false, "通知", [new(2027, 1, 1), new(2027, 1, 2), new(2027, 1, 3)], [new(2027, 1, 9)], World.Act()));
        await db.SaveChangesAsync();

        await using var again = database.Open();
        var days = await new CalendarBook(again).WorkingDays();
        Assert.True(days.IsWorkingDay(new(2027, 1, 9)));
        Assert.True(days.IsWorkingDay(new(2027, 2, 8)));
        Assert.True(days.IsCertain(new(2027, 1, 1), new(2027, 12, 31)));
        Assert.False(days.IsWorkingDay(new(2026, 10, 1)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_weekday_cannot_be_worked_instead(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);

        var no = Assert.Throws<RuleViolation>(() => CalendarYear.Announced(city, 2027, false, "通知", [new(2027, 1, 1)], [new(2027, 1, 4)], World.Act()));
        Assert.Equal("calendar.weekday", no.Code);
    }
}
