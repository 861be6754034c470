using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Notices;
using UnionHome.Tests;
using UnionHome.Tests.Foundation.Web.Once;

namespace UnionHome.Stress;

/// <summary>Every key sent several times at once: one effect, one answer.</summary>
public sealed class DuplicatesTests
{
    private static readonly int Keys = Engines.IsLong ? 10_000 : 150;

    public static TheoryData<Engine> Both => Engines.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Parallel_duplicates_do_it_once_and_are_all_told_the_same(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var clerk = Guid.CreateVersion7();
        var delivery = new Delivery(host.Services, async (context, db) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var number = int.Parse(await reader.ReadToEndAsync(), System.Globalization.CultureInfo.InvariantCulture);
            db.Add(Notice.To(clerk, $"test.{number}", "样板", [], "/", World.Act()));
            await db.SaveChangesAsync();
            if (number % 3 == 0) throw new RuleViolation("test.no", "请填写理由");
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsJsonAsync(new { number, made = Guid.CreateVersion7() });
        });
        var random = new Random(20260302);
        var deliveries = Enumerable.Range(0, Keys).SelectMany(k => Enumerable.Repeat(k, random.Next(3, 9))).OrderBy(k => k / 4).ThenBy(_ => random.Next()).ToList();
        var answers = new ConcurrentDictionary<int, ConcurrentBag<Answer>>();

        await Parallel.ForEachAsync(deliveries, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (k, _) =>
        {
            Answer answer;
            do answer = await delivery.Send($"key-{k}", $"{k}", clerk);
            while (answer.Status == StatusCodes.Status409Conflict);
            answers.GetOrAdd(k, _ => []).Add(answer);
        });

        await using var db = host.Open();
        var done = await db.Set<Notice>().Select(n => n.Kind).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, Keys).Where(k => k % 3 != 0).Select(k => $"test.{k}").Order(), done.Order());
        foreach (var (k, told) in answers)
        {
            Assert.Single(told.Select(a => (a.Status, a.Body)).Distinct());
            Assert.Equal(k % 3 == 0 ? 422 : 201, told.First().Status);
            Assert.Single(told, a => !a.Replayed);
        }
    }
}
