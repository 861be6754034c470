using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Tests.Modules.Bulletins.Templates;

public sealed class StoryPressTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_figure_is_told_in_both_languages_with_its_qualifier_and_leads_to_its_place(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        await Bulletin.Report(db, city, "aid.aid_amount", 1_800_000, Qualifier.MoreThan);
        var reading = await Read(db, city, "发放{{ 'aid.aid_amount' | figure }}。", "Gave {{ 'aid.aid_amount' | figure }}.");
        Assert.Equal("发放180余万元。", Bulletin.PlainText(reading.Zh));
        Assert.Equal("Gave more than CNY 1.8 million.", Bulletin.PlainText(reading.En));
        Assert.Equal([null, 1, null], reading.Zh[0].Runs.Select(r => r.Figure));
        Assert.Single(reading.Figures);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_a_union_reported_is_told_before_what_was_recorded_unless_the_story_says_which(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        await Bulletin.Report(db, city, "aid.living_aid", 100);
        await Bulletin.Record(db, city, "aid.living_aid", 97, new(2014, 5, 1));
        await Bulletin.Record(db, city, "aid.medical_aid", 12, new(2014, 5, 1));
        var reading = await Read(db, city, "{{ 'aid.living_aid' | figure }},{{ 'aid.living_aid' | figure: source: 'recorded' }},{{ 'aid.medical_aid' | figure }}");
        Assert.Equal("100人次,97人次,12人次", Bulletin.PlainText(reading.Zh));
        Assert.Equal([true, true, false], reading.Figures.Select(f => f.Differs));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_story_may_call_another_period_another_union_and_the_bare_number(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);
        await Bulletin.Report(db, county, "aid.living_aid", 7, period: Period.Year(2013));
        var reading = await Read(db, city,
            $"{{{{ 'aid.living_aid' | figure: union: '{county.Code}', from: '2013-01-01', to: '2013-12-31', as: '次' }}}}" +
            "{% assign n = 'aid.living_aid' | value: from: '2013-01-01', to: '2013-12-31' %}{% if n > 5 %}多{{ n | times: 2 }}{% endif %}");
        Assert.Equal("7次多14", Bulletin.PlainText(reading.Zh));
    }

    [Theory]
    [InlineData("好\n{{ 'aid.living_aid' | figure: form: '2013-01-01' }}", "bulletins.argument", 2)]
    [InlineData("{{ 'aid.living_aid' | figure: from: '2013' }}", "bulletins.day", 1)]
    [InlineData("\n{{ 'aid.living_aid' | figure: from: '2015-01-01' }}", "bulletins.period", 2)]
    [InlineData("\n\n{{ 'aid.living_aid' | figure: union: 'nowhere' }}", "bulletins.union", 3)]
    [InlineData("{{ 'aid.living_aid' | figure: source: 'guessed' }}", "bulletins.source", 1)]
    [InlineData("好\n{{ 'aid.living_aid' | figure | upcase }}", "bulletins.unknown_word", 2)]
    [InlineData("好\n\n{{ somebody }}", "bulletins.unknown_word", 3)]
    public async Task A_wrong_option_is_refused_at_its_line(string template, string code, int line)
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var db = database.Open();
        var city = await World.City(db);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => Read(db, city, template));
        Assert.Equal((code, line), (refusal.Code, refusal.Args[0]));
    }

    [Fact]
    public async Task A_code_put_together_while_the_template_runs_is_refused()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var db = database.Open();
        var city = await World.City(db);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => Read(db, city, "{% assign c = 'aid.nothing' %}{{ c | figure }}"));
        Assert.Equal("bulletins.code_not_quoted", refusal.Code);
    }

    [Fact]
    public async Task What_a_writer_types_is_cut_into_paragraphs_and_stays_text()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var db = database.Open();
        var reading = await Read(db, await World.City(db), "## 小标题\n第一段\n接着<b>粗</b>\n\n- 一\n- 二\n\n> 引文\n\uE000" + "9\uE001x\uE002");
        Assert.Equal([BlockKind.Crosshead, BlockKind.Paragraph, BlockKind.Item, BlockKind.Item, BlockKind.Quote, BlockKind.Paragraph], reading.Zh.Select(b => b.Kind));
        Assert.Equal("小标题\n第一段接着<b>粗</b>\n一\n二\n引文\n9x", Bulletin.PlainText(reading.Zh));
    }

    private static Task<StoryReading> Read(Db db, UnionHome.Foundation.Tree.Organisation union, string zh, string en = "") =>
        Bulletin.Press(db).Read(Bulletin.Text(zh, en), union, TestContext.Current.CancellationToken);
}
