using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>Asks the union above for aid on the file; there it is answered or passed on further up.</summary>
[Permit(HardshipModule.Keep)]
public sealed class RelayModel(Db db, Reach reach, HardshipDesk desk, Vault vault, Texts texts) : FilePage(db, reach, desk, vault, HardshipModule.Keep)
{
    [BindProperty, Display(Name = "说明"), Required(ErrorMessage = "请填写说明"), StringLength(400)]
    public string Words { get; set; } = "";

    public string? Hindrance { get; private set; }

    public bool IsAsked => Filed.AskedId is not null;

    public Organisation? Above { get; private set; }

    protected override async Task Fill(CancellationToken cancellationToken)
    {
        (var hands, Above) = await Desk.InHand(Filed, cancellationToken);
        Hindrance = !Filed.CanTake("relay") ? texts["只有在档家庭可以转请上级帮扶"]
            : !await Reach.May(HardshipModule.Keep, hands.Path, cancellationToken) ? texts["已转请“{0}”，由它答复或继续转请", hands.Name(texts.IsEnglish)]
            : Above is null && !IsAsked ? texts["“{0}”没有上级工会可以转请", hands.Name(texts.IsEnglish)]
            : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Relay(await Expected(cancellationToken), Words, cancellationToken);
        return Done(texts["已转请上级工会。"]);
    }

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken cancellationToken)
    {
        await Desk.AnswerRelay(await Expected(cancellationToken), Words, cancellationToken);
        return Done(texts["已答复。"]);
    }
}
