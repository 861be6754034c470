namespace UnionHome.Foundation.Figures;

public static class FigureSetup
{
    /// <summary>The ledger and its folder; <c>--background=off</c> leaves folding to other nodes.</summary>
    public static IServiceCollection AddFigures(this IServiceCollection services, IConfiguration settings)
    {
        services.AddScoped<FigureLedger>().AddScoped<PublicFigures>().AddScoped<FigurePeriods>().AddScoped<FigureFolder>();
        return settings["background"] == "off" ? services : services.AddHostedService<FigureFolding>();
    }
}
