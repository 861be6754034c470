namespace UnionHome.Foundation.Jobs;

public static class JobSetup
{
    /// <summary>The worker of long work and the timers of recurring work; <c>--background=off</c> leaves both to other nodes.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<JobWorker>();
        if (settings["background"] == "off") return services;
        services.AddHostedService<JobLoop>();
        return services.AddJobTimers(after: TimeSpan.FromSeconds(10));
    }

    public static IServiceCollection AddJobTimers(this IServiceCollection services, TimeSpan after = default) =>
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<RecurringTimers>(provider, after));

    /// <summary>Declares a kind of long work.</summary>
    /// <param name="name">Chinese, the key of its translation.</param>
    public static IServiceCollection AddJob<TJob>(this IServiceCollection services, string kind, string name, string? view = null) where TJob : class, IJob =>
        services.AddScoped<TJob>().AddSingleton(new JobKind(kind, name, typeof(TJob), view));

    /// <summary>Does <typeparamref name="TWork"/> on every node, <paramref name="interval"/> apart.</summary>
    public static IServiceCollection AddRecurring<TWork>(this IServiceCollection services, TimeSpan interval) where TWork : class, IRecurring =>
        services.AddScoped<TWork>().AddSingleton(new Recurrence(typeof(TWork), interval));
}
