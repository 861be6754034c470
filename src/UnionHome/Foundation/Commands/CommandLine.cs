using System.Data.Common;
using System.Globalization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Foundation.Commands;

/// <summary>What was typed, read once: the verb, what follows it, and the options, which are also the program's settings.</summary>
public sealed class CommandLine
{
    private static readonly IVerb[] Verbs = [.. typeof(IVerb).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IVerb).IsAssignableFrom(t))
        .Select(t => (IVerb)Activator.CreateInstance(t, nonPublic: true)!)
        .OrderBy(v => v.Name, StringComparer.Ordinal)];

    private static readonly VerbOption[] Everywhere =
    [
        new("data", "数据文件夹：数据库文件、密钥和附件(默认 ./data)", "<folder>"),
        new("database", "PostgreSQL 连接字符串；不写则用数据文件夹中的 SQLite", "<connection>"),
        new("lang", "命令行的语言:zh 或 en", "<zh|en>"),
        new("help", "显示用法"),
    ];

    private static readonly string[] Quiet = ["--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft=Warning"];

    private readonly Dictionary<string, string> options = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> operands = [];
    private readonly TextWriter output;
    private IVerb? verb;

    private CommandLine(TextWriter output) => this.output = output;

    public static IReadOnlyList<IVerb> All => Verbs;

    public IReadOnlyList<string> Operands => operands;

    /// <summary>
    /// The options as <c>--name=value</c>, the one form that the configuration reads without guessing. A verb that answers on the
    /// terminal logs only what goes wrong.
    /// </summary>
    public string[] Settings => [.. options.Select(o => $"--{o.Key}={o.Value}"), .. verb is ServeVerb ? [] : Quiet];

    /// <summary>The language of the terminal: said by <c>--lang</c>, else by the environment; Chinese first.</summary>
    public bool IsEnglish => (Option("lang") ?? Environment.GetEnvironmentVariable("LANG") ?? "zh").StartsWith("en", StringComparison.OrdinalIgnoreCase);

    public static CommandLine Read(IReadOnlyList<string> args, TextWriter? output = null)
    {
        var line = new CommandLine(output ?? Console.Out);
        var words = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
        line.verb = words.Length == 0
            ? args is ["--help", ..] ? null : Verbs.Single(v => v.Name == "serve")
            : Verbs.Where(v => string.Join(' ', words.Take(Words(v))) == v.Name).MaxBy(Words);
        line.Take(args.Skip(line.verb is null || words.Length == 0 ? 0 : Words(line.verb)));
        return line;
    }

    public string? Option(string name) => options.GetValueOrDefault(name);

    public bool Switch(string name) => options.TryGetValue(name, out var value) && !value.Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>The operand at a place, or a sentence that says what is missing.</summary>
    public string Operand(int index, string name) => index < operands.Count ? operands[index] : throw new Misuse("缺少参数：{0}", name);

    public void Say(string chinese, params object[] args) => output.WriteLine(Told(chinese, args));

    /// <summary>Text that is told as it is: addresses, names, tables.</summary>
    public void Print(string text) => output.WriteLine(text);

    public string Told(string chinese, params object[] args)
    {
        var text = IsEnglish ? Texts.EnglishTexts.GetValueOrDefault(chinese, chinese) : chinese;
        return args.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, args);
    }

    /// <summary>Answers what needs no program: a call for help, an unknown verb. Null when the verb is to be run.</summary>
    public int? Answer()
    {
        if (verb is null && !Switch("help") && operands is not ["help", ..])
        {
            Say("没有“{0}”这个命令。", string.Join(' ', operands));
            Usage();
            return 2;
        }

        if (verb is not null && !Switch("help")) return null;
        Usage();
        return 0;
    }

    public async Task<int> Run(WebApplication app, CancellationToken cancellationToken = default)
    {
        try
        {
            if (verb!.Operands.Length == 0 && operands.Count > 0) throw new Misuse("“{0}”是多余的；命令要写在选项前面", operands[0]);
            return await verb.Run(app, this, cancellationToken);
        }
        catch (Misuse misuse)
        {
            Say(misuse.Text, [.. misuse.Args]);
            Usage();
            return 2;
        }
        catch (RuleViolation refusal)
        {
            Say(refusal.Text, [.. refusal.Args]);
            return 1;
        }
        catch (DbException broken)
        {
            Say("数据库出错：{0}", broken.Message);
            return 1;
        }
    }

    private static int Words(IVerb verb) => verb.Name.Split(' ').Length;

    private void Take(IEnumerable<string> rest)
    {
        var waiting = new Queue<string>(rest);
        while (waiting.TryDequeue(out var word))
        {
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                operands.Add(word);
                continue;
            }

            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? word[2..] : word[2..equals];
            var isSwitch = Known.FirstOrDefault(o => o.Name == name) is { Value: null };
            options[name] = equals >= 0 ? word[(equals + 1)..]
                : !isSwitch && waiting.TryPeek(out var next) && !next.StartsWith("--", StringComparison.Ordinal) ? waiting.Dequeue()
                : "true";
        }
    }

    private IEnumerable<VerbOption> Known => (verb?.Options ?? []).Concat(Everywhere);

    private void Usage()
    {
        if (verb is null)
        {
            Say("用法:unionhome <命令> [选项]");
            foreach (var each in Verbs) Print($"  {each.Name + " " + each.Operands,-26} {Told(each.Help)}");
        }
        else
        {
            Say("用法:unionhome {0} [选项]", $"{verb.Name} {verb.Operands}".Trim());
            Print($"  {Told(verb.Help)}");
        }

        foreach (var option in Known) Print($"  {$"--{option.Name} {option.Value}",-26} {Told(option.Help)}");
    }
}
