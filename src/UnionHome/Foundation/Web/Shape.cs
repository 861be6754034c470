using System.ComponentModel.DataAnnotations;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Web;

/// <summary>The annotations of an input, which a page's form checks by itself, checked for a body of JSON.</summary>
public static class Shape
{
    public static TBody Check<TBody>(TBody body) where TBody : notnull
    {
        var wrong = new List<ValidationResult>();
        if (Validator.TryValidateObject(body, new(body), wrong, validateAllProperties: true)) return body;
        throw new RuleViolation("input.shape", wrong[0].ErrorMessage ?? "填写有误", wrong[0].MemberNames.FirstOrDefault());
    }
}
