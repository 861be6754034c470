using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Tests.Architecture;

/// <summary>docs/steps.md is made from the declarations; <c>UNIONHOME_WRITE_DOCS=1</c> writes it anew.</summary>
public sealed class StepsPageTests
{
    [Fact]
    public void The_page_of_steps_lists_every_declared_step()
    {
        var file = Path.Combine(SourceTests.Root(), "docs", "steps.md");
        var expected = Page();
        if (Environment.GetEnvironmentVariable("UNIONHOME_WRITE_DOCS") == "1") File.WriteAllText(file, expected);
        Assert.Equal(expected, File.ReadAllText(file));
    }

    private static string Page()
    {
        var page = new StringBuilder("# Steps\n\nEvery record moves only by the steps below. The page is made from the declarations in code and held by a test; what each step raises\nis read from the compiled methods that take it (`UNIONHOME_WRITE_DOCS=1 dotnet test … --filter-class '*StepsPageTests'` writes it anew).\n");
        using var program = Mono.Cecil.AssemblyDefinition.ReadAssembly(typeof(Db).Assembly.Location);
        foreach (var (record, map) in Maps())
        {
            var effects = StepEffects.Of(program, record);
            page.Append(CultureInfo.InvariantCulture, $"\n## {record.Name}\n\n| step | name | from | to | permission | reason | raises |\n| --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var step in Steps(map))
                page.Append(CultureInfo.InvariantCulture, $"| `{step.Code}` | {step.Name} | {string.Join(", ", step.From)} | {step.To} | {(step.Permission.Length > 0 ? $"`{step.Permission}`" : "")} | {(step.NeedsReason ? "yes" : "")} | {string.Join("; ", effects.GetValueOrDefault(step.Code, []))} |\n");
        }

        return page.ToString();
    }

    private static IEnumerable<(Type Record, object Map)> Maps() =>
        from type in typeof(Db).Assembly.GetTypes()
        where !type.ContainsGenericParameters
        from field in type.GetMembers(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        let map = field switch
        {
            FieldInfo f when IsMap(f.FieldType) && !f.Name.Contains('<', StringComparison.Ordinal) => f.GetValue(null),
            PropertyInfo p when IsMap(p.PropertyType) => p.GetValue(null),
            _ => null,
        }
        where map is not null
        orderby type.Name
        select (type, map);

    private static bool IsMap(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(StepMap<>);

    private static IEnumerable<(string Code, string Name, IEnumerable<string> From, string To, string Permission, bool NeedsReason)> Steps(object map)
    {
        foreach (var step in (IEnumerable)map.GetType().GetProperty(nameof(StepMap<DayOfWeek>.Steps))!.GetValue(map)!)
        {
            object Get(string name) => step.GetType().GetProperty(name)!.GetValue(step)!;
            yield return ((string)Get("Code"), (string)Get("Name"), ((IEnumerable)Get("From")).Cast<object>().Select(s => s.ToString()!), Get("To").ToString()!, (string)Get("Permission"), (bool)Get("NeedsReason"));
        }
    }
}
