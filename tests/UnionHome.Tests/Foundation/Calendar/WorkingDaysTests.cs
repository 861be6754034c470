using System.Globalization;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;

namespace UnionHome.Tests.Foundation.Calendar;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays Days = new(ShippedYears.All.ToDictionary(y => y.Year));

    [Theory]
    [InlineData("2024-02-09", true)]
    [InlineData("2024-02-10", false)]
    [InlineData("2024-02-18", true)]
    [InlineData("2025-10-08", false)]
    [InlineData("2025-10-11", true)]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-03-07", false)]
    [InlineData("2030-01-01", true)]
    public void A_day_is_worked_or_not(string day, bool worked) => Assert.Equal(worked, Days.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_its_known_number_of_working_days(int year, int expected) =>
        Assert.Equal(expected, Days.Between(new DateOnly(year, 1, 1).AddDays(-1), new DateOnly(year, 12, 31)));

    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-13", 5, "2026-02-27")]
    [InlineData("2026-02-27", -5, "2026-02-13")]
    [InlineData("2026-03-02", 0, "2026-03-02")]
    public void Working_days_are_added_across_holidays(string from, int count, string expected) => Assert.Equal(Day(expected), Days.Add(Day(from), count));

    [Fact]
    public void Adding_and_counting_agree() =>
        CsCheck.Check.Sample(CsCheck.Gen.Select(CsCheck.Gen.Int[0, 1400], CsCheck.Gen.Int[-200, 200]), (start, count) =>
        {
            var from = new DateOnly(2024, 1, 1).AddDays(start);
            if (count < 0)
                while (!Days.IsWorkingDay(from)) from = from.AddDays(1);
            Assert.Equal(count, Days.Between(from, Days.Add(from, count)));
        });

    [Fact]
    public void The_days_of_a_year_not_yet_announced_are_those_of_the_regulation()
    {
        var moon = new ChineseLunisolarCalendar();
        var year = ShippedYears.All.Single(y => y.Year == 2027);
        DateOnly Lunar(int month, int day) => DateOnly.FromDateTime(moon.ToDateTime(2027, month, day, 0, 0, 0, 0));

        Assert.True(year.Provisional);
        Assert.Equal(0, moon.GetLeapMonth(2027));
        Assert.Equal(13, year.DaysOff.Count);
        DateOnly[] festivals = [Lunar(1, 1).AddDays(-1), Lunar(1, 1), Lunar(1, 2), Lunar(1, 3), Lunar(5, 5), Lunar(8, 15)];
        Assert.All(festivals, day => Assert.Contains(day, year.DaysOff));
    }

    [Theory]
    [InlineData("2025-12-20", "2026-01-10", true)]
    [InlineData("2026-12-20", "2027-01-10", false)]
    [InlineData("2030-01-01", "2030-02-01", false)]
    public void A_count_says_whether_it_is_certain(string from, string to, bool certain) => Assert.Equal(certain, Days.IsCertain(Day(from), Day(to)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
