using Microsoft.AspNetCore.Mvc.ModelBinding;
using UnionHome.Foundation.Web;

namespace UnionHome.Tests.Foundation.Web;

public sealed class ErrorOrderTests
{
    private record Above
    {
        public string Reason { get; init; } = "";
    }

    private sealed record Typed : Above
    {
        public string Title { get; init; } = "";

        public string From { get; init; } = "";
    }

    private sealed class Page
    {
        public Typed Input { get; init; } = new();

        public List<Typed> Lines { get; init; } = [];
    }

    [Fact]
    public void Mistakes_are_told_as_the_fields_stand_in_the_form()
    {
        var state = new ModelStateDictionary();
        string[] expected = ["Input.Title", "Input.From", "Input.Reason", "Lines[2].Title", "Lines[10].From"];
        foreach (var key in expected.Reverse()) state.AddModelError(key, "!");

        Assert.Equal(expected, state.InFormOrder(new Page()).Select(e => e.Key));
    }
}
