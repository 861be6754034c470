using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Tests.Foundation.Web;

public sealed class FormInputTests
{
    [Fact]
    public void An_empty_form_can_be_read_so_that_what_is_missing_is_told_at_its_field()
    {
        var inputs =
            from page in typeof(Db).Assembly.GetTypes()
            where page.IsSubclassOf(typeof(FormPage)) && !page.IsAbstract
            from bound in page.GetProperties()
            where bound.IsDefined(typeof(BindPropertyAttribute)) && bound.PropertyType.Assembly == typeof(Db).Assembly && bound.PropertyType.GetConstructor([]) is not null
            select (Page: page, Type: bound.PropertyType);

        var wrong = new List<string>();
        foreach (var (page, type) in inputs)
        {
            var empty = Activator.CreateInstance(type);
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanRead && p.GetIndexParameters().Length == 0))
            {
                try
                {
                    property.GetValue(empty);
                }
                catch (TargetInvocationException e)
                {
                    wrong.Add($"{page.Name}: {type.Name}.{property.Name} throws {e.InnerException!.GetType().Name}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.NotEmpty(inputs);
    }
}
