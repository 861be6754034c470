using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Pairing;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Field;

/// <summary>A household as it is taken along: no more than is needed to find it and to see what has changed.</summary>
public sealed record TakenHousehold(
    Guid File, string Name, string Union, string? Number, DateOnly VisitedOn, string? Cadre, DateOnly? DueOn, IReadOnlyDictionary<FactKind, string> Facts);

/// <summary>What the device gets, once.</summary>
public sealed record TakenAlong(FieldPackage Package, IReadOnlyList<TakenHousehold> Households);

/// <summary>Hands households out to devices and takes in what comes back.</summary>
public sealed class FieldDesk(
    Db db, Reach reach, Vault vault, PersonalData personal, RuleBook rules, HardshipDesk hardship, PairDesk pairs, SurveyDesk surveys, AttachmentDesk attachments, HouseholdFacts facts, TimeProvider clock)
{
    public async Task<TakenAlong> Take(TakeInput asked, CancellationToken cancellationToken)
    {
        var act = reach.Act(asked.Reason.Trim());
        var at = await Home(cancellationToken);
        var most = (await rules.Get(FieldRules.MostHouseholds, at.Path, act.On, cancellationToken)).Number;
        var ids = asked.Files.Distinct().ToList();
        if (ids.Count > most) throw new RuleViolation("field.too_many", "一次最多领取 {0} 户", nameof(TakeInput.Files), most);
        var files = await (await Open(cancellationToken)).Where(f => ids.Contains(f.Id)).OrderBy(f => f.Path).ThenBy(f => f.Id).ToListAsync(cancellationToken);
        if (files.Count < ids.Count) throw new NotFound(nameof(HardshipFile));
        var package = FieldPackage.Take(at, asked.Device, files, (int)(await rules.Get(FieldRules.Days, at.Path, act.On, cancellationToken)).Number, act);
        db.Add(package);
        await db.SaveChangesAsync(cancellationToken);
        var households = new List<TakenHousehold>();
        foreach (var file in files) households.Add(await TakeOne(file, act, cancellationToken));
        return new(package, households);
    }

    /// <summary>Files within reach whose households may be visited.</summary>
    public async Task<IQueryable<HardshipFile>> Open(CancellationToken cancellationToken) =>
        (await reach.Within(db.Set<HardshipFile>(), FieldModule.Keep, cancellationToken)).Where(f => f.OpenPersonId != null);

    public async Task<long> IdleMinutes(CancellationToken cancellationToken) =>
        (await rules.Get(FieldRules.IdleMinutes, (await Home(cancellationToken)).Path, clock.Today(), cancellationToken)).Number;

    /// <summary>Takes in what one device filled in; the second delivery finds the first.</summary>
    /// <param name="mark">Of all that was sent, papers included.</param>
    public async Task<FieldEntry> Receive(FieldInput told, string mark, IReadOnlyList<IFormFile> photos, IFormFile? signature, CancellationToken cancellationToken)
    {
        await HoldDevice(told, cancellationToken);
        if (await db.Set<FieldEntry>().SingleOrDefaultAsync(e => e.Id == told.Id, cancellationToken) is { } known)
            return known.SentBy == reach.UserId && known.Mark == mark ? known : throw new RuleViolation("field.sent_already", "这次走访已经发送过，内容不同，没有再次收下；请另建一次走访写明更正");
        var package = await Admitted(told, cancellationToken);

        // Whatever can be refused is looked at before the first picture is kept.
        foreach (var fact in told.Facts) fact.Read();
        await CheckPictures(photos, signature, cancellationToken);

        var (file, wasKnown) = told.Form == EntryForm.Registration ? await Register(told, cancellationToken) : (await Visited(told, cancellationToken), false);
        var person = await hardship.PersonOf(file, cancellationToken);
        var entry = FieldEntry.Of(told.Id, package, file, told.Told(), wasKnown, mark, vault, reach.Act());
        var papers = new List<Guid>();
        foreach (var photo in photos) papers.Add((await attachments.AddPicture(entry, photo, "Photos", cancellationToken)).Id);
        if (signature is not null) papers.Add((await attachments.AddPicture(entry, signature, "Signature", cancellationToken)).Id);

        var pair = told.Form == EntryForm.Visit ? await Paired(file, told, cancellationToken) : null;
        if (pair is not null) await pairs.Visit(pair, new(entry.VisitedOn, entry.Visitors, told.Found, told.Promised, entry.Given), cancellationToken);
        var laid = await facts.Tell(entry, file, person, told.Facts, reach.Act(), cancellationToken);
        if (file.OpenPersonId is not null) file.Attach(reach.Act(told.Form == EntryForm.Visit ? "离线走访" : "离线登记", papers));
        db.Add(entry);
        entry.Receive(pair, laid, counts: pair is null && told.Form == EntryForm.Visit && file.State == FileState.Active, await hardship.Due(file.Path, cancellationToken), reach.Act(evidence: papers));
        await db.SaveChangesAsync(cancellationToken);
        return entry;
    }

    /// <summary>Takes in a household hit by a disaster, into the survey that is also typed at the desk; the second delivery finds the first.</summary>
    /// <param name="mark">Of all that was sent, papers included.</param>
    public async Task<DisasterSurvey> ReceiveSurvey(FieldInput told, string mark, IReadOnlyList<IFormFile> photos, IFormFile? signature, CancellationToken cancellationToken)
    {
        await HoldDevice(told, cancellationToken);
        if (await db.Set<DisasterSurvey>().SingleOrDefaultAsync(s => s.Id == told.Id, cancellationToken) is { } known)
            return known.Mark == mark ? known : throw new RuleViolation("field.sent_already", "这次走访已经发送过，内容不同，没有再次收下；请另建一次走访写明更正");
        await Admitted(told, cancellationToken);
        var survey = told.Survey();
        await CheckPictures(photos, signature, cancellationToken);
        var disaster = await surveys.Locked(told.Struck!.Disaster, cancellationToken);
        return await surveys.TakeIn(disaster, await surveys.UnionOf(disaster, told.Union, cancellationToken), survey, signature is null ? photos : [.. photos, signature], told.Id, mark, cancellationToken);
    }

    /// <summary>Chooses, value by value, between what was told and what stands; a value without a choice goes on waiting.</summary>
    /// <param name="takeTold">Whether the told value takes the place of the present one, by the told value's id.</param>
    public async Task Choose(FieldEntry entry, IReadOnlyDictionary<Guid, bool> takeTold, string? reason, CancellationToken cancellationToken)
    {
        if (entry.State != EntryState.InConflict) throw new RuleViolation("field.nothing_open", "没有需要核对的内容");
        var file = await Locked(entry.FileId, cancellationToken) ?? throw new NotFound(nameof(HardshipFile));
        await db.ExpectUnchanged(entry, cancellationToken);
        var person = await hardship.PersonOf(file, cancellationToken);
        var open = await db.Set<HouseholdFact>().Where(f => f.EntryId == entry.Id && f.Standing == FactStanding.Contested).OrderBy(f => f.Fact).ToListAsync(cancellationToken);
        var chosen = open.Where(f => takeTold.ContainsKey(f.Id)).ToList();
        if (open.Count > 0 && chosen.Count == 0) throw new RuleViolation("field.no_choice", "请至少选定一项", "Choices");
        foreach (var fact in chosen)
        {
            if (takeTold[fact.Id]) await facts.Take(fact, file, person, reach.Act(), cancellationToken);
            else fact.Stand(FactStanding.Declined);

            // What was chosen stands in the history in words; the values themselves stay sealed.
            entry.Choose(reach.Act($"{FieldWords.Of(fact.Fact)}：{(takeTold[fact.Id] ? "采用走访所填" : "保留现有")}{(string.IsNullOrWhiteSpace(reason) ? "" : $"；{reason.Trim()}")}"));
        }

        if (chosen.Count == open.Count) entry.Settle(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Withdraw(FieldPackage package, string? reason, CancellationToken cancellationToken)
    {
        package.Withdraw(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<TakenHousehold> TakeOne(HardshipFile file, Act act, CancellationToken cancellationToken)
    {
        var person = await hardship.PersonOf(file, cancellationToken);
        var known = await facts.Now(file, person, cancellationToken);
        foreach (var holder in known.Values.DistinctBy(k => k.Holder.Id))
        {
            var (property, value) = holder.Kept();
            await personal.Look(holder.Holder, property, value, act, cancellationToken);
        }

        var pair = await db.Set<Pair>().AsNoTracking().SingleOrDefaultAsync(p => p.OpenFileId == file.Id, cancellationToken);
        var union = await hardship.UnionOf(file, cancellationToken);
        return new(file.Id, person.Name, union.NameZh, file.Number, pair?.VisitedOn ?? file.VisitedOn, pair?.CadreName, pair?.DueOn, known.ToDictionary(k => k.Key, k => k.Value.Text));
    }

    private async Task<(HardshipFile File, bool WasKnown)> Register(FieldInput told, CancellationToken cancellationToken)
    {
        var asked = told.Opening();
        var number = asked.Number();
        try
        {
            return (await hardship.Open(asked.Union, asked.Name, number, asked.Mobile(), asked.Visit(), cancellationToken), false);
        }
        catch (RuleViolation refusal) when (refusal.Code == HardshipDesk.FiledElsewhere)
        {
            // Another device or the desk was faster: within reach nothing of this one is lost, it is a further visit to the same household.
            var index = vault.Index(Person.IdNumberIndex, number.Whole);
            var ids = db.Set<Person>().Where(p => p.IdIndex == index).Select(p => (Guid?)p.Id);
            if (await (await Open(cancellationToken)).Where(f => ids.Contains(f.OpenPersonId)).Select(f => (Guid?)f.Id).SingleOrDefaultAsync(cancellationToken) is not { } there) throw;
            return ((await Locked(there, cancellationToken))!, true);
        }
    }

    private async Task<HardshipFile> Visited(FieldInput told, CancellationToken cancellationToken) =>
        told.File is { } id && await Locked(id, cancellationToken) is { } file ? file : throw new NotFound(nameof(HardshipFile));

    /// <summary>The file, within reach, with its worker and itself held until the end of the request: two who tell of one household stand in line.</summary>
    private async Task<HardshipFile?> Locked(Guid id, CancellationToken cancellationToken)
    {
        var files = await reach.Within(db.Set<HardshipFile>(), FieldModule.Keep, cancellationToken);
        if (await files.Where(f => f.Id == id).Select(f => (Guid?)f.PersonId).SingleOrDefaultAsync(cancellationToken) is not { } person) return null;
        await TreeLock.ShareAndLock(db, $"SELECT 1 FROM people WHERE id = {person} FOR NO KEY UPDATE", cancellationToken);
        await TreeLock.ShareAndLock(db, $"SELECT 1 FROM hardship_files WHERE id = {id} FOR NO KEY UPDATE", cancellationToken);
        return await files.SingleAsync(f => f.Id == id, cancellationToken);
    }

    private async Task<Pair?> Paired(HardshipFile file, FieldInput told, CancellationToken cancellationToken) =>
        await db.Set<Pair>().SingleOrDefaultAsync(p => p.OpenFileId == file.Id && p.From <= told.On, cancellationToken);

    /// <summary>What one device sends comes in one after the other.</summary>
    private Task HoldDevice(FieldInput told, CancellationToken cancellationToken) =>
        TreeLock.ShareAndLock(db, $"SELECT 1 FROM field_packages WHERE id = {told.Package} FOR NO KEY UPDATE", cancellationToken);

    private async Task<FieldPackage> Admitted(FieldInput told, CancellationToken cancellationToken)
    {
        var package = await db.Set<FieldPackage>().SingleOrDefaultAsync(p => p.Id == told.Package, cancellationToken) ?? throw new NotFound(nameof(FieldPackage));
        package.Admit(reach.Act());
        return package;
    }

    private static async Task CheckPictures(IReadOnlyList<IFormFile> photos, IFormFile? signature, CancellationToken cancellationToken)
    {
        foreach (var photo in photos) await CheckPicture(photo, "Photos", cancellationToken);
        if (signature is not null) await CheckPicture(signature, "Signature", cancellationToken);
    }

    private static async Task CheckPicture(IFormFile upload, string field, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await upload.CopyToAsync(content, cancellationToken);
        AttachmentDesk.Cleaned(content.ToArray(), field);
    }

    /// <summary>The union at which the person does field work: a package stands there.</summary>
    private async Task<Organisation> Home(CancellationToken cancellationToken)
    {
        var path = (await reach.Paths(FieldModule.Keep, cancellationToken))[0];
        return await db.Organisations.SingleAsync(o => o.Path == path, cancellationToken);
    }
}
