using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Goods;
using UnionHome.Modules.Funds.Purchases;
using UnionHome.Tests.Modules.Aid.Grants;

namespace UnionHome.Tests.Modules.Funds.Purchases;

/// <summary>The order as its people meet it: on pages, at the store, and as JSON.</summary>
public sealed class PurchasePagesTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task From_the_form_through_two_deliveries_to_the_batch(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var aid = await AidWorld.Open(db, host.Services.GetRequiredService<Vault>());
        var fund = await aid.Fund(db, "100", "5000", FundUse.Warmth, FundSource.Own);
        using var officer = await host.SignIn(Role.CaseOfficer, aid.County);
        using var leader = await host.SignIn(Role.Leader, aid.County);
        using var clerk = await host.SignIn(Role.FinanceClerk, aid.County);

        // Without a store the page says what to do first.
        Assert.Contains("请先建立仓库", await Read(officer, "/funds/purchases/new"), StringComparison.Ordinal);
        await Posted(officer, "/funds/goods/stores/new", new() { ["Input.Union"] = aid.County.Code, ["Input.Name"] = "物资库" });
        await Posted(officer, "/funds/goods/articles/new", new() { ["Input.Union"] = aid.County.Code, ["Input.Name"] = "大米", ["Input.Unit"] = "袋", ["Input.Value"] = "65" });
        var (store, rice) = (await db.Set<Store>().AsNoTracking().SingleAsync(), await db.Set<Article>().AsNoTracking().SingleAsync());
        var order = new Dictionary<string, string>
        {
            ["Input.Fund"] = $"{fund.Id}",
            ["Input.Use"] = "Warmth",
            ["Input.Supplier"] = "示例商贸",
            ["Input.Bank"] = "示例银行",
            ["Input.Account"] = "0730-12",
        };
        Assert.Contains("账号不对", await Wrong(officer, "/funds/purchases/new", order), StringComparison.Ordinal);
        await Posted(officer, "/funds/purchases/new", new(order) { ["Input.Account"] = "0730 2000 4862" });
        var purchase = await db.Set<Purchase>().AsNoTracking().SingleAsync();
        var page = $"/funds/purchases/{purchase.Id}";
        Assert.Equal("CG-2026-001", purchase.Number);
        Assert.Contains("请先加入物品", await Read(officer, $"{page}/submission"), StringComparison.Ordinal);
        await Posted(officer, $"{page}/lines", new() { ["Input.Article"] = $"{rice.Id}", ["Input.Quantity"] = "10", ["Input.Price"] = "60" });

        // An empty account on a change keeps the one on record, of which only the end is shown.
        await Posted(officer, $"{page}/edit", new() { ["Input.Supplier"] = "示例商贸公司" });
        var details = await Read(officer, page);
        Assert.Contains("********4862", details, StringComparison.Ordinal);
        Assert.DoesNotContain("073020004862", details, StringComparison.Ordinal);

        // The fund is short: said before the submission and before the approval, which offers no button.
        Assert.Contains("差 500.00 元", await Read(officer, $"{page}/submission"), StringComparison.Ordinal);
        await Posted(officer, $"{page}/submission", new() { ["Version"] = await VersionOf(officer, page) });
        var approval = await Read(leader, $"{page}/approval");
        Assert.Contains("差 500.00 元", approval, StringComparison.Ordinal);
        Assert.DoesNotContain(Forms.PostFormsOf(approval), f => f.Has("Version"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await leader.SendJson(HttpMethod.Post, $"/api{page}/approval", new { })).StatusCode);
        await Sent(clerk, $"/api/funds/{fund.Id}/receipts", new { voucher = "V-2", on = $"{aid.Today:yyyy-MM-dd}", payer = "示例财政局", amount = "900" });
        await Posted(leader, $"{page}/approval", new() { ["Version"] = await VersionOf(officer, page) });
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.SendJson(HttpMethod.Post, $"/api{page}/approval", new { })).StatusCode);

        // At the store the order is chosen and no voucher of a payment typed; a voucher alone is for what was bought before.
        var receiving = $"/funds/goods/stores/{store.Id}/receiving";
        var slip = new Dictionary<string, string> { ["Input.Source"] = "Purchase", ["Input.Article"] = $"{rice.Id}", ["Input.Quantity"] = "4", ["Input.Voucher"] = "FP-1" };
        Assert.Contains("金额请写成元", await Wrong(officer, receiving, slip), StringComparison.Ordinal);
        Assert.Contains("请选择采购单", await Wrong(officer, receiving, new(slip) { ["Input.Price"] = "60", ["Input.Giver"] = "示例商贸" }), StringComparison.Ordinal);
        await Posted(officer, receiving, new(slip) { ["Input.Purchase"] = $"{purchase.Id}" });
        Assert.Contains(purchase.Number, await Read(officer, $"/funds/goods/receipts/{(await db.Set<GoodsReceipt>().AsNoTracking().SingleAsync()).Id}"), StringComparison.Ordinal);
        Assert.Contains("只差 6 袋", await Wrong(officer, $"{page}/delivery", new() { ["Input.Voucher"] = "FP-2", ["Lines[0].Quantity"] = "7" }), StringComparison.Ordinal);
        Assert.Contains("没有待付", WebUtility.HtmlDecode(await (await clerk.SendJson(HttpMethod.Post, "/api/funds/batches", new { fund = fund.Id })).Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await Posted(officer, $"{page}/delivery", new() { ["Input.Voucher"] = "FP-2" });

        var answer = await officer.GetFromJsonAsync<JsonElement>($"/api{page}");
        Assert.Equal(("Completed", 10, "Due"), (answer.GetProperty("state").GetString(), answer.GetProperty("lines")[0].GetProperty("came").GetInt64(), answer.GetProperty("payment").GetProperty("state").GetString()));
        var payment = answer.GetProperty("payment").GetProperty("id").GetGuid();
        Assert.Contains(page, await Read(clerk, $"/funds/payments/{payment}"), StringComparison.Ordinal);
        var batch = (await Sent(clerk, "/api/funds/batches", new { fund = fund.Id })).GetProperty("id").GetGuid();
        var reversal = $"/funds/goods/receipts/{(await db.Set<GoodsReceipt>().AsNoTracking().SingleAsync(r => r.Voucher == "FP-2")).Id}/reversal";
        Assert.Contains("已编入付款批次", await Read(officer, reversal), StringComparison.Ordinal);
        await Sent(clerk, $"/api/funds/batches/{batch}/sending", new { });
        await Sent(clerk, $"/api/funds/batches/{batch}/settlement", new { paidOn = $"{aid.Today:yyyy-MM-dd}", reference = "HD-1" });
        Assert.Contains("已付", await Read(officer, page), StringComparison.Ordinal);
        Assert.Equal(400_00, (await clerk.GetFromJsonAsync<JsonElement>($"/api/funds/{fund.Id}")).GetProperty("balance").GetInt64());
    }

    private static async Task<string> Read(HttpClient who, string address) => WebUtility.HtmlDecode(await who.GetStringAsync(address));

    private static async Task<string> VersionOf(HttpClient who, string page) => $"{(await who.GetFromJsonAsync<JsonElement>($"/api{page}")).GetProperty("version").GetInt32()}";

    private static async Task Posted(HttpClient who, string address, Dictionary<string, string> fields)
    {
        var answer = await who.PostForm(address, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{address}: {answer.StatusCode} {WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())}");
    }

    private static async Task<string> Wrong(HttpClient who, string address, Dictionary<string, string> fields)
    {
        var answer = await who.PostForm(address, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<JsonElement> Sent(HttpClient who, string address, object body)
    {
        var answer = await who.SendJson(HttpMethod.Post, address, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
