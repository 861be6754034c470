using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Aid.Applications;
using UnionHome.Modules.Aid.Board;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Applications;

/// <summary>An application from its receipt to its end, and what it counts.</summary>
public sealed class ApplicationTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_worker_is_asked_answers_and_is_taken_up_into_a_file_that_asks_nothing_twice(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var chair = await Applied.Chair(db, aid.Union);
        var (application, code) = await Applied.By(db, aid, 1);
        Assert.Equal((ApplicationState.Received, new DateOnly(2026, 3, 9)), (application.State, application.DueOn!.Value));
        Assert.Equal(application.Id, (await Applied.Desk(db, aid, chair).Followed(application.Number.ToLowerInvariant(), code.Replace("-", " ", StringComparison.Ordinal), default))!.Id);
        Assert.Null(await Applied.Desk(db, aid, chair).Followed((await Applied.By(db, aid, 2)).Application.Number, code, default));

        Assert.Equal("applications.nothing_asked", (await Refused(() => Applied.Desk(db, aid, chair).Answer(application, "还没问", [], default))).Code);
        aid.Clock.Advance(TimeSpan.FromDays(2));
        await Applied.Desk(db, aid, chair).Ask(application, "请说明自付医疗费", default);
        Assert.Equal((ApplicationState.AskedBack, null, aid.Today), (application.State, application.DueOn, application.FirstAnsweredOn!.Value));
        Assert.Equal("applications.answer", (await Refused(() => Applied.Desk(db, aid, chair).Answer(application, " ", [], default))).Code);
        await Applied.Desk(db, aid, chair).Answer(application, "自付三万元", [], default);
        var question = await db.Set<ApplicationQuestion>().SingleAsync();
        Assert.Equal("自付三万元", aid.Vault.Open(question, nameof(question.Said), question.Said!));

        var file = await Applied.Taking(db, aid, chair).IntoNewFile(application, new(aid.Today, "走访甲", "走访乙", "租房居住"), default);
        Assert.Equal((ApplicationState.TakenUp, file.Id, FileState.Visited, HardshipCause.SeriousIllness), (application.State, application.FileId!.Value, file.State, file.MainCause!.Value));
        var worker = (await db.Set<HouseholdMember>().SingleAsync()).Open(aid.Vault);
        Assert.Equal((Persons.Number(1), Kinship.Holder, WorkSituation.OnSickLeave, Money.OfYuan(10_800)), (worker.IdNumber!.Value, worker.Kinship, worker.Situation, worker.AnnualIncome));
        Assert.False(await db.Set<Todo>().AnyAsync(t => t.AboutId == application.Id && t.SettledAt == null));
        Assert.Equal("steps.not_open", (await Refused(() => Applied.Desk(db, aid, chair).Refuse(application, "晚了", default))).Code);

        // Another application of the same worker goes into the file that is there.
        var (again, _) = await Applied.By(db, aid, 1);
        Assert.Equal("hardship.filed_elsewhere", (await Refused(() => Applied.Taking(db, aid, chair).IntoNewFile(again, new(aid.Today, "甲", "乙", "情况"), default))).Code);
        db.ChangeTracker.Clear();
        again = await db.Set<AidApplication>().SingleAsync(a => a.Id == again.Id);
        await Applied.Taking(db, aid, chair).IntoFile(again, default);
        Assert.Equal(file.Id, again.FileId);
        Assert.Equal((3m, 2m, 0m, 2m, 2m), (await Total(db, aid, "received"), await Total(db, aid, "taken_up"), await Total(db, aid, "refused"), await Total(db, aid, "answered"), await Total(db, aid, "days")));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_no_needs_a_reason_and_what_ended_moves_no_more(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var chair = await Applied.Chair(db, aid.Union);
        var (application, _) = await Applied.By(db, aid, 1);
        Assert.Equal("steps.reason_missing", (await Refused(() => Applied.Desk(db, aid, chair).Refuse(application, " ", default))).Code);
        await Applied.Desk(db, aid, chair).Refuse(application, "收入高于标准", default);
        Assert.Equal((ApplicationState.Refused, "收入高于标准", aid.Today), (application.State, application.EndReason, application.EndedOn!.Value));
        Assert.Equal("steps.not_open", (await Refused(() => Applied.Desk(db, aid, chair).WithdrawByWorker(application, default))).Code);

        var (other, _) = await Applied.By(db, aid, 2);
        Assert.Equal("steps.reason_missing", (await Refused(() => Applied.Desk(db, aid, chair).Withdraw(other, null, default))).Code);
        await Applied.Desk(db, aid, chair).WithdrawByWorker(other, default);
        Assert.Equal((ApplicationState.Withdrawn, null), (other.State, other.DueOn));
        Assert.Equal((2m, 0m, 1m), (await Total(db, aid, "received"), await Total(db, aid, "taken_up"), await Total(db, aid, "refused")));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_worker_is_put_on_a_draft_list_by_file_or_by_name(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var programme = await aid.Programme(db, AidWorld.Terms() with { FiledOnly = false });
        var list = await aid.Grants(db, aid.Officer).Draw(aid.Union.Code, programme.Id, "名单", default);
        var filed = await aid.Household(db, 1);
        var (known, _) = await Applied.By(db, aid, 1, programme: programme.Id);
        var (unknown, _) = await Applied.By(db, aid, 2, programme: programme.Id);

        await Applied.Taking(db, aid, aid.Officer).IntoList(known, list.Id, "300", null, default);
        Assert.Equal("applications.list", (await Refused(() => Applied.Taking(db, aid, aid.Officer).IntoList(unknown, Guid.NewGuid(), "300", null, default))).Code);
        await Applied.Taking(db, aid, aid.Officer).IntoList(unknown, list.Id, "200", null, default);

        var grants = await db.Set<Grant>().OrderBy(g => g.Amount).ToListAsync();
        Assert.Equal([((Guid?)null, 200_00L), ((Guid?)filed.Id, 300_00L)], grants.Select(g => (g.FileId, g.Amount.Fen)));
        Assert.Equal((ApplicationState.TakenUp, list.Id), (unknown.State, unknown.ListId!.Value));
        Assert.Equal("applications.programme", (await Refused(() => Applied.By(db, aid, 3, aid.City, programme.Id))).Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_nobody_answers_is_late_on_the_board_of_the_union_that_has_it(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (application, _) = await Applied.By(db, aid, 1);
        await Applied.Desk(db, aid, await Applied.Chair(db, aid.Union)).PassUp(application, "本级无力解决", default);
        var reader = Readers.Reach(db, aid.Leader, aid.Clock);
        Assert.Empty((await AidBoard.Of(db, reader, aid.County, application.DueOn!.Value, default)).Items);
        var board = await AidBoard.Of(db, reader, aid.County, application.DueOn.Value.AddDays(1), default);
        Assert.Equal((LateKind.Application, application.Number, aid.County.Path), (Assert.Single(board.Items).Kind, board.Items[0].What, board.Items[0].Path));
        Assert.Empty((await AidBoard.Of(db, reader, aid.Union, application.DueOn.Value.AddDays(1), default)).Items);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_officers_who_decide_at_once_decide_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (application, _) = await Applied.By(db, aid, 1);
        var ends = await Races.AtOnce(database, 2, async (own, i) =>
        {
            var mine = await own.Set<AidApplication>().SingleAsync(a => a.Id == application.Id);
            await Applied.Desk(own, aid, aid.Officer).Refuse(mine, $"理由{i}", default);
        });
        Assert.Equal(1, ends.Count(e => e is null));
        Assert.Equal(1m, await Total(db, aid, "refused"));
    }

    private static Task<RuleViolation> Refused(Func<Task> deed) => Assert.ThrowsAsync<RuleViolation>(deed);

    private static async Task<decimal> Total(Db db, AidWorld aid, string what) => (await new FigureLedger(db).Total(
        what switch { "received" => ApplicationFigures.Received, "taken_up" => ApplicationFigures.TakenUp, "refused" => ApplicationFigures.Refused, "answered" => ApplicationFigures.Answered, _ => ApplicationFigures.AnswerDays },
        aid.City.Id, new Period(new(2026, 1, 1), new(2026, 12, 31)), FigureSource.Recorded)).Value ?? 0;
}
