using System.Linq.Expressions;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Tree;

/// <summary>What stands at a place in the tree, so that "everything below X" is one range condition.</summary>
public interface IPlaced
{
    string Path { get; }
}

/// <summary>A row that stands where its union stands today: a move of the union rewrites its path. (History keeps the path of its day.)</summary>
public interface IFollowsUnion : IPlaced;

/// <summary>
/// A path is a row of four-character labels (base 36), one for each level: <c>0001</c> the root, <c>0001000a</c> its tenth child.
/// Labels are never reused under one parent, so an old path always means the place that it meant then.
/// </summary>
public static class OrganisationPath
{
    public const int LabelLength = 4;
    public const int MostLevels = 24;
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int MostChildren = 36 * 36 * 36 * 36 - 1;

    public static string Child(string parent, int number)
    {
        if (number is < 1 or > MostChildren) throw new ArgumentOutOfRangeException(nameof(number));
        if (parent.Length >= MostLevels * LabelLength) throw new RuleViolation("organisations.too_deep", "工会层级不能超过 {0} 层", null, MostLevels);
        Span<char> label = stackalloc char[LabelLength];
        for (var i = LabelLength - 1; i >= 0; i--, number /= 36) label[i] = Digits[number % 36];
        return string.Concat(parent, label);
    }

    public static string Parent(string path) => path.Length <= LabelLength ? "" : path[..^LabelLength];

    public static int Depth(string path) => path.Length / LabelLength;

    /// <summary>The first text behind every path that begins with <paramref name="path"/> ("~" follows all digits and letters).</summary>
    public static string End(string path) => path + "~";

    public static bool Covers(string ancestor, string path) => path.StartsWith(ancestor, StringComparison.Ordinal);

    /// <summary>The subtrees that lie both in one of the <paramref name="roots"/> and under the <paramref name="path"/>.</summary>
    public static IReadOnlyList<string> Shared(IReadOnlyList<string> roots, string path) =>
        roots.Any(root => Covers(root, path)) ? [path] : [.. roots.Where(root => Covers(path, root))];

    /// <summary>The path itself and all above it, the root first.</summary>
    public static IEnumerable<string> Levels(string path)
    {
        for (var length = LabelLength; length <= path.Length; length += LabelLength) yield return path[..length];
    }

    public static IQueryable<T> Under<T>(this IQueryable<T> rows, string path) where T : IPlaced => rows.Under([path]);

    /// <summary>Rows in any of the subtrees; none when there is none.</summary>
    public static IQueryable<T> Under<T>(this IQueryable<T> rows, IReadOnlyCollection<string> paths) where T : IPlaced
    {
        var row = Expression.Parameter(typeof(T), "row");
        var path = Expression.Property(row, nameof(IPlaced.Path));
        Expression? any = null;
        foreach (var root in paths)
        {
            var range = Expression.AndAlso(
                Expression.GreaterThanOrEqual(Compare(path, root), Expression.Constant(0)),
                Expression.LessThan(Compare(path, End(root)), Expression.Constant(0)));
            any = any is null ? range : Expression.OrElse(any, range);
        }

        return rows.Where(Expression.Lambda<Func<T, bool>>(any ?? Expression.Constant(false), row));
    }

    /// <summary>Text is wrapped in a closure, so that it becomes a parameter and not part of the statement.</summary>
    private static MethodCallExpression Compare(Expression path, string text)
    {
        Expression<Func<string>> parameter = () => text;
        return Expression.Call(typeof(string), nameof(string.Compare), null, path, parameter.Body);
    }
}
