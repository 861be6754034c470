using Microsoft.AspNetCore.Http.HttpResults;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles;

/// <summary>Every mistake of a typed sheet at once, each with its line, field and sentence; the first one is the document's own.</summary>
internal static class TitleProblems
{
    public static ProblemHttpResult Wrong(IEnumerable<(int Line, RuleViolation Refusal)> mistakes, Texts texts)
    {
        var errors = mistakes.Select(m => new { line = m.Line, field = m.Refusal.Field, code = m.Refusal.Code, detail = texts.Of(m.Refusal) }).ToList();
        return TypedResults.Problem(
            errors[0].detail, statusCode: StatusCodes.Status422UnprocessableEntity,
            extensions: new Dictionary<string, object?> { ["code"] = errors[0].code, ["field"] = errors[0].field, ["errors"] = errors });
    }
}
