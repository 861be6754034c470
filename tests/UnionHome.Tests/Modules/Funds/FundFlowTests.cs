using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Requests;

namespace UnionHome.Tests.Modules.Funds;

/// <summary>Money comes in, is planned, asked for, approved, allotted and confirmed, each by its own person, and the books say so to the fen.</summary>
public sealed class FundFlowTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task From_the_voucher_above_to_the_arrival_below(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);
        using var cityClerk = await host.SignIn(Role.FinanceClerk, city);
        using var cityLeader = await host.SignIn(Role.Leader, city);
        using var countyClerk = await host.SignIn(Role.FinanceClerk, county);
        using var countyLeader = await host.SignIn(Role.Leader, county);

        // The city's clerk opens a fund and books what came in; the same slip twice is booked once, another sum under its number never.
        var fund = await Id(cityClerk.SendJson(HttpMethod.Post, "/api/funds", new { union = city.Code, source = "Central", year = 2026, name = "专项帮扶资金" }));
        var slip = new { voucher = "K-1", on = "2026-03-01", payer = "省总工会", amount = "1000.00" };
        var receipt = await Id(cityClerk.SendJson(HttpMethod.Post, $"/api/funds/{fund}/receipts", slip));
        Assert.Equal(receipt, await Id(cityClerk.SendJson(HttpMethod.Post, $"/api/funds/{fund}/receipts", slip)));
        Assert.Contains("K-1", await Refused(cityClerk.SendJson(HttpMethod.Post, $"/api/funds/{fund}/receipts", new { slip.voucher, slip.on, slip.payer, amount = "1000.01" })), StringComparison.Ordinal);
        Assert.Equal(1000_00, (await Fund(cityClerk, fund)).Balance);

        // A budget for a use that the source allows, and none for another.
        Assert.Contains("不能用于", await Refused(cityClerk.SendJson(HttpMethod.Post, $"/api/funds/{fund}/budget", new { use = "Warmth", amount = "1", reason = "走访" })), StringComparison.Ordinal);
        await Done(cityClerk.SendJson(HttpMethod.Post, $"/api/funds/{fund}/budget", new { use = "Living", amount = "600", reason = "年度预算" }));

        // The county asks; its own leader does not decide, and one fen too many is refused with what is missing.
        var request = await Id(countyClerk.SendJson(HttpMethod.Post, "/api/funds/requests", new { union = county.Code, use = "Living", amount = "600.01", purpose = "两节慰问困难职工" }));
        Assert.Equal(HttpStatusCode.NotFound, (await countyLeader.SendJson(HttpMethod.Post, $"/api/funds/requests/{request}/approval", new { fund, amount = "1" })).StatusCode);
        Assert.Contains("差 0.01 元", await Refused(cityLeader.SendJson(HttpMethod.Post, $"/api/funds/requests/{request}/approval", new { fund, amount = "600.01" })), StringComparison.Ordinal);
        Assert.Contains(await db.Set<Todo>().AsNoTracking().ToListAsync(), t => t.Link == $"/funds/requests/{request}/approval" && t.Path == city.Path);
        await Done(cityLeader.SendJson(HttpMethod.Post, $"/api/funds/requests/{request}/approval", new { fund, amount = "600" }));
        Assert.Equal(600_00, (await Fund(cityClerk, fund)).Held);

        // A link of yesterday leads to no form. Who approved does not pay.
        Assert.DoesNotContain(Forms.PostFormsOf(await cityLeader.GetStringAsync($"/funds/requests/{request}/approval")), f => f.Has("Input.Amount"));
        Assert.Equal(HttpStatusCode.Forbidden, (await cityLeader.SendJson(HttpMethod.Post, $"/api/funds/requests/{request}/allotment", new { voucher = "B-1" })).StatusCode);
        await Done(cityClerk.SendJson(HttpMethod.Post, $"/api/funds/requests/{request}/allotment", new { voucher = "B-1" }));
        Assert.Contains("当前状态", await Refused(cityClerk.SendJson(HttpMethod.Post, $"/api/funds/requests/{request}/allotment", new { voucher = "B-1" })), StringComparison.Ordinal);
        await Done(countyClerk.SendJson(HttpMethod.Post, $"/api/funds/requests/{request}/confirmation", new { arrivedOn = "2026-03-02" }));

        // The books: nothing is lost on the way, and what is gone cannot be taken back.
        var below = await db.Set<Fund>().AsNoTracking().SingleAsync(f => f.OrganisationId == county.Id);
        Assert.Equal((FundSource.Central, 2026, "专项帮扶资金"), (below.Source, below.Year, below.Name));
        Assert.Equal((400_00, 0, 600_00), ((await Fund(cityClerk, fund)).Balance, (await Fund(cityClerk, fund)).Held, (await Fund(countyClerk, below.Id)).Balance));
        Assert.Equal(HttpStatusCode.NotFound, (await countyClerk.GetAsync($"/api/funds/{fund}")).StatusCode);
        await Refused(cityClerk.SendJson(HttpMethod.Post, $"/api/funds/receipts/{receipt}/reversal", new { reason = "重复入账" }));
        Assert.Empty(await LedgerCheck.Run(db));
        Assert.Equal((1000m, 600m, 1000m, 600m), (await Figure(db, "funds.received", city), await Figure(db, "funds.allotted", city), await Figure(db, "funds.balance", city), await Figure(db, "funds.balance_central", county)));
        Assert.DoesNotContain(await db.Set<Todo>().AsNoTracking().ToListAsync(), t => t.SettledAt is null);
    }

    /// <summary>What is approved at once is never more than there is, however many press the button together.</summary>
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Twice_as_many_approvals_at_one_barrier_as_the_fund_covers(Engine engine)
    {
        var covered = Engines.IsLong ? 100 : 15;
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);
        using var clerk = await host.SignIn(Role.FinanceClerk, city);
        using var leader = await host.SignIn(Role.Leader, city);
        var fund = await Id(clerk.SendJson(HttpMethod.Post, "/api/funds", new { union = city.Code, source = "Own", year = 2026, name = "自有经费" }));
        await Done(clerk.SendJson(HttpMethod.Post, $"/api/funds/{fund}/receipts", new { voucher = "K-1", on = "2026-03-01", payer = "机关", amount = $"{covered}" }));
        await Done(clerk.SendJson(HttpMethod.Post, $"/api/funds/{fund}/budget", new { use = "Work", amount = $"{covered * 3}", reason = "办公" }));
        var asking = await db.Organisations.SingleAsync(o => o.Id == county.Id);
        var requests = Enumerable.Range(0, covered * 2).Select(n => FundRequest.Ask(asking, FundUse.Work, Money.OfYuan(1), $"第 {n} 份", World.Act(host.Clock.GetUtcNow()))).ToList();
        db.AddRange(requests);
        await db.SaveChangesAsync();

        using var barrier = new SemaphoreSlim(0);
        var answers = requests.Select(async request =>
        {
            await barrier.WaitAsync();
            using var answer = await leader.SendJson(HttpMethod.Post, $"/api/funds/requests/{request.Id}/approval", new { fund, amount = "1" });
            return answer.StatusCode;
        }).ToList();
        barrier.Release(requests.Count);
        var codes = await Task.WhenAll(answers);

        Assert.Equal(covered, codes.Count(c => c == HttpStatusCode.OK));
        Assert.Equal(covered, codes.Count(c => c is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict));
        var standing = await Fund(clerk, fund);
        Assert.Equal((covered * 100L, covered * 100L), (standing.Balance, standing.Held));
        Assert.Equal(covered, await db.Set<FundRequest>().AsNoTracking().CountAsync(r => r.State == RequestState.Approved));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Fact]
    public async Task A_wrong_entry_says_what_is_wrong_and_keeps_what_was_typed()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var city = await World.City(db);
        using var clerk = await host.SignIn(Role.FinanceClerk, city);
        Assert.Contains("/funds/new", await clerk.GetStringAsync("/funds"), StringComparison.Ordinal);

        var wrong = await clerk.PostForm("/funds/new", new() { ["Input.Union"] = city.Code, ["Input.Source"] = "Warmth", ["Input.Year"] = "1999", ["Input.Name"] = "送温暖资金" });
        var page = await wrong.Content.ReadAsStringAsync();
        Assert.Contains("年度应在", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains("送温暖资金", WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        var made = await clerk.PostForm("/funds/new", new() { ["Input.Union"] = city.Code, ["Input.Source"] = "Warmth", ["Input.Year"] = "2026", ["Input.Name"] = "送温暖资金" });
        var address = made.Headers.Location!.ToString();
        var bad = await clerk.PostForm($"{address}/receipts/new", new() { ["Input.Voucher"] = "K-9", ["Input.On"] = "2026-03-01", ["Input.Payer"] = "市财政局", ["Input.Amount"] = "12.345" });
        page = WebUtility.HtmlDecode(await bad.Content.ReadAsStringAsync());
        Assert.Contains("最多两位小数", page, StringComparison.Ordinal);
        Assert.Contains("12.345", page, StringComparison.Ordinal);
        Assert.Empty(await db.Set<Transfer>().ToListAsync());

        await clerk.PostForm($"{address}/receipts/new", new() { ["Input.Voucher"] = "K-9", ["Input.On"] = "2026-03-01", ["Input.Payer"] = "市财政局", ["Input.Amount"] = "12,345.60" });
        Assert.Contains("12,345.60", await clerk.GetStringAsync(address), StringComparison.Ordinal);
        Assert.Contains("12,345.60", await clerk.GetStringAsync("/funds"), StringComparison.Ordinal);

        // Before the year is over the page says so and has no button; then it has one.
        var early = await clerk.GetStringAsync($"{address}/closing");
        Assert.Contains("2026 年度还没有结束", WebUtility.HtmlDecode(early), StringComparison.Ordinal);
        Assert.DoesNotContain(Forms.PostFormsOf(early), f => f.Has("Version"));
        host.Clock.SetUtcNow(new(2027, 1, 4, 2, 0, 0, TimeSpan.Zero));
        using var later = await host.SignIn(Role.FinanceClerk, city);
        Assert.Contains(Forms.PostFormsOf(await later.GetStringAsync($"{address}/closing")), f => f.Has("Version"));
    }

    private sealed record FundAnswer(long Balance, long Held);

    private static async Task<FundAnswer> Fund(HttpClient client, Guid fund) => (await client.GetFromJsonAsync<FundAnswer>($"/api/funds/{fund}"))!;

    private static async Task<decimal?> Figure(Db db, string code, Organisation union) =>
        (await new FigureLedger(db).Total(code, union.Id, Period.Year(2026), FigureSource.Recorded)).Value;

    private static async Task<Guid> Id(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {text}");
        using var json = JsonDocument.Parse(text);
        return json.RootElement.GetProperty("id").GetGuid();
    }

    private static async Task Done(Task<HttpResponseMessage> sent) => await Id(sent);

    private static async Task<string> Refused(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{answer.StatusCode}: {text}");
        using var json = JsonDocument.Parse(text);
        return JsonSerializer.Serialize(json.RootElement, Readable);
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
