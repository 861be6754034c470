using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace UnionHome.Foundation.Web;

/// <summary>The address in hand with some of its query changed: sorting, paging, language.</summary>
public static class PageAddress
{
    public static string With(HttpRequest request, params (string Name, string? Value)[] changes)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in request.Query)
            if (!Array.Exists(changes, c => c.Name == name) && !Preferences.Names.Contains(name))
                query.Add(name, values.AsEnumerable().Select(v => v ?? ""));
        foreach (var (name, value) in changes)
            if (value is not null) query.Add(name, value);
        var text = query.ToString();
        return text.Length > 0 ? text : request.PathBase + request.Path;
    }
}

public static class FieldId
{
    /// <summary>The id that the tag helpers give to the field of a model state key.</summary>
    public static string Of(string key) => TagBuilder.CreateSanitizedId(key, "_");
}
