using System.Globalization;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Returns;

/// <summary>How states, qualifiers and numbers are said; Chinese, the keys of their translations.</summary>
public static class ReturnWords
{
    public static string Of(ReturnState state) => state switch
    {
        ReturnState.Draft => "草稿",
        ReturnState.Submitted => "待审核",
        ReturnState.SentBack => "已退回",
        ReturnState.Accepted => "已通过",
        ReturnState.Replaced => "已被更正",
        _ => "已作废",
    };

    public static Tone ToneOf(ReturnState state) => state switch
    {
        ReturnState.Submitted => Tone.Waiting,
        ReturnState.SentBack => Tone.Bad,
        ReturnState.Accepted => Tone.Good,
        ReturnState.Replaced => Tone.Notice,
        _ => Tone.Quiet,
    };

    public static string Of(Qualifier qualifier) => qualifier switch
    {
        Qualifier.MoreThan => "多于",
        Qualifier.Almost => "近",
        _ => "准确",
    };

    /// <summary>A number alone, for a column beside its figure; a dash when there is none.</summary>
    public static string Number(decimal? value) => value?.ToString("#,0.##", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>A line as a newspaper would write it.</summary>
    public static string Tell(ReturnLine line, bool english) =>
        line.Value is { } value ? FigureWords.Tell(value, line.ToldUnit, line.Qualifier, english) : "—";
}
