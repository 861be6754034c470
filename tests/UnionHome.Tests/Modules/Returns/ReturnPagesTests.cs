using System.Net;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Returns;

namespace UnionHome.Tests.Modules.Returns;

public sealed class ReturnPagesTests
{
    private static readonly Period Year = Period.Year(2014);

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Changing_one_return_changes_the_total_and_the_trend_once_it_is_accepted_again(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        var first = await filing.Accepted("2014", (Filing.Files, "3771"), (Filing.Living, "1955"));
        Assert.Equal((3771m, 1955m), await Totals(filing));

        var opened = await filing.Clerk.PostForm($"/returns/{first}/correction", [], "correction");
        var correction = Guid.Parse(opened.Headers.Location!.ToString().Split('/')[2]);
        await filing.Type(correction, (Filing.Files, "3,800"), (Filing.Living, "2000"));
        await filing.Submit(correction);
        Assert.Equal((3771m, 1955m), await Totals(filing));
        var review = WebUtility.HtmlDecode(await filing.Reviewer.GetStringAsync($"/returns/{correction}/review"));
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(review, "已改"));
        Assert.Contains("3,771", review, StringComparison.Ordinal);
        Assert.Contains(filing.County.NameZh, WebUtility.HtmlDecode(await filing.Reviewer.GetStringAsync("/")), StringComparison.Ordinal);
        Assert.Equal($"/returns/{correction}", (await filing.Clerk.GetAsync($"/returns/{correction}/edit")).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await filing.Accept(correction)).StatusCode);

        Assert.Equal((3800m, 2000m), await Totals(filing));
        await using var db = filing.Host.Open();
        var december = await new FigureLedger(db).Total(Filing.Living, filing.City.Id, Period.Month(2014, 12), FigureSource.Reported);
        Assert.Equal(2000m, december.Value);
        var old = await filing.Read(first);
        Assert.Equal((ReturnState.Replaced, correction), (old.State, old.ReplacedById));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_mistake_of_a_sheet_is_told_at_once_and_nothing_typed_is_lost(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        var id = await filing.Draft("2014", Filing.Files, Filing.Living, Filing.Rate);

        var answer = await filing.Type(id, (Filing.Files, "许多"), (Filing.Living, "-5"), (Filing.Rate, "100.5"));

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("“许多”不是数字", html, StringComparison.Ordinal);
        Assert.Contains("不能是负数", html, StringComparison.Ordinal);
        Assert.Contains("比率不能超过 100%", html, StringComparison.Ordinal);
        Assert.Contains("value=\"许多\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"100.5\"", html, StringComparison.Ordinal);
        Assert.All((await filing.Read(id)).Lines, l => Assert.Null(l.Amount));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_period_or_union_that_makes_no_sense_is_refused_at_its_field(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        foreach (var (union, period, sentence) in new[]
        {
            (filing.County.Code, "不久以前", "没有看懂期间"), (filing.County.Code, "2030", "尚未开始"), ("999999", "2014", "没有代码为“999999”的工会"), (filing.City.Code, "2014", "不在您的管理范围内"),
        })
        {
            var answer = await filing.Clerk.PostForm("/returns/new", new() { ["Input.Union"] = union, ["Input.Told"] = period });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(sentence, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_return_sent_back_waits_for_its_union_and_a_submitted_one_for_the_level_above(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        var id = await filing.Draft("2014", Filing.Files);
        await filing.Type(id, (Filing.Files, "10"));
        await filing.Submit(id);
        Assert.Equal(["review"], await Waiting(filing, id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await filing.Reviewer.PostForm($"/returns/{id}/review", new() { ["Reason"] = "" }, "SendBack")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await filing.Reviewer.PostForm($"/returns/{id}/review", new() { ["Reason"] = "与台账不符" }, "SendBack")).StatusCode);

        Assert.Equal(["amend"], await Waiting(filing, id));
        Assert.Contains("与台账不符", await filing.Clerk.GetStringAsync($"/returns/{id}"), StringComparison.Ordinal);
        await filing.Submit(id);
        await filing.Accept(id);
        Assert.Empty(await Waiting(filing, id));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nobody_accepts_their_own_return_or_one_of_their_own_level(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        using var citys = await filing.Host.SignIn(Role.Statistician, filing.City);
        var id = await filing.Draft("2014", Filing.Files);
        await filing.Type(id, (Filing.Files, "10"));
        await citys.PostForm($"/returns/{id}/submission", [], "submission");

        Assert.Contains("本人提交的填报须由他人审核", await citys.GetStringAsync($"/returns/{id}/review"), StringComparison.Ordinal);
        Assert.Contains("填报须由上一级工会审核", await filing.Clerk.GetStringAsync($"/returns/{id}/review"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await filing.Accept(id)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_number_that_changed_much_goes_up_only_with_a_word_about_it(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        await filing.Accepted("2013", (Filing.Files, "100"));
        var id = await filing.Draft("2014", Filing.Files);
        await filing.Type(id, (Filing.Files, "300"));

        var refused = await filing.Submit(id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("相差较大", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);

        await filing.Clerk.PostForm($"/returns/{id}/edit", new() { ["Entries[0].Note"] = "两个乡镇并入" });
        Assert.Equal(HttpStatusCode.Redirect, (await filing.Submit(id)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_a_union_told_is_not_told_again_above_it_or_for_a_part_of_the_period(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        await filing.Accepted("2014", (Filing.Living, "100"));
        using var citys = await filing.Host.SignIn(Role.Statistician, filing.City);
        foreach (var (client, union, period) in new[] { (citys, filing.City, "2014"), (filing.Clerk, filing.County, "2014-04") })
        {
            var made = await client.PostForm("/returns/new", new() { ["Input.Union"] = union.Code, ["Input.Told"] = period, ["Input.Sheet"] = "last" });
            var id = made.Headers.Location!.ToString().Split('/')[2];
            await client.PostForm($"/returns/{id}/edit", new() { ["Added"] = Filing.Living });
            await client.PostForm($"/returns/{id}/edit", new() { ["Entries[0].Value"] = "7" });

            var refused = await client.PostForm($"/returns/{id}/submission", [], "submission");

            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains("再报会重复计算", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_closed_period_takes_no_return(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        await using (var db = filing.Host.Open())
        {
            db.Add(new ClosedPeriod(filing.City, Year, World.Act()));
            await db.SaveChangesAsync();
        }

        var id = await filing.Draft("2014", Filing.Files);
        await filing.Type(id, (Filing.Files, "10"));

        var refused = await filing.Submit(id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("已封账", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Anyone_can_open_the_source_of_a_published_number_and_nobody_that_of_a_draft(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        using var citizen = filing.Host.Anonymous();
        var id = await filing.Draft("2014", Filing.Files);
        await filing.Type(id, (Filing.Files, "3771"));
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/returns/{id}/lines/{Filing.Files}")).StatusCode);
        await filing.Submit(id);
        await filing.Accept(id);

        var html = WebUtility.HtmlDecode(await citizen.GetStringAsync($"/returns/{id}/lines/{Filing.Files}"));

        Assert.Contains("3771份", html, StringComparison.Ordinal);
        Assert.Contains(filing.County.NameZh, html, StringComparison.Ordinal);
        Assert.Contains(filing.City.NameZh, html, StringComparison.Ordinal);
        Assert.DoesNotContain("打开这份填报", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/returns/{id}/lines/{Filing.Living}")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_number_about_so_few_people_that_they_could_be_known_is_shown_to_staff_alone(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        using var citizen = filing.Host.Anonymous();
        var id = await filing.Accepted("2014", ("aid.single_mothers_aided", "2"));

        Assert.DoesNotContain("2人", WebUtility.HtmlDecode(await citizen.GetStringAsync($"/returns/{id}/lines/aid.single_mothers_aided")), StringComparison.Ordinal);
        Assert.Contains("2人", WebUtility.HtmlDecode(await filing.Clerk.GetStringAsync($"/returns/{id}/lines/aid.single_mothers_aided")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_correction_down_to_few_people_is_hidden_beside_the_old_number_and_on_its_own_page(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        using var citizen = filing.Host.Anonymous();
        var old = await filing.Accepted("2014", ("aid.single_mothers_aided", "7"));
        var corrected = await filing.Clerk.PostForm($"/returns/{old}/correction", [], "correction");
        var id = Guid.Parse(corrected.Headers.Location!.OriginalString.Split('/')[2]);
        await filing.Type(id, ("aid.single_mothers_aided", "2"));
        await filing.Submit(id);
        await filing.Accept(id);

        var before = WebUtility.HtmlDecode(await citizen.GetStringAsync($"/returns/{old}/lines/aid.single_mothers_aided"));
        var after = WebUtility.HtmlDecode(await citizen.GetStringAsync($"/returns/{id}/lines/aid.single_mothers_aided"));

        Assert.Contains($"/returns/{id}/lines/aid.single_mothers_aided", before, StringComparison.Ordinal);
        Assert.DoesNotContain("2人", before, StringComparison.Ordinal);
        Assert.Contains("数值较小，不公开", after, StringComparison.Ordinal);
        Assert.DoesNotContain("2人", after, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_too_small_to_be_shown_is_judged_by_the_rule_of_today_whatever_the_period(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        using var citizen = filing.Host.Anonymous();
        var id = await filing.Accepted("2014", ("aid.single_mothers_aided", "7"));
        await using var db = filing.Host.Open();
        db.Add(RuleValue.Set(RuleDefinition.All[FigureRules.SmallCell], filing.City, "10", new(2026, 1, 1), null, "市发〔2026〕1号", World.Act(reason: "本市规定")));
        await db.SaveChangesAsync();

        var html = WebUtility.HtmlDecode(await citizen.GetStringAsync($"/returns/{id}/lines/aid.single_mothers_aided"));

        Assert.Contains("数值较小，不公开", html, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_form_sent_twice_makes_one_return_and_is_answered_twice_alike(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        var form = Forms.PostFormsOf(await filing.Clerk.GetStringAsync("/returns/new")).Single(f => f.Has("Input.Told"));
        var typed = new Dictionary<string, string>(form.Values) { ["Input.Union"] = filing.County.Code, ["Input.Told"] = "2014", ["Input.Sheet"] = "last" };

        var first = await filing.Clerk.PostAsync("/returns/new", new FormUrlEncodedContent(typed));
        var second = await filing.Clerk.PostAsync("/returns/new", new FormUrlEncodedContent(typed));

        await using var db = filing.Host.Open();
        Assert.Equal(1, await db.Set<Return>().CountAsync());
        Assert.Equal((HttpStatusCode.Redirect, first.Headers.Location), (second.StatusCode, second.Headers.Location));
        Assert.Contains("/edit", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("true", second.Headers.GetValues("Idempotent-Replayed").Single());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_two_clerks_at_one_sheet_the_second_keeps_what_was_typed_and_sees_what_the_first_changed(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        using var colleague = await filing.Host.SignIn(Role.Statistician, filing.County);
        var id = await filing.Draft("2014", Filing.Files);
        var form = Forms.PostFormsOf(await colleague.GetStringAsync($"/returns/{id}/edit")).Single(f => f.Has("Entries[0].Value"));
        await filing.Type(id, (Filing.Files, "3771"));

        var answer = await colleague.PostAsync($"/returns/{id}/edit", new FormUrlEncodedContent(new Dictionary<string, string>(form.Values) { ["Entries[0].Value"] = "3800" }));
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("现在是“3771”，您填的是“3800”", html, StringComparison.Ordinal);
        var again = Forms.PostFormsOf(html).Single(f => f.Has("Entries[0].Value"));
        Assert.Equal("3800", again.Values["Entries[0].Value"]);
        Assert.Equal(3771, (await filing.Read(id)).Lines.Single().Value);
        Assert.Equal(HttpStatusCode.Redirect, (await colleague.PostAsync($"/returns/{id}/edit", new FormUrlEncodedContent(again.Values))).StatusCode);
        Assert.Equal(3800, (await filing.Read(id)).Lines.Single().Value);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_union_that_has_not_filed_is_reminded_and_finds_a_sheet_ready(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        Assert.Contains("未报", WebUtility.HtmlDecode(await filing.Reviewer.GetStringAsync("/returns/filing?period=2014")), StringComparison.Ordinal);

        await filing.Reviewer.PostForm("/returns/filing?period=2014", new() { ["one"] = $"{filing.County.Id}" });
        await filing.Reviewer.PostForm("/returns/filing?period=2014", new() { ["one"] = $"{filing.County.Id}" });

        await using var db = filing.Host.Open();
        var asked = await db.Set<Return>().SingleAsync(r => r.OrganisationId == filing.County.Id);
        Assert.Equal(["fill"], await Waiting(filing, asked.Id));
        var due = (await new CalendarBook(db).WorkingDays()).Add(filing.Host.Clock.GetUtcNow().ToChinaDate(), 5);
        Assert.Equal(due, await db.Set<Todo>().Where(t => t.AboutId == asked.Id && t.SettledAt == null).Select(t => t.DueOn).SingleAsync());
        Assert.Equal(2, await db.Set<Notice>().CountAsync(n => n.Kind == "return.reminder"));
        await filing.Clerk.PostForm($"/returns/{asked.Id}/edit", new() { ["Added"] = Filing.Files });
        await filing.Type(asked.Id, (Filing.Files, "5"));
        await filing.Submit(asked.Id);
        Assert.Equal(["review"], await Waiting(filing, asked.Id));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_form_filled_in_on_an_older_version_is_told_so(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        var id = await filing.Draft("2014", Filing.Files);

        var answer = await filing.Clerk.PostForm($"/returns/{id}/edit", new() { ["Version"] = "0", ["Entries[0].Value"] = "77" });

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("value=\"77\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_list_filters_and_exports_what_is_in_reach(Engine engine)
    {
        await using var filing = await Filing.Start(engine);
        var id = await filing.Accepted("2014", (Filing.Files, "10"));

        Assert.Contains($"/returns/{id}", await filing.Reviewer.GetStringAsync($"/returns?union={filing.County.Code}&year=2014&state=Accepted"), StringComparison.Ordinal);
        Assert.DoesNotContain($"/returns/{id}", await filing.Reviewer.GetStringAsync("/returns?state=Draft"), StringComparison.Ordinal);
        var export = await filing.Reviewer.GetAsync("/returns?handler=Export");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", export.Content.Headers.ContentType?.MediaType);
        await using var db = filing.Host.Open();
        using var neighbour = await filing.Host.SignIn(Role.Statistician, await World.County(db, filing.City));
        Assert.DoesNotContain($"/returns/{id}", await neighbour.GetStringAsync("/returns"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.GetAsync($"/returns/{id}")).StatusCode);
    }

    private static async Task<(decimal?, decimal?)> Totals(Filing filing)
    {
        await using var db = filing.Host.Open();
        var ledger = new FigureLedger(db);
        return ((await ledger.Total(Filing.Files, filing.City.Id, Year, FigureSource.Reported)).Value,
            (await ledger.Total(Filing.Living, filing.City.Id, Year, FigureSource.Reported)).Value);
    }

    private static async Task<List<string>> Waiting(Filing filing, Guid id)
    {
        await using var db = filing.Host.Open();
        return await db.Set<Todo>().Where(t => t.AboutId == id && t.SettledAt == null).Select(t => t.Kind).ToListAsync();
    }
}
