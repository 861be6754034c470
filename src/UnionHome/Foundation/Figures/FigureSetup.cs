namespace UnionHome.Foundation.Figures;

public static class FigureSetup
{
    public static IServiceCollection AddFigures(this IServiceCollection services) => services
        .AddScoped<FigureLedger>()
        .AddScoped<PublicFigures>()
        .AddScoped<FigurePeriods>()
        .AddScoped<FigureFolder>()
        .AddHostedService<FigureFolding>();
}
