using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>One file: how far it has come and what is to be done next.</summary>
[Permit(HardshipModule.View)]
public sealed class DetailsModel(Db db, Reach reach, HardshipDesk desk, Vault vault) : FilePage(db, reach, desk, vault, HardshipModule.View)
{
    private static readonly (string Step, string Page, string Text)[] Pages =
    [
        ("register", "household", "登记家庭情况"), ("authorise", "authorisation", "登记核对授权"), ("check", "check", "登记核对结果"), ("enrol", "enrolment", "入册"),
        ("verify", "verification", "核实"), ("announce", "announcement", "公示"), ("decide", "decision", "确定帮扶"), ("review", "review", "复核"), ("relay", "relay", "转请上级帮扶"), ("leave", "leaving", "退档"),
        ("reopen", "reopening", "重新走访"), ("send-back", "return", "退回补正"), ("refuse", "refusal", "不予认定"), ("withdraw", "withdrawal", "撤回"),
    ];

    /// <summary>The pages of the steps that are open to the reader; the one to be taken next as the main button.</summary>
    public IReadOnlyList<(string Page, string Text, bool Main)> Next { get; private set; } = [];

    public IReadOnlyList<FileMatch> Matches { get; private set; } = [];

    public bool MayKeep { get; private set; }

    /// <summary>The worker’s account in part; empty when none is known.</summary>
    public string Account => Person.Card is null ? "" : $"{Person.Bank} {Vault.Masked(Person, nameof(Person.Card), Person.Card)}";

    /// <summary>The papers of the file with the step that laid them there.</summary>
    public IReadOnlyList<(Attachment Paper, string Name)> Papers { get; private set; } = [];

    public IReadOnlyList<PastDecision> Before { get; private set; } = [];

    protected override async Task Fill(CancellationToken cancellationToken)
    {
        Matches = await Desk.Matches(Filed, cancellationToken);
        MayKeep = await Reach.May(HardshipModule.Keep, Filed.Path, cancellationToken);
        var names = Steps.Where(s => s.Step == "attach").SelectMany(s => s.Evidence.Select(e => (Id: e, Name: s.Reason ?? ""))).ToDictionary(p => p.Id, p => p.Name);
        Papers = [.. (await Db.Set<Attachment>().AsNoTracking().Where(a => a.OwnerId == Id && a.DroppedAt == null).OrderBy(a => a.UploadedAt).ToListAsync(cancellationToken)).Select(a => (a, names.GetValueOrDefault(a.Id, "")))];
        Before = await Db.Set<PastDecision>().AsNoTracking().Where(d => d.FileId == Id).OrderByDescending(d => d.DecidedOn).ToListAsync(cancellationToken);
        var open = new List<(string, string, bool)>();
        foreach (var (step, page, text) in Pages)
            if (Filed.CanTake(step) && await MayTake(step, cancellationToken)) open.Add((page, text, step == NextStep));
        Next = [.. open.OrderByDescending(p => p.Item3)];
    }

    private string NextStep => Filed.State switch
    {
        FileState.Visited or FileState.SentBack => "register",
        FileState.Registered => Filed.AuthorisedOn is null ? "authorise" : Filed.CheckedOn is null ? "check" : "enrol",
        FileState.Enrolled => "verify",
        FileState.Verified => "announce",
        FileState.Unopposed => "decide",
        FileState.Active => "review",
        _ => "reopen",
    };

    private async Task<bool> MayTake(string step, CancellationToken cancellationToken) => Filed.Map[step].Permission switch
    {
        HardshipModule.Keep => await Reach.May(HardshipModule.Keep, Filed.Path, cancellationToken),
        HardshipModule.Verify => Filed.MayBeVerifiedBy(Reach.UserId!.Value) && await Desk.May(Filed, HardshipModule.Verify, cancellationToken),
        var permission => Filed.MayBeDecidedBy(Reach.UserId!.Value) && await Desk.May(Filed, permission, cancellationToken),
    };
}
