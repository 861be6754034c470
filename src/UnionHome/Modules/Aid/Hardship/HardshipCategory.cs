using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>
/// Kinds of hardship. Two generations of the national rules are in use: deep, relative and sudden hardship since about 2020; the three
/// households of 总工办〔2016〕36号 before. A file keeps the kind of the generation under which it was decided.
/// </summary>
[JsonConverter(typeof(ByName<HardshipCategory>))]
public enum HardshipCategory
{
    /// <summary>深度困难</summary>
    Deep,

    /// <summary>相对困难</summary>
    Relative,

    /// <summary>意外致困</summary>
    Sudden,

    /// <summary>低保户</summary>
    SubsistenceHousehold,

    /// <summary>低保边缘户</summary>
    MarginHousehold,

    /// <summary>意外致困户</summary>
    StruckHousehold,
}

/// <summary>Which generation of categories a union uses on a day.</summary>
public enum CategoryScheme
{
    Of2016, Of2020,
}
