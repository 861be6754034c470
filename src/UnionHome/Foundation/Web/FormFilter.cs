using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Once;
using UnionHome.Foundation.Web.RateLimits;

namespace UnionHome.Foundation.Web;

/// <summary>Shows a form again when its input or a rule says no; the one place where a page's refusals become an answer.</summary>
internal sealed class FormFilter(Work work, Texts texts, Refusals refusals) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // A page that takes no such request would be drawn without its data.
        if (context.HandlerMethod is null && SameOriginOnly.IsUnsafe(context.HttpContext.Request))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }

        var form = context.HandlerInstance as FormPage;
        if (form is null || HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method))
        {
            // Whoever only opens a form has left nothing out yet.
            form?.ModelState.Clear();
            await next();
            return;
        }

        await Take(form, context, next);
    }

    private async Task Take(FormPage page, PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (PublicFormCounting.Refused(context.HttpContext) is { } tooOften)
        {
            page.ModelState.AddModelError("", tooOften.Sentence(texts));
            context.Result = await Again(page, StatusCodes.Status429TooManyRequests);
            tooOften.Mark(page.Response);
            return;
        }

        if (!page.ModelState.IsValid)
        {
            context.Result = await Again(page, StatusCodes.Status422UnprocessableEntity);
            return;
        }

        var executed = await next();
        switch (executed.Exception)
        {
            case RuleViolation refusal:
                page.ModelState.AddModelError(KeyOf(page, refusal.Field), texts.Of(refusal));
                executed.Result = await Again(page, StatusCodes.Status422UnprocessableEntity);
                executed.Exception = null;
                break;
            case Conflict conflict:
                executed.Result = await Again(page, StatusCodes.Status409Conflict);
                page.ModelState.Remove(nameof(FormPage.Version));
                page.ViewData[ConflictNotice.Key] = await refusals.WhatChanged(conflict, page, context.HttpContext.RequestAborted);
                executed.Exception = null;
                break;
            case null when executed.Result is PageResult { StatusCode: null } && !page.ModelState.IsValid:
                page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                break;
        }
    }

    /// <summary>What the handler changed is taken back first, so that the page shows the truth.</summary>
    private async Task<PageResult> Again(FormPage page, int status)
    {
        await work.Undo(page.HttpContext.RequestAborted);
        await page.Load(page.HttpContext.RequestAborted);
        page.Response.StatusCode = status;
        return page.Page();
    }

    /// <summary>
    /// A rule names the property (<c>Amount</c>); the form may call it <c>Input.Amount</c>, also where the browser sent nothing for it,
    /// as for boxes of which none is ticked.
    /// </summary>
    private static string KeyOf(FormPage page, string? field) =>
        field is null ? ""
        : page.ModelState.Keys.FirstOrDefault(k => k == field || k.EndsWith("." + field, StringComparison.Ordinal))
            ?? (page.GetType().GetProperty("Input")?.PropertyType.GetProperty(field) is null ? field : $"Input.{field}");
}
