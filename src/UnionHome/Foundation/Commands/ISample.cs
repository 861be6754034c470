namespace UnionHome.Foundation.Commands;

/// <summary>Something that an empty database is filled with so that a newcomer sees the program at work. Found in the assembly.</summary>
public interface ISample
{
    int Order { get; }

    /// <summary>Whether it takes so long that <c>--small</c> leaves it out.</summary>
    bool IsLarge => false;

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

    /// <summary>Without it the sample has no records of past years.</summary>
    public static readonly VerbOption Small = new("small", "示例数据不含往年的救助记录，装入更快");

    public static async Task Load(IServiceProvider services, CommandLine line, CancellationToken cancellationToken)
    {
        foreach (var sample in All.Where(s => !s.IsLarge || !line.Switch(Small.Name)))
        {
            if (sample.IsLarge) line.Say("正在装入往年的救助记录，需要一两分钟；加 --small 则略去……");
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
