using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Funds.Payments;

namespace UnionHome.Modules.Funds.Batches;

/// <summary>A batch as the bank takes it: one line a payment, in the columns that the union's bank wants; and what the bank answers.</summary>
public sealed class BankFile(BatchDesk desk, Vault vault, RuleBook rules, TimeProvider clock, Texts texts)
{
    private static readonly char[] Between = ['、', '，', ',', '；', ';', ' '];

    /// <summary>The columns that a bank's template may name, in the bank's own order.</summary>
    private static readonly Dictionary<string, Func<Line, object?>> Columns = new(StringComparer.Ordinal)
    {
        ["序号"] = l => l.Place,
        ["收款人"] = l => l.Payment.PayeeName,
        ["账号"] = l => l.Card,
        ["开户银行"] = l => l.Payment.Bank,
        ["金额"] = l => l.Payment.Amount.Yuan,
        ["用途"] = l => l.Payment.Text,
        ["批次号"] = l => l.Batch.Number,
    };

    private sealed record Line(int Place, Payment Payment, string Card, PaymentBatch Batch);

    /// <summary>The answer's lines: the place in the file, and why the bank gave it back.</summary>
    public static readonly SheetForm<AnswerRow> Answer = new SheetForm<AnswerRow>("银行回执")
        .Number("序号", r => r.Place, (r, v) => r.Place = decimal.IsInteger(v) && v is > 0 and <= BatchDesk.Most ? (int)v : throw new RuleViolation("funds.place", "序号应为付款文件中的序号"), required: true, hint: "付款文件中的序号", example: "1")
        .Text("退回原因", r => r.Reason, (r, v) => r.Reason = v, most: 200, required: true, hint: "只填被退回的款项", example: "账号与户名不符");

    public sealed class AnswerRow
    {
        public int Place { get; set; }

        public string Reason { get; set; } = "";
    }

    /// <summary>The whole file, with names and numbers: for the clerk of the union alone.</summary>
    public async Task<SheetOut> Write(PaymentBatch batch, CancellationToken cancellationToken)
    {
        var columns = await Named(batch.Path, cancellationToken);
        var payments = await desk.Of(batch.Id).AsNoTracking().ToListAsync(cancellationToken);
        return new(texts["付款文件"], [.. columns.Select(c => texts[c])],
            payments.Select((p, i) => new Line(i + 1, p, vault.Open(p, nameof(Payment.Card), p.Card!), batch)).Select(l => (IReadOnlyList<object?>)[.. columns.Select(c => Columns[c](l))]));
    }

    /// <summary>The lines that came back, by their place; refuses the whole answer when one of them cannot be read.</summary>
    public static IReadOnlyDictionary<int, string> Read(SheetFile answer)
    {
        var bounced = new Dictionary<int, string>();
        foreach (var line in Answer.Read(answer))
        {
            if (line.Errors.Count > 0) throw new RuleViolation("funds.answer_row", "第 {0} 行：{1}", "File", line.Row, line.Errors[0]);
            if (!bounced.TryAdd(line.Value!.Place, line.Value.Reason)) throw new RuleViolation("funds.answer_twice", "序号 {0} 出现了两次", "File", line.Value.Place);
        }

        return bounced;
    }

    private async Task<IReadOnlyList<string>> Named(string path, CancellationToken cancellationToken)
    {
        var rule = await rules.Get(FundRules.BankColumns, path, clock.Today(), cancellationToken);
        string[] named = [.. rule.Value.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return named.FirstOrDefault(n => !Columns.ContainsKey(n)) is { } unknown
            ? throw new RuleViolation("funds.rule_column", "规则“{0}”中的“{1}”不是可识别的列，请先在规则参数中更正", null, rule.Rule.Name, unknown)
            : named;
    }
}
