using UnionHome.Foundation.Data;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Tests.Modules.Bulletins.Templates;

public sealed class StoryTemplateTests
{
    [Theory]
    [InlineData("第一行\n\n有 {{ 'aid.hardship_flies' | figure }}", "bulletins.unknown_figure", 3)]
    [InlineData("第一行\n{{ 'aid.hardship_files' figure }}", "bulletins.syntax", 2)]
    [InlineData("第一行\n{{ 'aid.hardship_files' | figure }", "bulletins.syntax", 2)]
    [InlineData("\n\n{% include 'secrets' %}", "bulletins.unknown_tag", 3)]
    [InlineData("{% for i in list %}{% endfor %}", "bulletins.unknown_tag", 1)]
    [InlineData("{% capture a %}{% endcapture %}", "bulletins.unknown_tag", 1)]
    [InlineData("好\n{{ (1..900000000) }}", "bulletins.range", 2)]
    public void A_template_that_cannot_be_printed_is_refused_at_its_line(string template, string code, int line)
    {
        var refusal = Assert.Throws<RuleViolation>(() => StoryTemplate.Read(template, "TemplateZh"));
        Assert.Equal((code, "TemplateZh", line), (refusal.Code, refusal.Field, refusal.Args[0]));
    }

    [Fact]
    public void Text_with_two_dots_outside_the_tags_is_only_text() => StoryTemplate.Read("从今往后.. {{ 'aid.hardship_files' | figure }} ..", "TemplateZh");
}
