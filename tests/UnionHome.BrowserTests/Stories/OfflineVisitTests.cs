using Microsoft.Playwright;
using UnionHome.Sample.Lights;

namespace UnionHome.BrowserTests.Stories;

/// <summary>An officer goes to a household where there is no network: takes it along, fills in, closes everything, and sends once there is one again.</summary>
public sealed class OfflineVisitTests
{
    private const string Pin = "482915";
    private const string Found = "屋顶漏雨，老人需要常年服药";

    [Fact]
    public async Task A_visit_filled_in_without_a_network_outlives_the_browser_window_and_arrives_once()
    {
        await using var site = await Site.Open();
        var visitor = await site.Visit(360);
        await visitor.SignIn("demo-officer", "Baicheng-2014");
        var page = visitor.Page;
        var household = await TakeAlong(visitor);

        // No network: the page itself comes off the device.
        var context = page.Context;
        await context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Unlock(page);
        await page.Locator("[data-households] a").First.ClickAsync();
        await page.FillAsync("#f-found", Found);
        await page.FillAsync("#f-Address", "幸福街 12 号");
        var kept = await page.EvaluateAsync<int>(Rows);
        await page.SetInputFilesAsync("[data-photos]", new FilePayload { Name = "家.png", MimeType = "image/png", Buffer = SchematicPhoto.Of((180, 190, 200)) });
        await Assertions.Expect(page.Locator("[data-photo-list] li")).ToHaveCountAsync(1);
        kept = await Grown(page, kept);
        await page.Locator("[data-sign]").ScrollIntoViewIfNeededAsync();
        var sign = (await page.Locator("[data-sign]").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(sign.X + 20, sign.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(sign.X + 120, sign.Y + 60, new() { Steps = 5 });
        await page.Mouse.UpAsync();
        await visitor.Look();

        await Grown(page, kept);

        // The window is closed in the middle of it; nothing is lost, and nothing on the device can be read.
        await page.CloseAsync();
        page = await context.NewPageAsync();
        await page.GotoAsync("/aid/field");
        foreach (var secret in new[] { household, Found, "幸福街" })
            Assert.False(await page.EvaluateAsync<bool>(Search, secret), $"{secret} lies on the device in plain");
        await Unlock(page);
        await page.Locator("[data-entries] a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#f-found")).ToHaveValueAsync(Found);
        await Assertions.Expect(page.Locator("[data-photo-list] li")).ToHaveCountAsync(1);
        await page.ClickAsync("[data-form=fill] .btn-primary");
        await Assertions.Expect(page.Locator("[data-entries] .state")).ToHaveTextAsync("未发送");

        // A network is back: it goes out by itself, once however often it is asked for.
        var sent = new List<string>();
        context.Request += (_, request) => { if (request.Url.EndsWith("/visits", StringComparison.Ordinal)) sent.Add(request.Url); };
        await context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("[data-entries] .state")).ToHaveTextAsync("已送达", new() { Timeout = 20_000 });
        await page.ClickAsync("[data-send]");
        Assert.Single(sent);

        await page.GotoAsync("/aid/field/entries");
        await Assertions.Expect(page.Locator("main tbody tr")).ToHaveCountAsync(1);
        await page.ClickAsync("main tbody a");
        await Assertions.Expect(page.Locator("a[href^='/attachments/']")).ToHaveCountAsync(2);
        await page.FillAsync("[name='Input.Reason']", "核对走访");
        await page.ClickAsync("main form .btn");
        await Assertions.Expect(page.GetByText(Found)).ToBeVisibleAsync();

        // Signing out clears the device.
        await page.GotoAsync("/account/sign-out");
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForURLAsync("**/account/sign-in");
        Assert.Equal(0, await page.EvaluateAsync<int>(Rows));
    }

