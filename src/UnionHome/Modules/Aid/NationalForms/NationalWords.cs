namespace UnionHome.Modules.Aid.NationalForms;

/// <summary>How codes are said; Chinese, the keys of their translations.</summary>
public static class NationalWords
{
    public static string Of(NationalRows rows) => rows switch
    {
        NationalRows.Files => "困难职工档案",
        NationalRows.Members => "家庭成员",
        _ => "救助明细",
    };
}
