using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.Field;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Pairing;
using UnionHome.Modules.People;
using UnionHome.Sample.Lights;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Field;

/// <summary>What was filled in without a network comes in once and whole; nothing typed is written over unseen.</summary>
public sealed class FieldTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_visit_is_taken_along_filled_in_and_comes_in_with_its_photo_into_the_pair_and_the_file(Engine engine)
    {
        await using var world = await FieldWorld.Open(engine);
        var file = await world.Household(paired: true);
        var device = await world.Device("手机甲");
        await device.Take(file.Id);
        Assert.Equal(("1", "1000.00"), (device.Households[file.Id][FactKind.People], device.Households[file.Id][FactKind.AnnualIncome]));
        var lines = await world.Db.Set<AuditLine>().Where(a => a.RecordId == file.Id || a.RecordId == file.PersonId).Select(a => a.Action).ToListAsync();
        Assert.Superset(new HashSet<string> { "field.take", "personal.look:hardship_file.basis", "personal.look:person.phone" }, lines.ToHashSet());

        var answer = await device.Sent(device.Fill(file.Id, "孩子开学缺学费", (FactKind.AnnualIncome, "8,000"), (FactKind.Phone, "13904361234"), (FactKind.Address, "幸福街 1 号")));

        Assert.Equal((EntryState.Received, 1), (answer.State, answer.Papers));
        Assert.All(answer.Facts, f => Assert.Equal(FactStanding.Current, f.Standing));
        var now = await world.Now(file);
        Assert.Equal(("8000.00", "13904361234", "幸福街 1 号", "1"), (now[FactKind.AnnualIncome], now[FactKind.Phone], now[FactKind.Address], now[FactKind.People]));
        var pair = await world.Db.Set<Pair>().AsNoTracking().SingleAsync(p => p.OpenFileId == file.Id);
        Assert.Equal((1, pair.Id), (pair.Visits, answer.Pair));
        var step = await world.Db.Set<StepTaken>().AsNoTracking().SingleAsync(s => s.RecordId == file.Id && s.Reason == "离线走访");
        Assert.Equal(await world.Db.Set<Attachment>().Where(a => a.OwnerId == answer.Id).Select(a => a.Id).SingleAsync(), Assert.Single(step.Evidence));
        Assert.Empty(world.Db.Set<Todo>().Where(t => t.AboutId == answer.Id));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_visit_sent_again_after_a_lost_answer_is_told_the_same_also_when_the_kept_answer_is_gone(Engine engine)
    {
        await using var world = await FieldWorld.Open(engine);
        var file = await world.Household(paired: true);
        var device = await world.Device("手机甲");
        await device.Take(file.Id);
        var entry = device.Fill(file.Id, "情况", (FactKind.Address, "新住址"));

        var first = await device.Send(entry, lost: true);
        var second = await device.Send(entry, lost: true);
        await world.Db.Set<RequestKey>().ExecuteDeleteAsync();
        var third = await device.Send(entry);

        Assert.All([first, second, third], a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await third.Content.ReadAsStringAsync());
        Assert.Equal((1, 1, 1, 1), (await world.Db.Set<FieldEntry>().CountAsync(), await world.Db.Set<PairVisit>().CountAsync(), await world.Db.Set<HouseholdFact>().CountAsync(), await world.Db.Set<Attachment>().CountAsync()));

        // The same id with other words is no second delivery.
        await world.Db.Set<RequestKey>().ExecuteDeleteAsync();
        var other = await device.Send(entry with { Body = null, Found = "别的情况" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Contains("field.sent_already", await other.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_household_of_a_disaster_becomes_one_survey_however_often_it_is_sent_and_a_second_one_of_the_worker_stays_on_the_device(Engine engine)
    {
        await using var world = await FieldWorld.Open(engine);
        var made = await world.Desk.SendJson(HttpMethod.Post, "/api/aid/disasters", new { title = "河水漫堤", kind = "Flood", happenedOn = "2026-03-01", place = "沿河各村", union = world.County.Code });
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var (one, two) = (await world.Device("手机甲"), await world.Device("手机乙"));
        await one.Take();
        await two.Take();
        var open = Assert.Single((await one.Session()).Disasters);
        Assert.Equal("河水漫堤", open.Title);
        var struck = new StruckInput { Disaster = open.Id, Unit = "示例商贸公司", Phone = "17000000001", People = "3", Injured = "1", Housing = HousingDamage.Collapsed, Loss = "12,000", Needs = [UrgentNeed.Shelter, UrgentNeed.Food], Words = "老人要用药" };
        var entry = one.Survey(world.Union.Code, "示例甲", Persons.Number(1).Whole, struck);

        var first = await one.Send(entry, lost: true);
        var second = await one.Send(entry, lost: true);
        await world.Db.Set<RequestKey>().ExecuteDeleteAsync();
        var third = await one.Send(entry);

        Assert.All([first, second, third], a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await third.Content.ReadAsStringAsync());
        var survey = await world.Db.Set<DisasterSurvey>().AsNoTracking().SingleAsync();
        Assert.Equal((entry.Id, world.Union.Id, 12_000_00, "手机甲、同行人", 1), (survey.Id, survey.OrganisationId, survey.Loss.Fen, survey.Surveyors, await world.Db.Set<Attachment>().CountAsync(a => a.OwnerId == survey.Id)));
        Assert.Equal((0, 1), (await world.Db.Set<FieldEntry>().CountAsync(), await world.Db.FigureEntries.CountAsync(e => e.Figure == "aid.disaster_surveyed")));
        Assert.Equal("老人要用药", world.Vault.Open(survey, nameof(survey.Words), survey.Words!));

        // What cannot be taken in comes back with the reason, and stays on the device.
        var again = await two.Send(two.Survey("", "示例甲", Persons.Number(1).Whole, struck));
        Assert.Contains("此人在这次灾情中已登记", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var negative = await two.Send(two.Survey("", "示例乙", Persons.Number(2).Whole, struck with { Loss = "-1" }));
        Assert.Contains("disasters.negative", await negative.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var letters = await two.Send(two.Survey("", "示例乙", Persons.Number(2).Whole, struck with { People = "三" }));
        Assert.Contains("disasters.whole", await letters.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var chair = new FieldDevice(world.Host, await world.Host.SignIn(Role.GrassrootsChair, world.Union), "手机丙");
        await chair.Take();
        Assert.Empty((await chair.Session()).Disasters);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.Send(chair.Survey("", "示例乙", Persons.Number(2).Whole, struck))).StatusCode);
        Assert.Equal((1, 1), (await world.Db.Set<DisasterSurvey>().CountAsync(), await world.Db.Set<Attachment>().CountAsync()));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_devices_at_one_household_keep_both_visits_and_what_differs_waits_side_by_side_until_somebody_chooses(Engine engine)
    {
        await using var world = await FieldWorld.Open(engine);
        var file = await world.Household(paired: true);
        var (one, two) = (await world.Device("手机甲"), await world.Device("手机乙"));
        await one.Take(file.Id);
        await two.Take(file.Id);
        await one.Sent(one.Fill(file.Id, "甲所见", (FactKind.AnnualIncome, "5000"), (FactKind.People, "3")));
        var late = await two.Sent(two.Fill(file.Id, "乙所见", (FactKind.AnnualIncome, "9000"), (FactKind.People, "3"), (FactKind.Address, "乙住址")));

        Assert.Equal(EntryState.InConflict, late.State);
        var contested = Assert.Single(late.Facts, f => f.Standing == FactStanding.Contested);
        Assert.Equal((FactKind.AnnualIncome, "5000.00"), (contested.Fact, (await world.Now(file))[FactKind.AnnualIncome]));
        Assert.Equal(2, (await world.Db.Set<Pair>().AsNoTracking().SingleAsync(p => p.OpenFileId == file.Id)).Visits);
        Assert.Equal($"/aid/field/conflicts/{late.Id}", (await world.Db.Set<Todo>().AsNoTracking().SingleAsync(t => t.AboutId == late.Id && t.SettledAt == null)).Link);

        // Side by side, whole for a reason only.
        var page = await world.Desk.GetStringAsync($"/aid/field/conflicts/{late.Id}");
        Assert.DoesNotContain("9000.00", page, StringComparison.Ordinal);
        await world.Desk.PostForm($"/aid/field/conflicts/{late.Id}", new() { ["Input.Reason"] = "核对" }, "Look");
        page = await world.Desk.GetStringAsync($"/aid/field/conflicts/{late.Id}");
        Assert.All(["1000.00", "5000.00", "9000.00"], value => Assert.Contains(value, page, StringComparison.Ordinal));

        var chosen = await world.Desk.SendJson(HttpMethod.Post, $"/api/aid/field/entries/{late.Id}/choices", new { choices = new[] { new { fact = contested.Id, takeTold = true } }, reason = "电话核实", version = late.Version });

        Assert.True(chosen.IsSuccessStatusCode, await chosen.Content.ReadAsStringAsync());
        Assert.Equal(("9000.00", EntryState.Settled), ((await world.Now(file))[FactKind.AnnualIncome], (await world.Db.Set<FieldEntry>().AsNoTracking().SingleAsync(e => e.Id == late.Id)).State));
        Assert.Empty(world.Db.Set<Todo>().Where(t => t.AboutId == late.Id && t.SettledAt == null));
        Assert.Equal(["contest", "choose", "create", "settle"], (await world.Db.Set<StepTaken>().Where(s => s.RecordId == late.Id).Select(s => s.Step).ToListAsync()).Order(StringComparer.Ordinal).OrderBy(s => s == "contest" ? "0" : s));
        var values = (await world.Db.Set<HouseholdFact>().AsNoTracking().Where(f => f.Fact == FactKind.AnnualIncome).ToListAsync()).Select(f => (world.Vault.Open(f, nameof(f.Value), f.Value), f.Standing));
        Assert.Equal([("5000.00", FactStanding.Replaced), ("9000.00", FactStanding.Current)], values.Order());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_photo_that_broke_off_leaves_nothing_and_the_whole_visit_goes_out_again_under_its_key(Engine engine)
    {
        await using var world = await FieldWorld.Open(engine);
        var file = await world.Household(paired: true);
        var device = await world.Device("手机甲");
        await device.Take(file.Id);
        var entry = device.Fill(file.Id, "情况", (FactKind.Address, "新住址")) with { Photos = [FieldDevice.Photo, SchematicPhoto.Of((10, 20, 30))] };

        var broken = await device.Send(entry, broken: true);

        Assert.Equal((HttpStatusCode.BadRequest, null), (broken.StatusCode, entry.Answered));
        Assert.Equal((0, 0, 0, 0), (await world.Db.Set<FieldEntry>().CountAsync(), await world.Db.Set<PairVisit>().CountAsync(), await world.Db.Set<HouseholdFact>().CountAsync(), await world.Db.Set<Attachment>().CountAsync()));
        Assert.Empty(Directory.Exists(Path.Combine(world.Host.Database.Folder, "files")) ? Directory.GetFiles(Path.Combine(world.Host.Database.Folder, "files"), "*", SearchOption.AllDirectories) : []);
        Assert.Equal(2, (await device.Sent(entry)).Papers);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Under_a_package_that_is_over_called_back_or_anothers_nothing_comes_in_until_it_is_taken_anew(Engine engine)
    {
        await using var world = await FieldWorld.Open(engine);
        var file = await world.Household();
        var device = await world.Device("手机甲");
        await device.Take(file.Id);
        var entry = device.Fill(file.Id, "情况");
        world.Host.Clock.Advance(TimeSpan.FromDays(3));
        device = await Again(device);

        var late = await device.Send(entry);
        Assert.Contains("field.over", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 0), (late.StatusCode, await world.Db.Set<FieldEntry>().CountAsync()));
        Assert.True((await device.Session()).Package!.Over);
        await device.Take(file.Id);
        Assert.Equal(EntryState.Received, (await device.Sent(entry)).State);

        var next = device.Fill(file.Id, "又一次");
        using var officer = await world.Host.SignIn(world.Officer);
        var withdrawn = await officer.PostForm($"/aid/field/packages/{device.Package}/withdrawal", new() { ["Input.Reason"] = "手机丢失" });
        Assert.Equal(HttpStatusCode.Redirect, withdrawn.StatusCode);
        Assert.Equal(PackageState.Withdrawn, (await device.Session()).Package!.State);
        Assert.Contains("field.withdrawn", await (await device.Send(next)).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var other = new FieldDevice(world.Host, await world.Host.SignIn(await world.Host.Person(Role.CaseOfficer, world.County)), "别人");
        await other.Take(file.Id);
        await device.Take(file.Id);
        var stolen = other.Fill(file.Id, "用别人的领取");
        stolen.Body = (await Written(device, file.Id)).Replace("用本人的领取", "用别人的领取", StringComparison.Ordinal);
        Assert.Contains("field.other_owner", await (await other.Send(stolen)).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        async Task<FieldDevice> Again(FieldDevice before)
        {
            var again = await world.Device("手机甲");
            again.Continue(before);
            return again;
        }

        static async Task<string> Written(FieldDevice mine, Guid of)
        {
            var held = mine.Fill(of, "用本人的领取");
            held.Body = mine.Written(held with { Photos = [FieldDevice.Photo] });
            return await Task.FromResult(held.Body);
        }
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_devices_that_register_one_person_make_one_file_and_keep_both_visits(Engine engine)
    {
        await using var world = await FieldWorld.Open(engine);
        var (one, two) = (await world.Device("手机甲"), await world.Device("手机乙"));
        await one.Take();
        await two.Take();
        var number = Persons.Number(1999).Whole;
        var first = await one.Sent(one.Register(world.Union.Code, "新户主", number, "甲所见", (FactKind.Phone, "13904361234"), (FactKind.People, "2")));
        var second = await two.Sent(two.Register(world.Union.Code, "新户主", number, "乙所见", (FactKind.Phone, "13904365678"), (FactKind.People, "2")));

        Assert.Equal((EntryState.Received, EntryState.InConflict, first.File, true), (first.State, second.State, second.File, second.WasKnown));
        Assert.Equal(1, await world.Db.Set<HardshipFile>().CountAsync());
        Assert.Equal((FactKind.Phone, FactStanding.Contested), (second.Facts.Select(f => (f.Fact, f.Standing)).Single(f => f.Standing == FactStanding.Contested)));
        var person = await world.Db.Set<Person>().SingleAsync(p => p.Name == "新户主");
        Assert.Equal("13904361234", world.Vault.Open(person, nameof(person.Phone), person.Phone!));

        // Beyond reach it stays on the device, with the reason.
        var chair = new FieldDevice(world.Host, await world.Host.SignIn(Role.GrassrootsChair, await World.Grassroots(world.Db, world.County, "另一厂工会")), "手机丙");
        await chair.Take();
        var refused = await chair.Send(chair.Register("另一厂工会", "新户主", number, "丙所见"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(2, await world.Db.Set<FieldEntry>().CountAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_review_at_the_desk_meanwhile_is_not_written_over(Engine engine)
    {
        await using var world = await FieldWorld.Open(engine);
        var file = await world.Household();
        var device = await world.Device("手机甲");
        await device.Take(file.Id);
        await Reviewed(world, file, "7000");

        var answer = await device.Sent(device.Fill(file.Id, "情况", (FactKind.AnnualIncome, "2000")));

        Assert.Equal((EntryState.InConflict, "7000.00"), (answer.State, (await world.Now(file))[FactKind.AnnualIncome]));
        var kept = await world.Desk.SendJson(HttpMethod.Post, $"/api/aid/field/entries/{answer.Id}/choices", new { choices = new[] { new { fact = answer.Facts[0].Id, takeTold = false } } });
        Assert.True(kept.IsSuccessStatusCode, await kept.Content.ReadAsStringAsync());
        Assert.Equal(("7000.00", FactStanding.Declined), ((await world.Now(file))[FactKind.AnnualIncome], (await world.Db.Set<HouseholdFact>().AsNoTracking().SingleAsync()).Standing));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_sent_many_times_at_once_from_two_devices_comes_in_once_each_with_every_value_current_or_in_conflict(Engine engine)
    {
        await using var world = await FieldWorld.Open(engine);
        var file = await world.Household(paired: true);
        FieldDevice[] devices = [await world.Device("手机甲"), await world.Device("手机乙")];
        foreach (var device in devices) await device.Take(file.Id);
        var held = devices.SelectMany(d => Enumerable.Range(0, 2).Select(i => (Device: d, Entry: d.Fill(file.Id, $"{d.GetHashCode()} {i}", (FactKind.AnnualIncome, $"{d.GetHashCode() % 1000 + i}.00"))))).ToList();
        foreach (var (device, entry) in held) entry.Body = device.Written(entry);

        await Task.WhenAll(held.SelectMany(h => Enumerable.Range(0, 3).Select(_ => Task.Run(async () => await h.Device.Send(h.Entry, lost: true)))));
        foreach (var (device, entry) in held)
            while (entry.Answered is null) await device.Send(entry);

        await AssertNothingLost(world, file, held.ConvertAll(h => h.Entry), []);
    }

    /// <summary>Two devices and the desk in any order: taking along anew, filling in, sending, sending again, answers lost, kept answers gone, reviews at the desk.</summary>
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task In_every_order_of_taking_filling_sending_losing_and_sending_again_every_value_is_current_or_in_conflict(Engine engine)
    {
        await using var world = await FieldWorld.Open(engine);
        for (var seed = 1; seed <= 12; seed++)
        {
            var random = new Random(seed);
            var file = await world.Household(paired: true);
            FieldDevice[] devices = [await world.Device("手机甲"), await world.Device("手机乙")];
            var reviewed = new List<DateTimeOffset>();
            foreach (var device in devices) await device.Take(file.Id);
            for (var step = 0; step < 24; step++)
            {
                world.Host.Clock.Advance(TimeSpan.FromSeconds(1));
                var device = devices[random.Next(2)];
                var waiting = device.Entries.Where(e => e.Answered is null).ToList();
                switch (random.Next(8))
                {
                    case 0:
                        await device.Take(file.Id);
                        break;
                    case 1 or 2 or 3:
                        var kind = (FactKind)random.Next(1, 5);
                        device.Fill(file.Id, $"种子 {seed} 第 {step} 步", (kind, kind == FactKind.Address ? $"住址 {random.Next(4)}" : $"{random.Next(1, 5)}"));
                        break;
                    case 4 when waiting.Count > 0:
                        await device.Sent(waiting[random.Next(waiting.Count)]);
                        break;
                    case 5 when waiting.Count > 0:
                        await device.Send(waiting[random.Next(waiting.Count)], lost: true);
                        break;
                    case 6 when device.Entries.Count > 0:
                        var any = device.Entries[random.Next(device.Entries.Count)];
                        if (any.Body is not null) await device.Send(any, lost: true);
                        break;
                    case 7 when random.Next(3) == 0:
                        if (random.Next(2) == 0) await world.Db.Set<RequestKey>().ExecuteDeleteAsync();
                        else
                        {
                            await Reviewed(world, file, $"{random.Next(1, 5)}");
                            reviewed.Add(world.Host.Clock.GetUtcNow());
                        }

                        break;
                }
            }

            foreach (var device in devices)
                foreach (var entry in device.Entries.Where(e => e.Answered is null)) await device.Sent(entry);
            await AssertNothingLost(world, file, [.. devices.SelectMany(d => d.Entries)], reviewed);
        }
    }

    private static async Task AssertNothingLost(FieldWorld world, HardshipFile file, List<HeldEntry> held, List<DateTimeOffset> reviewed)
    {
        await using var db = world.Host.Open();
        var came = await db.Set<FieldEntry>().AsNoTracking().Where(e => e.FileId == file.Id).ToListAsync();
        Assert.Equal(held.Select(h => h.Id).Order(), came.Select(e => e.Id).Order());
        Assert.Equal(held.Count, (await db.Set<Pair>().AsNoTracking().SingleAsync(p => p.OpenFileId == file.Id)).Visits);
        Assert.Equal(held.Sum(h => h.Photos.Count), await db.Set<Attachment>().CountAsync(a => came.Select(e => e.Id).Contains(a.OwnerId)));
        var now = await world.Now(file);
        var facts = (await db.Set<HouseholdFact>().AsNoTracking().Where(f => f.FileId == file.Id).ToListAsync())
            .ConvertAll(f => (Row: f, Value: world.Vault.Open(f, nameof(f.Value), f.Value), Seen: f.Seen is { } seen ? world.Vault.Open(f, nameof(f.Seen), seen) : null));
        foreach (var entry in held)
        {
            var one = came.Single(e => e.Id == entry.Id);
            Assert.Equal(entry.Found, world.Vault.Open(one, nameof(one.Found), one.Found));
            foreach (var (kind, typed) in entry.Told)
            {
                var value = FactText.Read(kind, typed);
                if (value == entry.Seen.GetValueOrDefault(kind)) continue;
                var (row, kept, _) = Assert.Single(facts, f => f.Row.EntryId == entry.Id && f.Row.Fact == kind);
                Assert.Equal(value, kept);
                switch (row.Standing)
                {
                    case FactStanding.Current:
                        Assert.Equal(value, now[kind]);
                        break;
                    case FactStanding.Contested:
                        Assert.Equal(EntryState.InConflict, one.State);
                        Assert.True(now.ContainsKey(kind));
                        break;
                    default:
                        // Only somebody who knew it, or said the same, or the desk's own review has taken its place.
                        Assert.True(
                            facts.Any(f => f.Row.Fact == kind && f.Row.EntryId != entry.Id && (f.Seen == value || f.Value == value)) || (kind != FactKind.Address && reviewed.Count > 0 && reviewed[^1] >= row.ToldAt),
                            $"{kind} {value} of {entry.Found} was written over unseen");
                        break;
                }
            }
        }
    }

    private static async Task Reviewed(FieldWorld world, HardshipFile file, string income)
    {
        using var reviewer = await world.Host.SignIn(Role.Reviewer, world.County);
        var answer = await reviewer.SendJson(HttpMethod.Post, $"/api/aid/files/{file.Id}/review", new { annualIncome = income, rigidExpenses = "0", people = 1, category = "Deep", judgement = "复核" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
