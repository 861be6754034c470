using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace UnionHome.Foundation.Web;

/// <summary>What is wrong with a form, told from its top to its bottom: fields stand in it as the properties of its input are declared.</summary>
public static class ErrorOrder
{
    public static IEnumerable<KeyValuePair<string, ModelStateEntry>> InFormOrder(this ModelStateDictionary state, object? page) =>
        state.Where(e => e.Value!.Errors.Count > 0).OrderBy(e => Place(page?.GetType(), e.Key), StringComparer.Ordinal).Select(e => new KeyValuePair<string, ModelStateEntry>(e.Key, e.Value!));

    /// <summary><c>Entries[2].Value</c>: the place of each part among the properties of its type, and the number between.</summary>
    private static string Place(Type? type, string key)
    {
        var places = new List<int>();
        foreach (var part in key.Split('.', '[', ']').Where(p => p.Length > 0))
        {
            if (int.TryParse(part, CultureInfo.InvariantCulture, out var number))
            {
                places.Add(number);
                type = type?.GetGenericArguments().FirstOrDefault();
                continue;
            }

            var properties = type?.GetProperties() ?? [];
            var at = Array.FindIndex(properties, p => p.Name == part);
            places.Add(at < 0 ? 9999 : at);
            type = at < 0 ? null : properties[at].PropertyType;
        }

        return string.Join('.', places.Select(p => p.ToString("D4", CultureInfo.InvariantCulture)));
    }
}
