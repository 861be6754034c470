using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>The household with incomes, expenses and causes. What was told before is not shown again here; the page of facts shows it for a reason.</summary>
[Permit(HardshipModule.Keep)]
public sealed class HouseholdModel(Db db, Reach reach, HardshipDesk desk, Vault vault, Texts texts) : FilePage(db, reach, desk, vault, HardshipModule.Keep)
{
    private const int SpareLines = 3;

    [BindProperty]
    public HouseholdInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var file = await Expected(cancellationToken);
        await Desk.Register(file, Input, cancellationToken);
        return Done(texts["家庭情况已登记，请登记核对授权。"]);
    }

    public string KnownAs(Guid member) => Household.FirstOrDefault(m => m.Id == member) is { } known ? NameOf(known) : "";

    protected override Task Fill(CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsGet(Request.Method)) return Task.CompletedTask;
        var known = Household.Select(m => new MemberLine { Id = m.Id, Kinship = m.Kinship, Situation = m.Situation });
        var lines = Household.Count > 0 ? known : [new MemberLine { Kinship = Kinship.Holder }];
        Input = new()
        {
            MainCause = Filed.MainCause,
            MinorCauses = [.. Filed.MinorCauses],
            Exclusions = [.. Filed.Exclusions],
            Contact = Filed.Contact,
            Members = [.. lines, .. Enumerable.Repeat(new MemberLine(), SpareLines)],
        };
        return Task.CompletedTask;
    }
}
