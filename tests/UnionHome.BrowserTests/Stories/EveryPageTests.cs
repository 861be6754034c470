using UnionHome.Tests;

namespace UnionHome.BrowserTests.Stories;

/// <summary>The pages that a person of each kind opens in a day, in both languages: none too wide, nothing serious for axe, no complaint of the browser.</summary>
public sealed class EveryPageTests(EveryPageTests.OneSite one) : IClassFixture<EveryPageTests.OneSite>
{
    /// <summary>Nobody changes anything here, so one program serves all.</summary>
    public sealed class OneSite : IAsyncLifetime
    {
        public Site Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await Site.Open();

        public async ValueTask DisposeAsync() => await Site.DisposeAsync();
    }

    private static readonly Dictionary<string, string[]> Days = new(StringComparer.Ordinal)
    {
        ["-"] = ["/", "/bulletins", "/bulletins/1", "/bulletins/1/figures/1", "/figures", "/figures/aid.hardship_files?union=220822&from=2014-01-01&to=2014-12-31", "/account/sign-in", "/portal/founding", "/portal/founding/status", "/portal/unions", "/u/220873", "/donations", "/donations/use", "/apply", "/apply/form/220822", "/apply/status"],
        ["demo-statistician"] =
        [
            "/", "/returns", "/returns/new", "/returns/filing?period=2014", "/figures/dashboard", "/figures/dashboard?union=220800&from=2014-01-01&to=2014-12-31", "/figures/comparison?union=220821&from=2014-01-01&to=2014-12-31",
            "/figures/aid.hardship_files?union=220800&from=2014-01-01&to=2014-12-31&source=reported", "/organisations", "/notices", "/account", "/account/sessions", "/account/password",
        ],
        ["demo-editor"] = ["/", "/bulletins/desk", "/bulletins/desk/new"],
        ["demo-leader"] = ["/", "/figures/dashboard?union=220800&from=2014-01-01&to=2014-12-31", "/organisations", "/returns", "/bulletins/desk", "/organisations/lights"],
        ["demo-admin"] = ["/", "/organisations", "/organisations/tree", "/organisations/import", "/organisations/campaign", "/organisations/enterprises", "/organisations/enterprises/new", "/organisations/founding", "/admin/rules", "/admin/calendar", "/admin/users", "/organisations/terms/overdue", "/organisations/terms/overdue?due=Soon", "/organisations/officers", "/organisations/terms/chairs", "/organisations/legal-persons", "/organisations/training", "/organisations/training/new", "/organisations/lights/map", "/members", "/members/transfers", "/organisations/titles", "/organisations/titles/applications", "/portal/notices"],
        ["demo-city-finance"] = ["/", "/funds", "/funds/new", "/funds/requests"],
        ["demo-finance"] = ["/", "/funds", "/funds/requests", "/funds/requests/new", "/funds/payments", "/funds/batches", "/funds/batches/new", "/funds/donations", "/funds/donations/new", "/funds/goods", "/funds/goods/stores", "/funds/goods/stores/new", "/funds/goods/articles", "/funds/goods/articles/new", "/funds/goods/receipts", "/funds/goods/counts", "/funds/purchases", "/funds/purchases/new"],
        ["demo-officer"] = ["/", "/aid/applications", "/aid/applications/group", "/aid/files", "/aid/files/new", "/aid/files/rerun", "/aid/programmes", "/aid/programmes/new", "/aid/lists", "/aid/lists/new", "/aid/grants", "/aid/hand-outs", "/aid/hand-outs/new", "/aid/pairing", "/aid/pairing/new", "/aid/pairing/assign", "/aid/checks", "/aid/board", "/aid/appraisals", "/aid/medical/cards", "/aid/medical/cards/new", "/aid/medical/cards/print", "/aid/medical/hospitals", "/aid/medical/hospitals/new", "/aid/medical/uses", "/aid/medical/uses/new", "/aid/medical/uses/sheet", "/aid/schooling", "/aid/schooling/new", "/aid/disasters", "/aid/disasters/new", "/aid/enterprises", "/aid/enterprises/new", "/aid/field", "/aid/field/entries", "/aid/field/conflicts", "/aid/field/packages", "/aid/national", "/aid/national/new"],
        ["demo-reviewer"] = ["/", "/aid/checks", "/aid/checks/new", "/aid/appraisals", "/aid/appraisals/new"],
        ["demo-auditor"] = ["/", "/admin/audit", "/returns"],
    };

    private const int Desk = 1280;
    private const int Telephone = 360;
    private const int Height = 900;

    public static TheoryData<string> People => [.. Days.Keys];

    /// <summary>At a desk, and on a telephone once more: there it must not be too wide, and in the long run axe looks again as well.</summary>
    [Theory, MemberData(nameof(People))]
    public async Task Every_page_of_a_day_is_fit_to_be_read(string who)
    {
        var visitor = await one.Site.Visit(Desk);
        if (who != "-") await visitor.SignIn(who, "Baicheng-2014");
        foreach (var address in Days[who]) await Read(visitor, address);
        await Read(visitor, "/?lang=en");
        await Read(visitor, Days[who][1]);
        await visitor.Page.Context.CloseAsync();
    }

    private static async Task Read(Visitor visitor, string address)
    {
        await visitor.Look(address);
        await visitor.Page.SetViewportSizeAsync(Telephone, Height);
        if (Engines.IsLong) await visitor.Look(address);
        else await visitor.Fits();
        await visitor.Page.SetViewportSizeAsync(Desk, Height);
    }
}
