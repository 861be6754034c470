using System.Text;
using System.Text.RegularExpressions;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.PublicNotices;

/// <summary>The last look before a line is shown to everybody: no number by which a person could be found or robbed.</summary>
internal static partial class NoticeGuard
{
    public static void Check(string text)
    {
        // An office's number with its area code begins with 0 and passes.
        if (Number().IsMatch(text.Normalize(NormalizationForm.FormKC)))
            throw new RuleViolation("public_notices.number", "公示内容中有完整的身份证号、手机号或银行账号，不能发布；请先遮盖或删去");
    }

    /// <summary>A mobile number, plain or in groups; twelve digits or more in a row; a bank card in groups of four.</summary>
    [GeneratedRegex(@"(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|\d{12,}|(?<!\d)\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{3,7}|(?<!\d)\d{6}[ -](?:19|20)\d{6}[ -]\d{3}[\dXx]")]
    private static partial Regex Number();
}
