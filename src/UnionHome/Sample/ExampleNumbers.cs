using System.Globalization;
using UnionHome.Foundation.Privacy.Numbers;

namespace UnionHome.Sample;

/// <summary>
/// Numbers of people who do not exist: their check digit is right, but 220800 is the area of a whole prefecture, under which no ID number was
/// ever given.
/// </summary>
public static class ExampleNumbers
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly DateOnly FirstBorn = new(1990, 1, 1);

    /// <summary>The running number's ID number: 999 of a day, from those born on 1 January 1990, or on another day, on. Odd numbers are men.</summary>
    public static IdNumber Id(int number, DateOnly? firstBorn = null)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"220800{(firstBorn ?? FirstBorn).AddDays((number - 1) / 999):yyyyMMdd}{(number - 1) % 999 + 1:000}");
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (body[i] - '0') * Weights[i];
        return IdNumber.Parse(body + "10X98765432"[sum % 11]);
    }

    public static Mobile Phone(int number) => Mobile.Parse(string.Create(CultureInfo.InvariantCulture, $"17000{number % 1_000_000:000000}"));

    /// <summary>A card of no bank: its check digit is right, but no issuer has numbers that begin so.</summary>
    public static BankCard Card(int number)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"620000000{number % 1_000_000:000000}");
        return Enumerable.Range(0, 10).Select(digit => BankCard.TryParse($"{body}{digit}", null, out var card) ? card : (BankCard?)null).First(c => c is not null)!.Value;
    }
}
