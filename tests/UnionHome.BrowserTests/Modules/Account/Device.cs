using Microsoft.Playwright;

namespace UnionHome.BrowserTests.Modules.Account;

/// <summary>A device with a fingerprint reader, as Chromium plays it for tests (https://www.w3.org/TR/webauthn-3/#sctn-automation).</summary>
internal sealed class Device
{
    private readonly ICDPSession browser;
    private readonly string id;

    private Device(ICDPSession browser, string id) => (this.browser, this.id) = (browser, id);

    public static async Task<Device> PlugIn(IPage page)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        var added = await browser.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
            },
        });
        return new(browser, added!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>Whether the next finger on it is its owner's.</summary>
    public Task Recognises(bool owner) =>
        browser.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = id, ["isUserVerified"] = owner });

    public async Task<int> Keys() =>
        (await browser.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = id }))!.Value.GetProperty("credentials").EnumerateArray().Count();
}
