namespace UnionHome.Foundation.Commands;

/// <summary>Something that an empty database is filled with so that a newcomer sees the program at work. Found in the assembly.</summary>
public interface ISample
{
    int Order { get; }

    Task Load(IServiceProvider services, CancellationToken cancellationToken);

    /// <summary>Lines to tell at every start for as long as the sample is there, such as its accounts; Chinese texts are translated.</summary>
    Task<IReadOnlyList<string>> Greeting(IServiceProvider services, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);
}

internal static class Samples
{
    private static readonly ISample[] All = [.. typeof(ISample).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(ISample).IsAssignableFrom(t))
        .Select(t => (ISample)Activator.CreateInstance(t, nonPublic: true)!)
        .OrderBy(s => s.Order)];

    public static async Task Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var sample in All)
        {
            await using var scope = services.CreateAsyncScope();
            await sample.Load(scope.ServiceProvider, cancellationToken);
        }
    }

    public static async Task Greet(IServiceProvider services, CommandLine line, CancellationToken cancellationToken)
    {
        foreach (var sample in All)
        {
            await using var scope = services.CreateAsyncScope();
            foreach (var text in await sample.Greeting(scope.ServiceProvider, cancellationToken)) line.Say(text);
        }
    }
}
