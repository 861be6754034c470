using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace UnionHome.Foundation.Ledger;

/// <summary>Renminbi in whole fen. Sums are checked: an overflow is an error, never another amount.</summary>
public readonly record struct Money(long Fen) : IComparable<Money>
{
    public static readonly Money Zero;

    /// <summary>No union types more in yuan; ten thousand such sums still have room.</summary>
    private const decimal MostTyped = 100_000_000_000;

    public decimal Yuan => Fen / 100m;

    public static Money OfYuan(long yuan) => new(checked(yuan * 100));

    public static Money operator +(Money a, Money b) => new(checked(a.Fen + b.Fen));

    public static Money operator -(Money a, Money b) => new(checked(a.Fen - b.Fen));

    public static Money operator -(Money a) => new(checked(-a.Fen));

    public static bool operator <(Money a, Money b) => a.Fen < b.Fen;

    public static bool operator >(Money a, Money b) => a.Fen > b.Fen;

    public static bool operator <=(Money a, Money b) => a.Fen <= b.Fen;

    public static bool operator >=(Money a, Money b) => a.Fen >= b.Fen;

    /// <summary>Yuan with at most two decimals, with or without thousands separators (also the full-width comma), as people type it.</summary>
    public static bool TryParse(string? typed, out Money money)
    {
        money = Zero;
        var text = (typed ?? "").Trim().Replace(",", "", StringComparison.Ordinal).Replace("\uff0c", "", StringComparison.Ordinal);
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var yuan)) return false;
        return TryOf(yuan, out money);
    }

    /// <summary>A number of yuan as a cell of a sheet holds it, with at most two decimals.</summary>
    public static bool TryOf(decimal yuan, out Money money)
    {
        money = Zero;
        if (Math.Abs(yuan) > MostTyped || !decimal.IsInteger(yuan * 100)) return false;
        money = new((long)(yuan * 100));
        return true;
    }

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>1,234.50: the same in both languages.</summary>
    public override string ToString() => Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture);

    internal sealed class AsFen() : ValueConverter<Money, long>(m => m.Fen, f => new Money(f));
}