    [Fact]
    public async Task A_household_hit_by_a_disaster_is_surveyed_without_a_network_and_arrives_in_the_disaster()
    {
        await using var site = await Site.Open();
        var visitor = await site.Visit(360);
        await visitor.SignIn("demo-officer", "Baicheng-2014");
        var page = visitor.Page;
        await TakeAlong(visitor);
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Unlock(page);
        await page.ClickAsync("[data-survey]");
        await page.FillAsync("#f-name", "示例离线户");
        await page.FillAsync("#f-number", "220800199001010047");
        await page.FillAsync("#f-unit", "示例商贸公司");
        await page.FillAsync("#f-people", "3");
        await page.SelectOptionAsync("#f-housing", "Bad");
        await page.CheckAsync("#f-need-Food");
        await page.SetInputFilesAsync("[data-photos]", new FilePayload { Name = "屋.png", MimeType = "image/png", Buffer = SchematicPhoto.Of((120, 130, 140)) });
        await Assertions.Expect(page.Locator("[data-photo-list] li")).ToHaveCountAsync(1);

        // A loss is asked for before it goes out; what was ticked is there again.
        await page.ClickAsync("[data-form=fill] .btn-primary");
        await Assertions.Expect(page.Locator("#f-loss-error")).ToBeVisibleAsync();
        await page.FillAsync("#f-loss", "8000");
        await visitor.Look();
        await page.GotoAsync("/aid/field");
        await Unlock(page);
        await page.Locator("[data-entries] a").First.ClickAsync();
        await Assertions.Expect(page.Locator("#f-need-Food")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("#f-loss")).ToHaveValueAsync("8000");
        await page.ClickAsync("[data-form=fill] .btn-primary");
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("[data-entries] .state")).ToHaveTextAsync("已送达", new() { Timeout = 20_000 });
        await page.Locator("[data-entries] a").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("示例离线户");
        await Assertions.Expect(page.GetByText("8,000.00")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("a[href^='/attachments/']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Five_wrong_pins_clear_the_device_and_a_package_called_back_does_when_it_is_next_online()
    {
        await using var site = await Site.Open();
        var visitor = await site.Visit(360);
        await visitor.SignIn("demo-officer", "Baicheng-2014");
        var page = visitor.Page;
        await TakeAlong(visitor);
        await page.ClickAsync("[data-lock]");
        await Assertions.Expect(page.Locator("#unlock-pin")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("[data-households] li").CountAsync());
        for (var i = 0; i < 5; i++)
        {
            await page.FillAsync("#unlock-pin", $"11111{i}");
            await page.ClickAsync("[data-form=unlock] .btn-primary");
            await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync(i < 4 ? $"{4 - i}" : "已清除", new() { Timeout = 20_000 });
        }

        Assert.Equal(0, await page.EvaluateAsync<int>(Rows));
        await TakeAlong(visitor);
        await page.GotoAsync("/aid/field/packages");
        await page.Locator("a[href$='/withdrawal']").First.ClickAsync();
        await page.FillAsync("[name='Input.Reason']", "手机丢失");
        await page.ClickAsync("main form .btn-primary");
        await page.GotoAsync("/aid/field");
        await Assertions.Expect(page.Locator("[data-said]")).ToContainTextAsync("收回", new() { Timeout = 20_000 });
        Assert.Equal(0, await page.EvaluateAsync<int>(Rows));
    }

    /// <summary>The name of the first household, which is taken along with a PIN.</summary>
    internal static async Task<string> TakeAlong(Visitor visitor)
    {
        var page = visitor.Page;
        await page.GotoAsync("/aid/field");
        await page.Locator("section:not([hidden]) a[href='#take']").ClickAsync();
        var first = page.Locator("[data-choices] .form-check").First;
        await first.Locator("input").CheckAsync();
        var name = (await first.Locator("label").InnerTextAsync()).Split(" · ")[0];
        await page.FillAsync("#take-reason", "冬季走访");
        await page.FillAsync("#take-device", "示例手机");
        await page.FillAsync("#take-pin", Pin);
        await page.FillAsync("#take-again", Pin);
        await visitor.Look();
        await page.ClickAsync("[data-form=take] .btn-primary");
        await Assertions.Expect(page.Locator("[data-households] a").First).ToHaveTextAsync(name, new() { Timeout = 20_000 });
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        await visitor.Look();
        return name;
    }

    /// <summary>Waits until one thing more lies on the device: a picture and a signature have a row each.</summary>
    private static async Task<int> Grown(IPage page, int kept)
    {
        for (var waited = 0; waited < 100; waited++)
        {
            if (await page.EvaluateAsync<int>(Rows) is var rows && rows > kept) return rows;
            await page.WaitForTimeoutAsync(100);
        }

        throw new TimeoutException("Nothing more was kept on the device.");
    }

    internal static async Task Unlock(IPage page)
    {
        await page.FillAsync("#unlock-pin", Pin);
        await page.ClickAsync("[data-form=unlock] .btn-primary");
        await Assertions.Expect(page.Locator("[data-households] a").First).ToBeVisibleAsync(new() { Timeout = 20_000 });
    }

    private const string Opened =
        """
        const db = await new Promise((done, fail) => { const r = indexedDB.open('unionhome-field'); r.onsuccess = () => done(r.result); r.onerror = () => fail(r.error); });
        const rows = [];
        for (const name of db.objectStoreNames) rows.push(...await new Promise(done => {
            const found = []; db.transaction(name).objectStore(name).openCursor().onsuccess = e => { const c = e.target.result; if (!c) return done(found); found.push([name, c.key, c.value]); c.continue(); };
        }));
        db.close();
        """;

    private const string Rows = "async () => {" + Opened + "return rows.length; }";

    /// <summary>Looks for the text in every key, text and run of bytes of the store, as UTF-8 and as UTF-16.</summary>
    private const string Search =
        "async secret => {" + Opened +
        """
        if (rows.length === 0) throw new Error('nothing is kept');
        const wide = new Uint8Array(secret.length * 2);
        [...secret].forEach((c, i) => { wide[2 * i] = c.charCodeAt(0) & 255; wide[2 * i + 1] = c.charCodeAt(0) >> 8; });
        const forms = [new TextEncoder().encode(secret), wide];
        const within = (bytes, form) => { for (let i = 0; i + form.length <= bytes.length; i++) if (form.every((b, j) => bytes[i + j] === b)) return true; return false; };
        const holds = value => typeof value === 'string' ? value.includes(secret)
            : value instanceof ArrayBuffer ? forms.some(f => within(new Uint8Array(value), f))
            : ArrayBuffer.isView(value) ? forms.some(f => within(new Uint8Array(value.buffer), f))
            : value instanceof CryptoKey ? value.extractable
            : value && typeof value === 'object' ? Object.entries(value).some(([k, v]) => k.includes(secret) || holds(v)) : false;
        return rows.some(holds);
        }
        """;
}
