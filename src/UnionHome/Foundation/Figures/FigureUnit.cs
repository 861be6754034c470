using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Figures;

/// <summary>A unit of measure. Amounts are whole numbers of its smallest part: fen of money, hundredths of a per cent.</summary>
/// <param name="Decimals">Digits behind the point of the shown value that the whole amount keeps.</param>
public sealed record FigureUnit(string Code, string NameZh, string NameEn, int Decimals = 0) : INamed
{
    public decimal ToValue(long amount) => amount / Factor;

    /// <summary>Null when the value has more decimals than the unit keeps.</summary>
    public long? ToAmount(decimal value)
    {
        var amount = value * Factor;
        return amount == decimal.Truncate(amount) && Math.Abs(amount) <= long.MaxValue / 4 ? (long)amount : null;
    }

    public string Name(bool english) => english ? NameEn : NameZh;

    private decimal Factor => Decimals == 0 ? 1m : Decimals == 2 ? 100m : (decimal)Math.Pow(10, Decimals);
}

/// <summary>The units in use; the Chinese name is the measure word that follows the number.</summary>
public static class FigureUnits
{
    public static readonly FigureUnit Percent = new("percent", "%", "%", 2);
    public static readonly FigureUnit Money = new("CNY", "元", "CNY", 2);
    public static readonly FigureUnit Person = new("person", "人", "persons");
    public static readonly FigureUnit PersonTime = new("person-time", "人次", "person-times");
    public static readonly FigureUnit Day = new("day", "天", "days");
    public static readonly FigureUnit Household = new("household", "户", "households");
    public static readonly FigureUnit Enterprise = new("enterprise", "家", "enterprises");
    public static readonly FigureUnit Union = new("union", "家", "unions");
    public static readonly FigureUnit Unit = new("unit", "个", "units");
    public static readonly FigureUnit Collective = new("collective", "个", "collectives");
    public static readonly FigureUnit Team = new("team", "个", "teams");
    public static readonly FigureUnit Centre = new("centre", "个", "centres");
    public static readonly FigureUnit Township = new("township", "个", "townships");
    public static readonly FigureUnit Subdistrict = new("subdistrict", "个", "sub-districts");
    public static readonly FigureUnit Bureau = new("bureau", "个", "bureaus");
    public static readonly FigureUnit File = new("file", "份", "files");
    public static readonly FigureUnit Contract = new("contract", "份", "contracts");
    public static readonly FigureUnit Questionnaire = new("questionnaire", "份", "questionnaires");
    public static readonly FigureUnit Case = new("case", "件", "cases");
    public static readonly FigureUnit Problem = new("problem", "个", "problems");
    public static readonly FigureUnit Suggestion = new("suggestion", "条", "suggestions");
    public static readonly FigureUnit Innovation = new("innovation", "项", "innovations");
    public static readonly FigureUnit Achievement = new("achievement", "项", "achievements");
    public static readonly FigureUnit Project = new("project", "项", "projects");
    public static readonly FigureUnit Product = new("product", "项", "products");
    public static readonly FigureUnit Contest = new("contest", "场", "contests");
    public static readonly FigureUnit Meeting = new("meeting", "场", "meetings");
    public static readonly FigureUnit Card = new("card", "张", "cards");
    public static readonly FigureUnit Box = new("box", "盒", "boxes");
    public static readonly FigureUnit Pair = new("pair", "对", "pairs");
    public static readonly FigureUnit WorkingDay = new("working-day", "个工作日", "working days");
    public static readonly FigureUnit Bookhouse = new("bookhouse", "个", "bookhouses");

    private static readonly Dictionary<string, FigureUnit> ByCode = typeof(FigureUnits).GetFields()
        .Select(f => f.GetValue(null)).OfType<FigureUnit>().ToDictionary(u => u.Code, StringComparer.Ordinal);

    public static FigureUnit? Find(string code) => ByCode.GetValueOrDefault(code);
}
