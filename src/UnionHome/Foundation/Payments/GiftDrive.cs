using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Payments;

/// <summary>For what gifts to one fund are collected (募捐名目), where the figures count it apart.</summary>
[JsonConverter(typeof(ByName<GiftDrive>))]
public enum GiftDrive
{
    /// <summary>Enterprises give for schooling.</summary>
    Schooling,

    /// <summary>The automobile group gives for schooling, in several rounds.</summary>
    AutomobileSchooling,

    /// <summary>Workers of an enterprise, for a colleague who fell ill.</summary>
    SickColleague,

    /// <summary>Workers of an enterprise, for a colleague who lost family.</summary>
    BereavedColleague,
}

/// <summary>How they are said; Chinese, the keys of their translations.</summary>
public static class GiftDriveNames
{
    public static string Name(this GiftDrive drive) => drive switch
    {
        GiftDrive.Schooling => "企业捐资助学",
        GiftDrive.AutomobileSchooling => "汽车集团捐资助学",
        GiftDrive.SickColleague => "为患病职工募捐",
        _ => "为丧亲职工募捐",
    };
}
