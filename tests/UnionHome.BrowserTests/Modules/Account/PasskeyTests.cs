using Microsoft.Playwright;

namespace UnionHome.BrowserTests.Modules.Account;

/// <summary>A passkey as a person meets it, with Chromium's own virtual authenticator in the place of the fingerprint reader.</summary>
public sealed class PasskeyTests
{
    private const string Auditor = "demo-auditor", Password = "Baicheng-2014";

    [Fact]
    public async Task A_passkey_is_enrolled_signs_in_confirms_and_is_worth_nothing_once_removed()
    {
        await using var site = await Site.Open();
        var person = await site.Visit();
        var page = person.Page;
        var device = await Device.PlugIn(page);

        await person.SignIn(Auditor, Password);
        await Enrol(person, "办公室电脑");
        await Assertions.Expect(page.Locator("section[aria-labelledby=codes-title] li")).ToHaveCountAsync(10);
        await Assertions.Expect(page.Locator("section[aria-labelledby=passkeys-title]")).ToContainTextAsync("办公室电脑");
        Assert.Equal(1, await device.Keys());

        await SignOut(person);
        await page.GotoAsync("/account/sign-in?returnUrl=%2Fadmin%2Faudit");
        await person.Look();
        await page.ClickAsync("form[data-passkey=get] button");
        await page.WaitForURLAsync("**/admin/audit");

        // The password is then only the first of two steps.
        await SignOut(person);
        await person.SignIn(Auditor, Password);
        Assert.Equal("/account/second-step", new Uri(page.Url).AbsolutePath);
        await person.Look();
        await page.ClickAsync("form[data-passkey=get] button");
        await page.WaitForURLAsync("**/");

        await page.GotoAsync("/account/confirm?returnUrl=%2Faccount%2Fsecond-factor");
        await person.Look();
        await page.ClickAsync("form[data-passkey=get] button");
        await page.WaitForURLAsync("**/account/second-factor");

        await page.ClickAsync("section[aria-labelledby=passkeys-title] .btn-outline-danger");
        await Assertions.Expect(page.Locator(".notice-done")).ToBeVisibleAsync();
        await SignOut(person);
        await page.GotoAsync("/account/sign-in");
        await page.ClickAsync("form[data-passkey=get] button");
        await Assertions.Expect(page.Locator(".notice-errors")).ToContainTextAsync("通行密钥没有通过验证");
        await person.Look();
    }

    [Fact]
    public async Task Whoever_does_not_touch_the_device_is_told_what_to_do_and_can_try_again()
    {
        await using var site = await Site.Open();
        var person = await site.Visit(360);
        var device = await Device.PlugIn(person.Page);
        await person.SignIn(Auditor, Password);

        await device.Recognises(false);
        await person.Page.GotoAsync("/account/second-factor");
        await person.Page.ClickAsync("form[data-passkey=create] button");
        await Assertions.Expect(person.Page.Locator("[data-passkey-error]")).ToBeVisibleAsync();
        await person.Look();

        await device.Recognises(true);
        await Enrol(person, "");
        await person.Look();
    }

    private static async Task Enrol(Visitor person, string name)
    {
        await person.Look("/account/second-factor");
        await person.Page.FillAsync("#passkey-name", name);
        await person.Page.ClickAsync("form[data-passkey=create] button");
        await Assertions.Expect(person.Page.Locator(".notice-done")).ToContainTextAsync("已添加通行密钥");
    }

    private static async Task SignOut(Visitor person)
    {
        await person.Page.GotoAsync("/account/sign-out");
        await person.Page.ClickAsync("main form button");
        await person.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }
}
