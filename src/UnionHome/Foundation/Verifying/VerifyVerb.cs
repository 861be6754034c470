using UnionHome.Foundation.Commands;

namespace UnionHome.Foundation.Verifying;

internal sealed class VerifyVerb : IVerb
{
    private static readonly Type[] Kinds = [.. typeof(IVerification).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IVerification).IsAssignableFrom(t))];

    public string Name => "verify";

    public string Help => "重新计算并核对台账、汇总、机构沿革、审计链、加密数据和附件；有不符时返回 1";

    public Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken) => Run(app.Services, line, cancellationToken);

    internal static async Task<int> Run(IServiceProvider services, CommandLine line, CancellationToken cancellationToken)
    {
        var agrees = true;
        await using var scope = services.CreateAsyncScope();
        foreach (var verification in Kinds.Select(k => (IVerification)ActivatorUtilities.CreateInstance(scope.ServiceProvider, k)).OrderBy(v => v.Order))
        {
            var verdict = await verification.Run(cancellationToken);
            var result = verdict.Agrees ? line.Told("一致") : line.Told("不符 {0} 处", verdict.Findings.Count);
            line.Print($"{(verdict.Agrees ? "✓" : "✗")} {line.Told(verification.Name)}  ·  {line.Told("核对 {0} 项", verdict.Count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture))}  ·  {result}");
            foreach (var finding in verdict.Findings) line.Print("    " + line.Told(finding.Text, [.. finding.Args]));
            agrees &= verdict.Agrees;
        }

        line.Say(agrees ? "全部一致。" : "有不符之处，请保留现场并查明原因后再继续使用。");
        return agrees ? 0 : 1;
    }
}
