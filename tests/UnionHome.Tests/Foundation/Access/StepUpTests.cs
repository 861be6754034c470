using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Modules.Admin.Users;

namespace UnionHome.Tests.Foundation.Access;

/// <summary>Deeds of weight ask for a fresh proof: what changes somebody's rights, and what takes a list of people out.</summary>
public sealed class StepUpTests
{
    /// <summary>Takes a right back before anybody had it.</summary>
    private static readonly string[] NeedNone = ["admin/users/invitations"];

    /// <summary>Lists of people that can be taken out, with the class of their page. Every export stands here or among those without people.</summary>
    private static readonly Dictionary<string, string> OfPeople = new(StringComparer.Ordinal)
    {
        ["admin/users"] = "Admin.Users.Index",
        ["admin/audit"] = "Admin.Audit.Index",
        ["organisations/officers"] = "Organisations.Terms.Officers",
        ["organisations/training/{course:guid}"] = "Organisations.Training.Details",
        ["organisations/legal-persons"] = "Organisations.LegalPersons.List",
        ["members/transfers"] = "People.Members.Transfers",
        ["aid/files"] = "Aid.Hardship.Index",
        ["aid/applications"] = "Aid.Applications.Index",
        ["aid/grants"] = "Aid.Grants.Index",
        ["aid/pairing"] = "Aid.Pairing.Index",
        ["aid/checks"] = "Aid.Checks.Index",
        ["aid/medical/cards"] = "Aid.Medical.Cards.Index",
        ["aid/medical/uses"] = "Aid.Medical.Uses.Index",
        ["aid/schooling"] = "Aid.Schooling.Index",
        ["funds/payments"] = "Funds.Payments.Index",
    };

    private static readonly string[] WithoutPeople =
    [
        "Aid.Appraisals.Details", "Aid.Disasters.Index", "Aid.EnterpriseVisits.Index", "Aid.HandOuts.Index", "Aid.Lists.Index", "Aid.Medical.Hospitals.Index", "Aid.Programmes.Index", "Figures.Details", "Funds.Batches.Index", "Funds.Donations.Index", "Funds.Details", "Funds.Goods.Counts.Index", "Funds.Goods.Index", "Funds.Goods.Receipts.Index", "Funds.Purchases.Index", "Funds.Index", "Funds.Requests.Index", "Organisations.Enterprises.Campaign", "Organisations.Enterprises.Index", "Organisations.Founding.Index", "Organisations.Index", "Organisations.Lights.Index",
        "Organisations.Terms.Overdue", "Organisations.Titles.Applications.Details", "Organisations.Titles.Applications.Index", "Organisations.Titles.Index", "Organisations.Titles.Programmes.Version",
        "Organisations.Training.Index", "Portal.Notices.Desk.Index", "Returns.Details", "Returns.Filing", "Returns.Index",

        // Lead to pages of their own, which ask as a whole.
        "Aid.Disasters.Households.Index", "People.Members.Index",
    ];

    [Fact]
    public async Task Every_change_of_somebodys_rights_asks_for_a_fresh_proof()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);

        var bare = Endpoints.Of(host).Where(e => Endpoints.PermissionOf(e) == UsersModule.Manage && e.Metadata.GetMetadata<StepUpAttribute>() is null)
            .Select(Endpoints.Pattern).Distinct().Except(NeedNone).ToList();

        Assert.Empty(bare);
    }

    [Fact]
    public async Task A_list_of_people_is_taken_out_only_after_a_fresh_proof()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var world = await MatrixWorld.Build(host, db);
        foreach (var pattern in OfPeople.Keys)
        {
            // Households in need are no administrator's business.
            using var client = await host.SignIn(pattern.StartsWith("aid/", StringComparison.Ordinal) ? Role.Reviewer : Role.Administrator, world.Unions[Place.Own]);
            var values = world.Values(pattern, Place.Own)!;
            var address = "/" + Regex.Replace(pattern, @"\{(\w+)[^}]*\}", m => $"{values[m.Groups[1].Value]}");
            var export = address + "?handler=Export";
            Assert.Equal((pattern, HttpStatusCode.OK), (pattern, (await client.GetAsync(export)).StatusCode));
            host.Clock.Advance(TimeSpan.FromMinutes(11));

            var led = await client.GetAsync(export);

            Assert.Equal((pattern, HttpStatusCode.Redirect), (pattern, led.StatusCode));
            var door = led.Headers.Location!.OriginalString;
            Assert.StartsWith("/account/confirm?", door, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
            var proved = await client.PostForm(door, new() { ["Password"] = TestHost.Password });
            Assert.Equal((HttpStatusCode.Redirect, export), (proved.StatusCode, proved.Headers.Location?.OriginalString));
        }
    }

    [Fact]
    public void Every_export_is_declared_as_one_of_people_or_without()
    {
        var there = typeof(Db).Assembly.GetTypes()
            .Where(t => typeof(PageModel).IsAssignableFrom(t) && t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(m => m.Name.StartsWith("OnGetExport", StringComparison.Ordinal)))
            .Select(t => Regex.Replace(t.FullName!["UnionHome.Modules.".Length..], "Model$", ""));

        Assert.Equal(WithoutPeople.Concat(OfPeople.Values).Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }
}
