using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.RateLimits;

namespace UnionHome.Foundation.Web;

/// <summary>
/// The one place where a refusal becomes an answer: a problem document (RFC 9457) for programs, a page for people. 422 a rule,
/// 404 not there or out of reach, 409 changed meanwhile.
/// </summary>
internal sealed class Refusals(Db db, Texts texts)
{
    public static bool IsApi(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || request.Path.Value?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) == true;

    public static bool IsRefusal(Exception exception) => exception is RuleViolation or NotFound or Conflict or StillUnderWay or TooOften or BadHttpRequestException;

    /// <summary>The reference that a reader is shown and that stands in every log line of the request.</summary>
    public static string Reference(HttpContext context) => Activity.Current?.TraceId.ToHexString()[..12] ?? context.TraceIdentifier;

    public async Task Answer(HttpContext context, Exception refusal)
    {
        var status = refusal switch
        {
            RuleViolation => StatusCodes.Status422UnprocessableEntity,
            Conflict or StillUnderWay => StatusCodes.Status409Conflict,
            TooOften => StatusCodes.Status429TooManyRequests,
            BadHttpRequestException bad => bad.StatusCode,
            _ => StatusCodes.Status404NotFound,
        };
        var retryAfter = context.Response.Headers.RetryAfter;
        context.Response.Clear();
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        var tooOften = refusal as TooOften;
        tooOften?.Mark(context.Response);
        if (!IsApi(context.Request))
        {
            context.Items[ErrorText] = refusal switch
            {
                RuleViolation rule => texts.Of(rule),
                NotFound { Told: { } told } => texts.Of(told),
                StillUnderWay => texts["同样的请求正在处理，请稍候再看结果"],
                TooOften => tooOften!.Sentence(texts),
                _ => null,
            };
            return;
        }

        var problem = Problem(context, status);
        if ((refusal as RuleViolation ?? (refusal as NotFound)?.Told) is { } violation)
        {
            problem.Detail = texts.Of(violation);
            problem.Extensions["code"] = violation.Code;
            if (violation.Field is { } field) problem.Extensions["field"] = field;
        }
        else if (refusal is StillUnderWay)
        {
            problem.Detail = texts["同样的请求正在处理，请稍候再看结果"];
            problem.Extensions["code"] = "web.still_under_way";
        }
        else if (tooOften is not null)
        {
            problem.Detail = tooOften.Sentence(texts);
            problem.Extensions["code"] = "web.too_often";
        }
        else if (refusal is Conflict conflict)
        {
            problem.Detail = texts["这条记录刚被别人修改过，请刷新后再试"];
            problem.Extensions["code"] = "conflict";
            problem.Extensions["changes"] = (await LaterSteps(conflict, context.RequestAborted)).Select(s => new { s.Step, s.UserName, s.At });
        }

        await Write(context, problem);
    }

    /// <summary>Any status without a body, from the framework or an endpoint.</summary>
    public static Task TellStatus(StatusCodeContext status) =>
        Write(status.HttpContext, Problem(status.HttpContext, status.HttpContext.Response.StatusCode));

    /// <summary>An unforeseen failure: already logged in full, told only by its reference.</summary>
    public static Task TellFailure(HttpContext context)
    {
        context.Response.StatusCode = context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad ? bad.StatusCode : 500;
        return IsApi(context.Request) ? Write(context, Problem(context, context.Response.StatusCode)) : Task.CompletedTask;
    }

    public const string ErrorText = "error-text";

    /// <summary>What happened to the record since the form was opened: the steps taken, and each field whose stored value is not the typed one.</summary>
    public async Task<ConflictNotice> WhatChanged(Conflict conflict, FormPage page, CancellationToken cancellationToken)
    {
        var fields = new List<ChangedField>();
        foreach (var (key, typed) in page.ModelState)
        {
            if (typed.AttemptedValue is not { } attempted || key == nameof(FormPage.Version)) continue;
            if ((page.Stored(key) ?? Stored(page, key)) is not { } stored || stored.Value == attempted) continue;
            fields.Add(new(key, stored.Name, stored.Value, attempted));
        }

        return new([.. (await LaterSteps(conflict, cancellationToken))], fields);
    }

    private async Task<IReadOnlyList<Steps.StepTaken>> LaterSteps(Conflict conflict, CancellationToken cancellationToken)
    {
        if (conflict.RecordId is not { } id) return [];
        return await db.Steps.AsNoTracking().Where(s => s.RecordId == id).OrderByDescending(s => s.At).Take(3).ToListAsync(cancellationToken);
    }

    private static (string Name, string Value)? Stored(FormPage page, string key)
    {
        var explorer = page.ViewData.ModelExplorer;
        foreach (var part in key.Split('.'))
        {
            if (explorer.Metadata.ModelType.GetProperty(part) is null) return null;
            explorer = explorer.GetExplorerForProperty(part);
        }

        return explorer.Metadata.IsComplexType ? null : (explorer.Metadata.GetDisplayName(), ModelValue.Text(explorer.Model));
    }

    private static ProblemDetails Problem(HttpContext context, int status)
    {
        var texts = context.RequestServices.GetRequiredService<Texts>();
        return new()
        {
            Status = status,
            Title = texts[StatusTexts.Title(status)],
            Type = $"https://httpstatuses.io/{status}",
            Extensions = { ["reference"] = Reference(context) },
        };
    }

    private static Task Write(HttpContext context, ProblemDetails problem)
    {
        context.Response.StatusCode = problem.Status ?? 500;
        return context.Response.WriteAsJsonAsync(problem, problem.GetType(), options: null, contentType: "application/problem+json");
    }
}

/// <summary>Catches refusals of endpoints and of pages without a form.</summary>
internal sealed class RefusalAnswers(RequestDelegate next)
{
    public async Task Invoke(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception refusal) when (Refusals.IsRefusal(refusal) && !context.Response.HasStarted)
        {
            await context.RequestServices.GetRequiredService<Refusals>().Answer(context, refusal);
        }
    }
}
