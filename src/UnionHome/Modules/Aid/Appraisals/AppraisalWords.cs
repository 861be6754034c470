using System.Globalization;
using UnionHome.Foundation.Web.Parts;

namespace UnionHome.Modules.Aid.Appraisals;

/// <summary>How states and points are said; Chinese, the keys of their translations.</summary>
public static class AppraisalWords
{
    public static string Of(AppraisalState state) => state switch
    {
        AppraisalState.Draft => "草稿",
        AppraisalState.Open => "考核中",
        _ => "已公布",
    };

    public static Tone ToneOf(AppraisalState state) => state switch
    {
        AppraisalState.Draft => Tone.Waiting,
        AppraisalState.Open => Tone.Good,
        _ => Tone.Quiet,
    };

    /// <summary>Tenths as points, such as 92.5.</summary>
    public static string Points(int tenths) => (tenths / 10m).ToString("0.#", CultureInfo.InvariantCulture);
}
