using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Web.Once;
using UnionHome.Foundation.Web.RateLimits;

namespace UnionHome.Foundation.Web;

/// <summary>How pages and endpoints are served, the same for every module.</summary>
public static class WebSetup
{
    /// <summary>Page parts lie beside the program once it is published, and in the source folder before.</summary>
    public static WebApplicationBuilder Builder(string[] settings)
    {
        var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = published ? AppContext.BaseDirectory : null });
        if (!published) builder.WebHost.UseStaticWebAssets();
        Observing.Add(builder);
        return builder;
    }

    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<Texts>();
        services.AddSingleton<Icons>();
        services.AddScoped<UnionInHand>();
        services.AddScoped<Shell>();
        services.AddScoped<Refusals>();
        services.AddScoped<Work>();
        services.AddSingleton<RateLimiting>();
        services.AddRecurring<KeyCleaning>(TimeSpan.FromHours(1));
        ApiDocs.Add(services);
        Health.Add(services);
        services.AddHostedService<StartMemory>();
        services.Configure<RouteOptions>(o => o.LowercaseUrls = true);

        // Chinese stays Chinese in the page instead of becoming entities.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<IStringLocalizerFactory, TextsLocalizerFactory>();
        services.Configure<RequestLocalizationOptions>(Languages.Configure);
        services.AddRazorPages(o =>
            {
                foreach (var module in ModuleList.All) module.Pages(o.Conventions);
            })
            .WithRazorPagesRoot("/Modules")
            .AddMvcOptions(o =>
            {
                o.Filters.Add<FormFilter>();
                o.ModelMetadataDetailsProviders.Add(new EmptyTexts());
            })
            .AddDataAnnotationsLocalization(o => o.DataAnnotationLocalizerProvider = (_, factory) => factory.Create("", ""));
        services.AddSingleton<Microsoft.Extensions.Options.IConfigureOptions<MvcOptions>, BindingMessages>();
        return services;
    }

    /// <summary>What stands before access: languages, looks, error pages.</summary>
    public static WebApplication UseWeb(this WebApplication app)
    {
        SecurityHeaders.UseSecurityHeaders(app);
        app.UseRequestLocalization();
        app.UseMiddleware<Preferences>();
        app.UseWhen(context => !Refusals.IsApi(context.Request), pages => pages.UseStatusCodePagesWithReExecute("/errors/{0}"));
        app.UseWhen(context => Refusals.IsApi(context.Request), api => api.UseStatusCodePages(Refusals.TellStatus));
        app.UseExceptionHandler(errors => errors.Run(Refusals.TellFailure));
        app.UseMiddleware<RefusalAnswers>();
        return app;
    }

    /// <summary>
    /// What stands behind access: the count of public forms, files that are too large to be read, the form's token, the transaction of a
    /// change with its kept answer, and the refusals that belong to it.
    /// </summary>
    public static WebApplication UseUnitOfWork(this WebApplication app)
    {
        app.UseMiddleware<PublicFormCounting>();
        app.UseMiddleware<LargeUploads>();
        app.UseMiddleware<AntiforgeryOnEndpoints>();
        app.UseMiddleware<UnitOfWork>();
        app.UseMiddleware<RefusalAnswers>();
        return app;
    }

    /// <summary>Page parts, pages, every module's endpoints, and what tells others about the program.</summary>
    public static void MapWeb(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        foreach (var module in ModuleList.All) module.Map(app);
        ApiDocs.Map(app);
        Health.Map(app);
    }
}
