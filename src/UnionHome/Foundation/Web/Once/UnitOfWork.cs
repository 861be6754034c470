using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web.RateLimits;

namespace UnionHome.Foundation.Web.Once;

/// <summary>
/// One transaction around every request that changes something: done as a whole or not at all, and done once. Under an idempotency
/// key (header <c>Idempotency-Key</c> of programs, hidden field of forms) the answer is kept in the same transaction, also when it is a
/// refusal; the same request again is answered from there, another request under the key is refused, and one that is still
/// under way is told so (409). SQLite has one writer, so there the second delivery waits for the first and is then answered like it.
/// </summary>
internal sealed class UnitOfWork(RequestDelegate next)
{
    /// <summary>How long a person's second click waits for the first; a program is told at once to come again.</summary>
    private const int PatienceInMilliseconds = 10_000;

    public async Task Invoke(HttpContext context, Db db, Work work, Reach reach, Vault vault, TimeProvider clock)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is null || !SameOriginOnly.IsUnsafe(context.Request) || endpoint.Metadata.GetMetadata<OutsideUnitOfWorkAttribute>() is not null
            || PublicFormCounting.Refused(context) is not null)
        {
            await next(context);
            return;
        }

        var cancellationToken = context.RequestAborted;
        var key = await RequestReading.Key(context.Request, cancellationToken);
        var forEver = endpoint.Metadata.GetMetadata<MovesMoneyAttribute>() is not null;
        if (key is { Length: > RequestReading.LongestKey } || (forEver && key is null))
            throw new RuleViolation("web.key_missing", "请求必须带有不超过 255 个字符的 Idempotency-Key");
        var id = RequestKey.IdOf(RequestReading.Actor(context, reach.UserId), key ?? "");
        var mark = key is null ? "" : await RequestReading.Mark(context.Request, vault, cancellationToken);

        await work.Begin(cancellationToken);
        try
        {
            if (key is not null && await AlreadyAnswered(context, db, id, mark, vault, cancellationToken)) return;
            await work.Mark(cancellationToken);
            await Run(context, db, work, key is null ? null : answer => RequestKey.Of(
                id, mark, context.Response.StatusCode, vault.SealText(RequestKey.PlaceOf(id), answer.Write()), clock.GetUtcNow(), forEver));
        }
        finally
        {
            if (work.IsOpen) await work.Abandon();
        }
    }

    /// <summary>Waits in line behind another delivery of the same key, then tells what that one was told.</summary>
    private static async Task<bool> AlreadyAnswered(HttpContext context, Db db, Guid id, string mark, Vault vault, CancellationToken cancellationToken)
    {
        if (db.IsPostgres && !await TakeLock(db, RequestKey.LockOf(id), Refusals.IsApi(context.Request), cancellationToken))
        {
            context.Response.Headers.RetryAfter = "1";
            throw new StillUnderWay();
        }

        if (await db.Set<RequestKey>().AsNoTracking().SingleOrDefaultAsync(k => k.Id == id, cancellationToken) is not { } kept) return false;
        if (kept.RequestMark != mark) throw new RuleViolation("web.key_reused", "同一个 Idempotency-Key 不能用于内容不同的请求");
        await KeptAnswer.Read(vault.OpenText(RequestKey.PlaceOf(id), kept.Answer)).Tell(context.Response, kept.Status, cancellationToken);
        return true;
    }

    private static async Task<bool> TakeLock(Db db, long number, bool atOnce, CancellationToken cancellationToken)
    {
        if (atOnce) return (await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({number}) AS \"Value\"").ToListAsync(cancellationToken))[0];
        try
        {
            await db.Database.ExecuteSqlRawAsync($"SET LOCAL lock_timeout = {PatienceInMilliseconds}", cancellationToken);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({number})", cancellationToken);
            await db.Database.ExecuteSqlRawAsync("SET LOCAL lock_timeout = DEFAULT", cancellationToken);
            return true;
        }
        catch (Npgsql.PostgresException e) when (e.SqlState == Npgsql.PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    /// <summary>Nothing is answered before it is committed.</summary>
    private async Task Run(HttpContext context, Db db, Work work, Func<KeptAnswer, RequestKey>? keep)
    {
        var open = context.Response.Body;
        using var body = new MemoryStream();
        context.Response.Body = body;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = open;
        }

        // A change that is done must be kept although its asker has gone.
        var refused = context.Response.StatusCode >= 400;
        if (refused) await work.Undo(CancellationToken.None);
        if (!IsFinal(context.Response.StatusCode)) await work.Abandon();
        else
        {
            if (keep is not null)
            {
                db.ChangeTracker.Clear();
                db.Add(keep(KeptAnswer.Of(context.Response, body.GetBuffer().AsSpan(0, (int)body.Length))));
                await db.SaveChangesAsync(CancellationToken.None);
            }

            await work.Commit(CancellationToken.None);
        }

        body.Position = 0;
        await body.CopyToAsync(open, context.RequestAborted);
    }

    /// <summary>
    /// Done, or refused by a rule. Anything else (not signed in, a wrong token, too large, a failure) did nothing and may go
    /// differently the next time.
    /// </summary>
    private static bool IsFinal(int status) => status is < 400 or 404 or 409 or 422;
}
